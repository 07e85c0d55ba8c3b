package nl.rdm.escalatie.monitor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rdm.escalatie.monitor.Tabel.Cel;
import nl.rdm.escalatie.monitor.Tabel.Eenheid;

/**
 * Wat er van elk getal in een tabel komt te staan: het getal zelf, of dat het onderdrukt is. Langs
 * hier gaat alles wat naar buiten gaat.
 */
final class Cellen {

  /** Vanaf hoeveel keer uitstroom er een mediaan staat (aanname). */
  static final int VOOR_MEDIAAN = 10;

  private final Map<String, Integer> aantallen;
  private final Set<String> verborgen;
  private final Telling telling;

  /**
   * @param verborgen wat niet getoond wordt
   * @param telling waaruit de doorlooptijden komen
   */
  Cellen(Map<String, Integer> aantallen, Set<String> verborgen, Telling telling) {
    this.aantallen = aantallen;
    this.verborgen = verborgen;
    this.telling = telling;
  }

  Cel aantal(String getal) {
    return verborgen.contains(getal)
        ? Cel.onderdrukt(Eenheid.AANTAL)
        : Cel.van(aantallen.get(getal), Eenheid.AANTAL);
  }

  /** Alleen uit aantallen die er zelf ook staan. */
  Cel aandeel(String waar) {
    if (verborgen.contains(waar + ".uitstroom") || verborgen.contains(waar + ".binnen")) {
      return Cel.onderdrukt(Eenheid.PROCENT);
    }
    int alle = aantallen.get(waar + ".uitstroom");
    return alle == 0
        ? Cel.leeg(Eenheid.PROCENT)
        : Cel.van(Math.round(100.0 * aantallen.get(waar + ".binnen") / alle), Eenheid.PROCENT);
  }

  /**
   * In hele weken, en alleen bij genoeg: anders is de mediaan de duur van één cliënt, en zegt zij
   * hoe vaak de termijn gehaald is.
   */
  Cel mediaan(String waar) {
    boolean getoond =
        Publicatie.met(waar, List.of("uitstroom", "binnen", "later")).stream()
            .noneMatch(verborgen::contains);
    int uitstroom = aantallen.get(waar + ".uitstroom");
    if (uitstroom == 0) {
      return Cel.leeg(Eenheid.WEKEN);
    }
    return telling
        .mediaan(waar)
        .filter(dagen -> getoond && uitstroom >= VOOR_MEDIAAN)
        .map(dagen -> Cel.van(Math.round(dagen / 7), Eenheid.WEKEN))
        .orElse(Cel.onderdrukt(Eenheid.WEKEN));
  }
}
