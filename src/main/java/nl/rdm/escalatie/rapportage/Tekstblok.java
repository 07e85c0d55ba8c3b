package nl.rdm.escalatie.rapportage;

import java.util.ArrayList;
import java.util.List;

/**
 * Een alinea of opsomming uit vrije tekst, zodat het document een echte structuur heeft.
 *
 * @param opsomming of de regels punten van een opsomming zijn
 * @param regels de regels, zonder het streepje ervoor
 */
record Tekstblok(boolean opsomming, List<String> regels) {

  Tekstblok {
    regels = List.copyOf(regels);
  }

  /** Een lege regel scheidt alinea's; regels met {@code -}, {@code *} of {@code •} zijn punten. */
  static List<Tekstblok> van(String tekst) {
    var blokken = new ArrayList<Tekstblok>();
    var regels = new ArrayList<String>();
    var opsomming = false;
    for (var regel : tekst.split("\n", -1)) {
      var punt = regel.matches("\\s*[-*•] +\\S.*");
      if (regel.isBlank() || punt != opsomming) {
        voegToe(blokken, opsomming, regels);
      }
      if (!regel.isBlank()) {
        opsomming = punt;
        regels.add(punt ? regel.strip().substring(1).strip() : regel.strip());
      }
    }
    voegToe(blokken, opsomming, regels);
    return List.copyOf(blokken);
  }

  private static void voegToe(List<Tekstblok> blokken, boolean opsomming, List<String> regels) {
    if (!regels.isEmpty()) {
      blokken.add(new Tekstblok(opsomming, regels));
      regels.clear();
    }
  }
}
