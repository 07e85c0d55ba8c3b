package nl.rdm.escalatie.monitor;

import java.util.Map;
import java.util.Set;

/**
 * Hoe casussen van de ene trede in de volgende komen: wat er niet opgelost uit ging, zonder wat
 * niet omhoog ging, is wat erin kwam, zonder wie daar van elders kwam. Van elders staat nergens, en
 * volgt dus uit de rest: wie daar meteen begon of terugkwam.
 *
 * @param uitstroom alles wat er uit ging
 * @param eruit wat daarvan niet opgelost was
 * @param nietOmhoog wat daarvan niet omhoog ging
 * @param erin wat er in de volgende trede in kwam
 */
record Overgang(String uitstroom, String eruit, String nietOmhoog, String erin) {

  /** Of wat erin kwam, naast wat getoond wordt, te veel zegt over een klein aantal. */
  boolean verraadt(Map<String, Integer> aantallen, Set<String> verborgen) {
    int erbij = aantallen.get(erin) - aantallen.get(eruit);
    if (!verborgen.contains(nietOmhoog)) {
      return ligt(erbij + aantallen.get(nietOmhoog), 1);
    }
    if (!verborgen.contains(eruit)) {
      return ligt(Math.abs(erbij), 2);
    }
    // Dan was ook wat opgelost werd niet nul.
    return verborgen.contains(uitstroom)
        || ligt(aantallen.get(erin) - aantallen.get(uitstroom) + 1, 2);
  }

  private static boolean ligt(int verschil, int vanaf) {
    return vanaf <= verschil && verschil < Onderdrukking.GRENS;
  }
}
