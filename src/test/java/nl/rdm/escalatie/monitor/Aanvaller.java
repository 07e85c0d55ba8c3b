package nl.rdm.escalatie.monitor;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Iemand die alle tabellen naast elkaar legt en elk onderdrukt aantal terugrekent, los van hoe het
 * product onderdrukt: met grenzen die van relatie naar relatie doorgegeven worden, en bij kleine
 * tabellen door elke invulling te proberen.
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

  /** Een 0 staat er altijd, behalve onder een verborgen totaal. */
  private int minstens(String getal) {
    return relaties.stream()
            .filter(r -> !r.rest() && r.delen().contains(getal))
            .anyMatch(r -> verborgen.contains(r.totaal()))
        ? 0
        : 1;
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

  /** Van elk verborgen aantal welke waarden tot en met {@code tot} voorkomen in een invulling. */
  Map<String, Set<Integer>> invullingen(int tot) {
    var mogelijk =
        verborgen.stream()
            .collect(
                Collectors.toMap(getal -> getal, getal -> (Set<Integer>) new HashSet<Integer>()));
    probeer(List.copyOf(verborgen), 0, new HashMap<>(getoond), tot, mogelijk);
    return mogelijk;
  }

  private void probeer(
      List<String> open,
      int waar,
      Map<String, Integer> nu,
      int tot,
      Map<String, Set<Integer>> mogelijk) {
    if (waar == open.size()) {
      if (relaties.stream().allMatch(relatie -> klopt(relatie, nu))) {
        open.forEach(getal -> mogelijk.get(getal).add(nu.get(getal)));
      }
      return;
    }
    for (int waarde = minstens(open.get(waar)); waarde <= tot; waarde++) {
      nu.put(open.get(waar), waarde);
      probeer(open, waar + 1, nu, tot, mogelijk);
    }
  }

  private static boolean klopt(Relatie relatie, Map<String, Integer> nu) {
    int delen = relatie.delen().stream().mapToInt(nu::get).sum();
    return relatie.rest() ? delen <= nu.get(relatie.totaal()) : delen == nu.get(relatie.totaal());
  }
}
