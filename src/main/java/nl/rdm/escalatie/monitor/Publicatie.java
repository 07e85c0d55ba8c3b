package nl.rdm.escalatie.monitor;

import static nl.rdm.escalatie.monitor.Relatie.minstens;
import static nl.rdm.escalatie.monitor.Relatie.minstensSamen;
import static nl.rdm.escalatie.monitor.Relatie.som;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Welke aantallen de monitor toont, en hoe zij samenhangen: alles waarmee een lezer kan rekenen.
 *
 * <p>Wat met geen som te bewaken is staat er niet: hoeveel er aangemeld werd naast de instroom per
 * trede, en hoe een casus uit trede 2 ging naast de jaren waarover trede 3 geteld wordt.
 *
 * @param aantallen elk getal dat in een tabel komt, nog niet onderdrukt
 */
record Publicatie(Map<String, Integer> aantallen, List<Relatie> relaties) {

  static final String VENSTER = "venster.";
  static final List<String> STROOM = List.of("opgelost", "niet-opgelost");

  /** Hoe een casus zonder oplossing uit trede 1 ging. */
  static final List<String> ZONDER_OPLOSSING =
      List.of(
          "door-clientondersteuner",
          "door-aanmeldpunt",
          "door-coordinatiepunt",
          "termijn",
          "geen-oplossing",
          "anders");

  private static final Overgang OMHOOG =
      new Overgang(
          "trede-1.uitstroom", "trede-1.niet-opgelost", "trede-1.anders", "trede-2.instroom");

  static final List<String> UITKOMSTEN =
      List.of(
          "oplossing", "advies", "geen-oplossing", "niet-toegelaten", "geen-uitkomst", "overig");
  static final List<String> TERMIJN = List.of("binnen", "later");
  static final List<String> GEZOCHT = List.of("binnen", "later", "niet");
  static final List<String> SPOED = List.of("verleend", "voorlopig", "afgewezen", "open");

  /**
   * @param telling van de periode
   * @param venster telling van de jaren waarover trede 3 en 4 getoond worden; leeg zonder venster
   * @param tafels van elke tafel haar trede, 0 wanneer zij ernaast staat
   */
  static Publicatie van(Telling telling, Telling venster, Map<String, Integer> tafels) {
    var relaties = new ArrayList<Relatie>();
    for (int trede = 1; trede <= 4; trede++) {
      relaties.addAll(vanUitstroom(waar(trede), STROOM));
    }
    relaties.add(som("trede-1.niet-opgelost", met("trede-1", ZONDER_OPLOSSING)));
    tafels.keySet().forEach(tafel -> relaties.addAll(vanUitstroom(tafel, UITKOMSTEN)));
    for (int trede = 1; trede <= 2; trede++) {
      var opgelost = hier(tafels, trede, ".oplossing");
      var termijn = hier(tafels, trede, ".geen-uitkomst");
      relaties.add(minstens(waar(trede) + ".opgelost", opgelost));
      relaties.add(minstens(waar(trede) + ".niet-opgelost", termijn));
      relaties.add(
          minstens(
              waar(trede) + ".uitstroom",
              Stream.concat(opgelost.stream(), termijn.stream()).toList()));
    }
    relaties.add(minstens("trede-1.termijn", hier(tafels, 1, ".geen-uitkomst")));
    // In trede 4 komt alleen wie trede 3 zonder oplossing verlaat.
    Stream.of(waar(4) + ".instroom", waar(4) + ".uitstroom")
        .forEach(getal -> relaties.add(minstensSamen(waar(3) + ".uitstroom", List.of(getal))));
    relaties.add(som("spoed.gevraagd", met("spoed", SPOED)));
    relaties.add(som("ondersteuning.gezocht", met("ondersteuning", GEZOCHT)));

    var aantallen = new TreeMap<String, Integer>();
    Stream.concat(
            relaties.stream()
                .flatMap(r -> Stream.concat(Stream.of(r.totaal()), r.delen().stream())),
            Stream.concat(
                Stream.of(
                    "ondersteuning.afgezien",
                    "ondersteuning.teruggetreden",
                    "trede-1.instroom",
                    "trede-2.instroom",
                    VENSTER + "trede-3.instroom",
                    VENSTER + "trede-3.aanbod-ontbreekt"),
                tafels.keySet().stream().map(tafel -> tafel + ".instroom")))
        .forEach(
            getal ->
                aantallen.put(
                    getal,
                    getal.startsWith(VENSTER)
                        ? venster.aantal(getal.substring(VENSTER.length()))
                        : telling.aantal(getal)));
    return new Publicatie(aantallen, relaties);
  }

  /**
   * De getallen die niet getoond worden.
   *
   * @param ook wat om een andere reden niet getoond wordt
   */
  Set<String> verborgen(Set<String> ook) {
    var verborgen = Onderdrukking.van(aantallen, relaties, ook);
    if (OMHOOG.verraadt(aantallen, verborgen)) {
      verborgen.add(OMHOOG.erin());
    }
    return verborgen;
  }

  /** Trede 3 en 4 staan er alleen over hun venster. */
  static String waar(int trede) {
    return (trede >= 3 ? VENSTER : "") + "trede-" + trede;
  }

  private static List<Relatie> vanUitstroom(String waar, List<String> uitkomsten) {
    return List.of(
        som(waar + ".uitstroom", met(waar, uitkomsten)),
        som(waar + ".uitstroom", met(waar, TERMIJN)));
  }

  private static List<String> hier(Map<String, Integer> tafels, int trede, String getal) {
    return tafels.entrySet().stream()
        .filter(tafel -> tafel.getValue() == trede)
        .map(tafel -> tafel.getKey() + getal)
        .toList();
  }

  static List<String> met(String waar, List<String> getallen) {
    return getallen.stream().map(getal -> waar + "." + getal).toList();
  }
}
