package nl.rdm.escalatie.monitor;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Iemand die alle tabellen naast elkaar legt en elk onderdrukt aantal terugrekent, los van hoe het
 * product onderdrukt: met grenzen die van relatie naar relatie doorgegeven worden.
 */
final class Aanvaller {

  private static final int VEEL = 1_000_000;

  /** Wat een aantal nog kan zijn. */
  record Grens(int laagst, int hoogst) {}

  private final Map<String, Integer> getoond;
  private final Set<String> verborgen;
  private final Collection<Relatie> relaties;

  Aanvaller(Map<String, Integer> aantallen, Set<String> verborgen, Collection<Relatie> relaties) {
    this.getoond = new TreeMap<>(aantallen);
    this.getoond.keySet().removeAll(verborgen);
    this.verborgen = verborgen;
    this.relaties = relaties;
  }

  /** Een 0 is alleen verborgen als deel van een som. */
  private int minstens(String getal) {
    return relaties.stream().anyMatch(r -> !r.rest() && r.delen().contains(getal)) ? 0 : 1;
  }

  /** Van elk verborgen aantal tussen welke waarden het in elk geval ligt. */
  Map<String, Grens> grenzen() {
    var grenzen = new HashMap<String, Grens>();
    getoond.forEach((getal, waarde) -> grenzen.put(getal, new Grens(waarde, waarde)));
    verborgen.forEach(getal -> grenzen.put(getal, new Grens(minstens(getal), VEEL)));
    for (boolean nieuws = true; nieuws; ) {
      nieuws = false;
      for (var relatie : relaties) {
        nieuws |= knijp(relatie, grenzen);
      }
    }
    grenzen.keySet().retainAll(verborgen);
    return grenzen;
  }

  private static boolean knijp(Relatie relatie, Map<String, Grens> grenzen) {
    boolean nieuws =
        zet(
            relatie.totaal(),
            som(relatie.delen(), "", grenzen).laagst(),
            relatie.rest() ? VEEL : som(relatie.delen(), "", grenzen).hoogst(),
            grenzen);
    for (var deel : relatie.delen()) {
      var totaal = grenzen.get(relatie.totaal());
      var andere = som(relatie.delen(), deel, grenzen);
      nieuws |=
          zet(
              deel,
              relatie.rest() ? 0 : totaal.laagst() - andere.hoogst(),
              totaal.hoogst() == VEEL ? VEEL : totaal.hoogst() - andere.laagst(),
              grenzen);
    }
    return nieuws;
  }

  private static Grens som(List<String> delen, String behalve, Map<String, Grens> grenzen) {
    int laagst = 0;
    int hoogst = 0;
    for (var deel : delen) {
      if (!deel.equals(behalve)) {
        laagst += grenzen.get(deel).laagst();
        hoogst = Math.min(VEEL, hoogst + grenzen.get(deel).hoogst());
      }
    }
    return new Grens(laagst, hoogst);
  }

  private static boolean zet(String getal, int laag, int hoog, Map<String, Grens> grenzen) {
    var oud = grenzen.get(getal);
    var nieuw = new Grens(Math.max(oud.laagst(), laag), Math.min(oud.hoogst(), hoog));
    grenzen.put(getal, nieuw);
    return !oud.equals(nieuw);
  }
}
