package nl.rdm.escalatie.monitor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Kiest welke aantallen niet getoond worden: elk van 1 tot en met 4, en wat het terug te rekenen
 * zou maken.
 *
 * <p>Van elk klein aantal blijft 1, 2, 3 en 4 mogelijk, ook voor wie alle relaties kent en weet dat
 * een 0 alleen onder een verborgen totaal verborgen is. Dat staat vast doordat voor elk van die
 * waarden een volledige invulling gevonden is die met alles wat getoond wordt klopt.
 */
final class Onderdrukking {

  /** Onder dit aantal is iemand te herkennen. */
  static final int GRENS = 5;

  private final Map<String, Integer> waarden = new TreeMap<>();
  private final List<List<String>> relaties = new ArrayList<>();
  private final List<Relatie> sommen = new ArrayList<>();
  private final Set<String> resten = new HashSet<>();
  private final Set<String> verborgen = new TreeSet<>();

  private Onderdrukking(Map<String, Integer> aantallen, Collection<Relatie> bekend) {
    waarden.putAll(aantallen);
    bekend.forEach(this::voegToe);
    aantallen.forEach(
        (getal, aantal) -> {
          if (aantal > 0 && aantal < GRENS) {
            verberg(getal);
          }
        });
  }

  /** De getallen die niet getoond worden. */
  static Set<String> van(Map<String, Integer> aantallen, Collection<Relatie> relaties) {
    var onderdrukking = new Onderdrukking(aantallen, relaties);
    onderdrukking.vulAan();
    onderdrukking.verborgen.removeAll(onderdrukking.resten);
    return onderdrukking.verborgen;
  }

  /** Een relatie als rij waarvan het eerste getal de som van de andere is. */
  private void voegToe(Relatie relatie) {
    var rij = new ArrayList<>(List.of(relatie.totaal()));
    rij.addAll(relatie.delen());
    int over = waarden.get(relatie.totaal()) - som(relatie.delen());
    if (relatie.rest() ? over < 0 : over != 0) {
      if (!relatie.rest()) {
        throw new IllegalArgumentException(relatie.totaal() + " is niet de som van zijn delen");
      }
      return;
    }
    if (relatie.rest()) {
      var rest = "rest van " + relatie;
      waarden.put(rest, over);
      resten.add(rest);
      verborgen.add(rest);
      rij.add(rest);
    } else {
      sommen.add(relatie);
    }
    relaties.add(rij);
  }

  private int som(List<String> delen) {
    return delen.stream().mapToInt(waarden::get).sum();
  }

  /**
   * Van een verborgen totaal is ook elk deel verborgen: de nullen zeggen hoe groot het minstens is.
   */
  private void verberg(String getal) {
    if (verborgen.add(getal)) {
      sommen.stream()
          .filter(som -> som.totaal().equals(getal))
          .forEach(som -> som.delen().forEach(this::verberg));
    }
  }

  private void vulAan() {
    for (var open = onveilig(); open.isPresent(); open = onveilig()) {
      verberg(erbij(open.get()));
    }
  }

  private Optional<String> onveilig() {
    return verborgen.stream()
        .filter(getal -> !resten.contains(getal))
        .filter(getal -> !veilig(getal))
        .findFirst();
  }

  private boolean veilig(String getal) {
    int waarde = waarden.get(getal);
    if (waarde == 0) {
      return true;
    }
    return waarde < GRENS
        ? IntStream.range(1, GRENS).allMatch(ander -> kanZijn(getal, ander))
        : kanZijn(getal, waarde - 1) || kanZijn(getal, waarde + 1);
  }

  /** Van een verborgen totaal verdwijnt een hele rij. */
  private boolean isTotaal(String getal) {
    return sommen.stream().anyMatch(som -> som.totaal().equals(getal));
  }

  /**
   * Het kleinste getoonde aantal dat, direct of via wat al verborgen is, met dit samenhangt; een
   * totaal pas als er niets anders is.
   */
  private String erbij(String getal) {
    var gezien = new HashSet<>(Set.of(getal));
    var rij = new ArrayDeque<>(gezien);
    while (!rij.isEmpty()) {
      var hier = rij.remove();
      var buren = relaties.stream().filter(r -> r.contains(hier)).flatMap(List::stream).toList();
      var kleinste =
          buren.stream()
              .filter(buur -> !verborgen.contains(buur) && waarden.get(buur) > 0)
              .sorted()
              .min(Comparator.comparing(this::isTotaal).thenComparing(waarden::get));
      if (kleinste.isPresent()) {
        return kleinste.get();
      }
      buren.stream().filter(verborgen::contains).filter(gezien::add).forEach(rij::add);
    }
    throw new IllegalStateException("Niets om " + getal + " mee te beschermen");
  }

  /** Of er een invulling is waarin dit verborgen getal een andere waarde heeft. */
  private boolean kanZijn(String getal, int waarde) {
    var nu = new HashMap<>(waarden);
    nu.put(getal, waarde);
    return herstel(nu, new HashSet<>(Set.of(getal)));
  }

  /** Laat elke relatie weer kloppen door verborgen getallen te verschuiven, elk hoogstens eens. */
  private boolean herstel(Map<String, Integer> nu, Set<String> vast) {
    for (var relatie : relaties) {
      int tekort = nu.get(relatie.get(0));
      for (var deel : relatie.subList(1, relatie.size())) {
        tekort -= nu.get(deel);
      }
      if (tekort != 0) {
        return herstel(relatie, tekort, nu, vast);
      }
    }
    return true;
  }

  private boolean herstel(
      List<String> relatie, int tekort, Map<String, Integer> nu, Set<String> vast) {
    for (var getal : relatie) {
      if (!verborgen.contains(getal) || !vast.add(getal)) {
        continue;
      }
      int was = nu.get(getal);
      int doel = was + (getal.equals(relatie.get(0)) ? -tekort : tekort);
      int wordt = Math.max(doel, minst(getal));
      if (wordt != was) {
        nu.put(getal, wordt);
        if (herstel(nu, vast)) {
          return true;
        }
      }
      nu.put(getal, was);
      vast.remove(getal);
    }
    return false;
  }

  /** Een 0 staat er altijd, behalve als rest of als deel van een verborgen totaal. */
  private int minst(String getal) {
    boolean kanNulZijn =
        resten.contains(getal)
            || sommen.stream()
                .filter(som -> som.delen().contains(getal))
                .anyMatch(som -> verborgen.contains(som.totaal()));
    return kanNulZijn ? 0 : 1;
  }
}
