package nl.rdm.escalatie.spoed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** De gronden voor spoed, elk met de woorden waarin mensen haar lezen (besluiten, sectie 5). */
public final class Spoedgronden {

  public static final Map<String, String> ALLE = alle();

  private Spoedgronden() {}

  private static Map<String, String> alle() {
    var gronden = new LinkedHashMap<String, String>();
    gronden.put("ERNSTIGE_SCHADE", "Zonder spoed dreigt ernstige schade");
    gronden.put("VERLIES_PLEK", "De cliënt raakt haar of zijn plek of recht op zorg kwijt");
    gronden.put("KIND_IN_GEVAAR", "Een kind loopt gevaar");
    return Collections.unmodifiableMap(gronden);
  }
}
