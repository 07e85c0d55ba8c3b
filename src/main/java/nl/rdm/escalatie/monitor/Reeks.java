package nl.rdm.escalatie.monitor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Opeenvolgende halfjaren, zoals een lezer ze naast elkaar legt: nergens ging meer uit dan er tot
 * dan in kwam. Houdt bij hoeveel ruimte dat laat voor wat verborgen is, en verbergt wat die ruimte
 * te klein maakt om van elk klein aantal 1, 2, 3 en 4 mogelijk te laten.
 */
final class Reeks {

  private static final int HOOGSTE = Onderdrukking.GRENS - 1;

  /** Zo ver liggen het hoogste en het laagste kleine aantal uit elkaar. */
  private static final int RUIMTE = HOOGSTE - 1;

  private final Map<String, Integer> over = new HashMap<>();
  private final Set<String> ietsVerborgen = new HashSet<>();

  /** Wat er van het volgende halfjaar niet getoond wordt. */
  Set<String> volgende(Publicatie halfjaar) {
    var verborgen = halfjaar.verborgen(Set.of());
    var ook = new TreeSet<String>();
    halfjaar.aantallen().keySet().stream()
        .filter(getal -> getal.endsWith(".instroom") && !getal.startsWith(Publicatie.VENSTER))
        .map(getal -> getal.substring(0, getal.lastIndexOf('.')))
        .forEach(waar -> weeg(waar, halfjaar.aantallen(), verborgen, ook));
    return ook.isEmpty() ? verborgen : halfjaar.verborgen(ook);
  }

  private void weeg(
      String waar, Map<String, Integer> aantallen, Set<String> verborgen, Set<String> ook) {
    var erin = waar + ".instroom";
    var eruit = waar + ".uitstroom";
    boolean weg = verborgen.contains(eruit);
    if (weg || verborgen.contains(erin)) {
      ietsVerborgen.add(waar);
    }
    int ruimte =
        over.getOrDefault(waar, 0)
            + (verborgen.contains(erin)
                ? Math.max(HOOGSTE, aantallen.get(erin))
                : aantallen.get(erin))
            - (weg ? 1 : aantallen.get(eruit));
    if (ietsVerborgen.contains(waar) && ruimte < RUIMTE) {
      // Is de uitstroom zelf al weg, dan kwam er niets in: ook die nul zegt dan te veel.
      ook.add(weg ? erin : eruit);
      ruimte += weg ? HOOGSTE : aantallen.get(eruit) - 1;
    }
    over.put(waar, ruimte);
  }
}
