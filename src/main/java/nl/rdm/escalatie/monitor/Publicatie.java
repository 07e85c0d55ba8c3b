package nl.rdm.escalatie.monitor;

import static nl.rdm.escalatie.monitor.Relatie.minstens;
import static nl.rdm.escalatie.monitor.Relatie.som;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Welke aantallen de monitor toont, en hoe zij samenhangen: alles waarmee een lezer kan rekenen.
 *
 * @param aantallen elk getal dat in een tabel komt, nog niet onderdrukt
 */
record Publicatie(Map<String, Integer> aantallen, List<Relatie> relaties) {

  static final String VENSTER = "venster.";
  static final List<String> STROOM = List.of("opgelost", "niet-opgelost", "opgeschaald", "overig");
  static final List<String> OPSCHALING =
      List.of("door-clientondersteuner", "door-aanmeldpunt", "door-coordinatiepunt", "termijn");
  static final List<String> UITKOMSTEN =
      List.of(
          "oplossing", "advies", "geen-oplossing", "niet-toegelaten", "geen-uitkomst", "overig");
  static final List<String> TERMIJN = List.of("binnen", "later");
  static final List<String> SPOED = List.of("verleend", "voorlopig", "afgewezen");

  /**
   * @param telling van de periode
   * @param venster telling van de jaren waarover trede 3 en 4 getoond worden; leeg zonder venster
   * @param tafels van elke tafel haar trede, 0 wanneer zij ernaast staat
   */
  static Publicatie van(Telling telling, Telling venster, Map<String, Integer> tafels) {
    var relaties = new ArrayList<Relatie>();
    for (int trede = 1; trede <= 4; trede++) {
      relaties.addAll(vanTrede(waar(trede)));
    }
    for (int trede : List.of(1, 3)) {
      relaties.add(minstens(waar(trede + 1) + ".instroom", List.of(waar(trede) + ".opgeschaald")));
    }
    tafels.keySet().forEach(tafel -> relaties.addAll(vanTafel(tafel)));
    for (int trede = 1; trede <= 2; trede++) {
      relaties.add(minstens(waar(trede) + ".opgelost", hier(tafels, trede, ".oplossing")));
      relaties.add(minstens(waar(trede) + ".termijn", hier(tafels, trede, ".geen-uitkomst")));
    }
    relaties.add(som("spoed.besloten", met("spoed", SPOED)));
    relaties.add(som("ondersteuning.gekoppeld", met("ondersteuning", TERMIJN)));

    var aantallen = new TreeMap<String, Integer>();
    Stream.concat(
            relaties.stream()
                .flatMap(r -> Stream.concat(Stream.of(r.totaal()), r.delen().stream())),
            Stream.concat(
                Stream.of(
                    "aanmeldingen",
                    "spoed.gevraagd",
                    "ondersteuning.gezocht",
                    "ondersteuning.afgezien",
                    "ondersteuning.teruggetreden",
                    "trede-1.instroom",
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

  /** Trede 3 en 4 staan er alleen over hun venster. */
  static String waar(int trede) {
    return (trede >= 3 ? VENSTER : "") + "trede-" + trede;
  }

  private static List<Relatie> vanTrede(String trede) {
    return List.of(
        som(trede + ".uitstroom", met(trede, STROOM)),
        som(trede + ".opgeschaald", met(trede, OPSCHALING)),
        som(trede + ".uitstroom", met(trede, TERMIJN)));
  }

  private static List<Relatie> vanTafel(String tafel) {
    return List.of(
        som(tafel + ".uitstroom", met(tafel, UITKOMSTEN)),
        som(tafel + ".uitstroom", met(tafel, TERMIJN)));
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
