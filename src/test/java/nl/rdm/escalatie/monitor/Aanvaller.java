package nl.rdm.escalatie.monitor;

import static nl.rdm.escalatie.monitor.Relatie.minstens;
import static nl.rdm.escalatie.monitor.Relatie.som;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Iemand die alle tabellen naast elkaar legt en elk onderdrukt aantal terugrekent, los van hoe het
 * product onderdrukt: met grenzen die van het ene getal naar het andere doorgegeven worden.
 */
final class Aanvaller {

  /** Wie in trede 2 kwam en niet uit trede 1: staat nergens. */
  static final String ELDERS = "trede-2.elders";

  private static final int VEEL = 1_000_000;

  /** Wat een aantal nog kan zijn. */
  record Grens(int laagst, int hoogst) {

    /** Van een klein aantal blijft 1, 2, 3 en 4 mogelijk, en geen ander ligt vast. */
    boolean laatOpen(int echt) {
      boolean klein = echt > 0 && echt < Onderdrukking.GRENS;
      return echt == 0 || laagst < hoogst && (!klein || laagst <= 1 && hoogst >= 4);
    }
  }

  /** Wat aan deze kant staat is samen minstens zo veel als wat aan de andere kant staat. */
  record Weegschaal(List<String> zwaar, List<String> licht) {}

  private final Map<String, Grens> grenzen = new HashMap<>();
  private final Set<String> verborgen;
  private final List<Weegschaal> schalen = new ArrayList<>();

  Aanvaller(
      Map<String, Integer> getoond,
      Set<String> verborgen,
      Collection<Relatie> relaties,
      Collection<Weegschaal> ookBekend) {
    this.verborgen = verborgen;
    getoond.forEach((getal, waarde) -> grenzen.put(getal, new Grens(waarde, waarde)));
    verborgen.forEach(getal -> grenzen.put(getal, eerst(getal, relaties)));
    for (var relatie : relaties) {
      schalen.add(new Weegschaal(List.of(relatie.totaal()), relatie.delen()));
      if (!relatie.rest()) {
        schalen.add(new Weegschaal(relatie.delen(), List.of(relatie.totaal())));
      }
    }
    schalen.addAll(ookBekend);
  }

  /** Wat ergens deel van is kan meegenomen zijn, en zo ook wat ergens uit ging of niet in kwam. */
  private Grens eerst(String getal, Collection<Relatie> relaties) {
    var deelVan = relaties.stream().filter(r -> r.delen().contains(getal)).toList();
    boolean nul =
        getal.endsWith(".instroom")
            || getal.endsWith(ELDERS)
            || deelVan.stream().anyMatch(r -> !r.rest() || verborgen.contains(r.totaal()));
    return new Grens(
        nul ? 0 : 1,
        deelVan.isEmpty() && !getal.matches(".*(\\.uitstroom|trede-2\\.instroom|elders)")
            ? Onderdrukking.GRENS - 1
            : VEEL);
  }

  /** Van elk verborgen aantal tussen welke waarden het in elk geval ligt. */
  Map<String, Grens> grenzen() {
    for (boolean nieuws = true; nieuws; ) {
      nieuws = false;
      for (var schaal : schalen) {
        nieuws |= weeg(schaal);
      }
    }
    grenzen.keySet().retainAll(verborgen);
    return grenzen;
  }

  /** Wat er vastligt, of niet meer elk klein aantal kan zijn. */
  List<String> teruggerekend(Map<String, Integer> echt) {
    return grenzen().entrySet().stream()
        .filter(getal -> !getal.getValue().laatOpen(echt.get(getal.getKey())))
        .filter(getal -> !getal.getKey().endsWith(ELDERS) || echt.get(getal.getKey()) < 5)
        .map(getal -> getal + ", echt " + echt.get(getal.getKey()))
        .toList();
  }

  private boolean weeg(Weegschaal schaal) {
    boolean nieuws = false;
    for (var zwaar : schaal.zwaar()) {
      int andere = hoogst(schaal.zwaar(), zwaar);
      if (andere < VEEL) {
        nieuws |= zet(zwaar, laagst(schaal.licht(), "") - andere, VEEL);
      }
    }
    int alles = hoogst(schaal.zwaar(), "");
    for (var licht : schaal.licht()) {
      if (alles < VEEL) {
        nieuws |= zet(licht, 0, alles - laagst(schaal.licht(), licht));
      }
    }
    return nieuws;
  }

  private int laagst(List<String> getallen, String behalve) {
    return getallen.stream()
        .filter(getal -> !getal.equals(behalve))
        .mapToInt(getal -> grenzen.get(getal).laagst())
        .sum();
  }

  private int hoogst(List<String> getallen, String behalve) {
    return getallen.stream()
        .filter(getal -> !getal.equals(behalve))
        .mapToInt(getal -> grenzen.get(getal).hoogst())
        .reduce(0, (a, b) -> Math.min(VEEL, a + b));
  }

  private boolean zet(String getal, int laag, int hoog) {
    var oud = grenzen.get(getal);
    var nieuw = new Grens(Math.max(oud.laagst(), laag), Math.min(oud.hoogst(), hoog));
    grenzen.put(getal, nieuw);
    return !oud.equals(nieuw);
  }

  /**
   * Wat een lezer weet van hoe de getallen samenhangen, los van wat het product daarvan weet.
   *
   * @param echt de echte aantallen: wat daarmee niet klopt kan een lezer niet weten
   * @param tafels van elke tafel haar trede, 0 wanneer zij ernaast staat
   */
  static List<Relatie> weet(Map<String, Integer> echt, Map<String, Integer> tafels) {
    var weet = new ArrayList<Relatie>();
    for (var waar : List.of("trede-1", "trede-2", "venster.trede-3", "venster.trede-4")) {
      weet.add(som(waar + ".uitstroom", van(waar, "opgelost", "niet-opgelost")));
      weet.add(som(waar + ".uitstroom", van(waar, "binnen", "later")));
    }
    var omhoog =
        van(
            "trede-1",
            "door-clientondersteuner",
            "door-aanmeldpunt",
            "door-coordinatiepunt",
            "termijn",
            "geen-oplossing");
    weet.add(
        som(
            "trede-1.niet-opgelost",
            Stream.concat(omhoog.stream(), Stream.of("trede-1.anders")).toList()));
    weet.add(minstens("trede-2.instroom", omhoog));
    weet.add(minstens("venster.trede-3.niet-opgelost", List.of("venster.trede-4.instroom")));
    weet.add(minstens("venster.trede-3.instroom", List.of("venster.trede-3.uitstroom")));
    weet.add(minstens("venster.trede-4.instroom", List.of("venster.trede-4.uitstroom")));
    weet.add(som("spoed.gevraagd", van("spoed", "verleend", "voorlopig", "afgewezen", "open")));
    weet.add(som("ondersteuning.gezocht", van("ondersteuning", "binnen", "later", "niet")));
    weet.add(minstens("ondersteuning.gezocht", List.of("ondersteuning.teruggetreden")));
    tafels
        .keySet()
        .forEach(
            tafel -> {
              weet.add(som(tafel + ".uitstroom", van(tafel, "binnen", "later")));
              weet.add(
                  som(
                      tafel + ".uitstroom",
                      van(
                          tafel,
                          "oplossing",
                          "advies",
                          "geen-oplossing",
                          "niet-toegelaten",
                          "geen-uitkomst",
                          "overig")));
            });
    for (int trede = 1; trede <= 2; trede++) {
      weet.add(minstens("trede-" + trede + ".opgelost", van(tafels, trede, "oplossing")));
      weet.add(minstens("trede-" + trede + ".niet-opgelost", van(tafels, trede, "geen-uitkomst")));
    }
    weet.add(minstens("trede-1.termijn", van(tafels, 1, "geen-uitkomst")));
    return weet.stream().filter(relatie -> !relatie.rest() || klopt(relatie, echt)).toList();
  }

  /** Wie uit trede 1 omhoog ging kwam in trede 2, met wie daar van elders kwam. */
  static List<Weegschaal> omhoog(String periode) {
    var kwam = List.of(periode + "trede-2.instroom", periode + "trede-1.anders");
    var ging = List.of(periode + "trede-1.niet-opgelost", periode + ELDERS);
    return List.of(new Weegschaal(kwam, ging), new Weegschaal(ging, kwam));
  }

  static int elders(Map<String, Integer> echt) {
    return echt.get("trede-2.instroom")
        + echt.get("trede-1.anders")
        - echt.get("trede-1.niet-opgelost");
  }

  private static boolean klopt(Relatie relatie, Map<String, Integer> echt) {
    return Stream.concat(relatie.delen().stream(), Stream.of(relatie.totaal()))
            .allMatch(echt::containsKey)
        && echt.get(relatie.totaal()) >= relatie.delen().stream().mapToInt(echt::get).sum();
  }

  private static List<String> van(Map<String, Integer> tafels, int trede, String getal) {
    return tafels.entrySet().stream()
        .filter(tafel -> tafel.getValue() == trede)
        .map(tafel -> tafel.getKey() + "." + getal)
        .toList();
  }

  private static List<String> van(String waar, String... getallen) {
    return Publicatie.met(waar, List.of(getallen));
  }
}
