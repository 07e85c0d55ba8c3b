package nl.rdm.escalatie.monitor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Wat er in een periode geteld is, vóór het onderdrukken: nooit zo te tonen.
 *
 * @param aantallen per getal, zoals {@code trede-1.instroom}; wat er niet in staat is 0
 * @param dagen van elk verblijf dat eindigde hoeveel dagen het duurde, per trede of tafel
 */
record Telling(Map<String, Integer> aantallen, Map<String, List<Long>> dagen) {

  static final class Maker {

    private final Map<String, Integer> aantallen = new TreeMap<>();
    private final Map<String, List<Long>> dagen = new TreeMap<>();

    void tel(String getal) {
      tel(getal, 1);
    }

    void tel(String getal, int aantal) {
      aantallen.merge(getal, aantal, Integer::sum);
    }

    void duurde(String waar, long aantal) {
      dagen.computeIfAbsent(waar, nieuw -> new ArrayList<>()).add(aantal);
    }

    Telling klaar() {
      dagen.values().forEach(Collections::sort);
      return new Telling(aantallen, dagen);
    }
  }

  int aantal(String getal) {
    return aantallen.getOrDefault(getal, 0);
  }

  /** De middelste van de doorlooptijden in dagen, bij een even aantal tussen de twee middelste. */
  Optional<Double> mediaan(String waar) {
    var duren = dagen.getOrDefault(waar, List.of());
    int midden = duren.size() / 2;
    if (duren.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        duren.size() % 2 == 1
            ? (double) duren.get(midden)
            : (duren.get(midden - 1) + duren.get(midden)) / 2.0);
  }
}
