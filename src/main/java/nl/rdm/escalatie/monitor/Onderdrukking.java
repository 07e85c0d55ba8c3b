package nl.rdm.escalatie.monitor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Kiest welke aantallen niet getoond worden: elk van 1 tot en met 4, en wat het terug te rekenen
 * zou maken.
 *
 * <p>Is één deel van een som klein, dan staat geen enkel deel van die som er, ook de nullen niet:
 * wie ziet welk deel blijft staan, weet hoe groot de andere zijn. Van een verborgen totaal staat
 * ook geen deel er. Waar een totaal minstens zo groot is als wat elders geteld is, blijft er tussen
 * wat getoond wordt genoeg over voor elk klein aantal, anders gaat ook dat andere weg. Zo blijft
 * van elk klein aantal 1, 2, 3 en 4 mogelijk, ook voor wie deze regel kent.
 */
final class Onderdrukking {

  /** Onder dit aantal is iemand te herkennen. */
  static final int GRENS = 5;

  private final Map<String, Integer> aantallen;
  private final Collection<Relatie> relaties;
  private final List<Relatie> sommen;
  private final Set<String> verborgen = new TreeSet<>();

  private Onderdrukking(Map<String, Integer> aantallen, Collection<Relatie> relaties) {
    this.aantallen = aantallen;
    this.relaties = relaties;
    this.sommen = relaties.stream().filter(relatie -> !relatie.rest()).toList();
    sommen.stream()
        .filter(som -> aantallen.get(som.totaal()) != getoond(som))
        .findFirst()
        .ifPresent(
            som -> {
              throw new IllegalArgumentException(som.totaal() + " is niet de som van zijn delen");
            });
  }

  /** De getallen die niet getoond worden. */
  static Set<String> van(Map<String, Integer> aantallen, Collection<Relatie> relaties) {
    return van(aantallen, relaties, Set.of());
  }

  /**
   * @param ook wat om een andere reden niet getoond wordt
   */
  static Set<String> van(
      Map<String, Integer> aantallen, Collection<Relatie> relaties, Set<String> ook) {
    var onderdrukking = new Onderdrukking(aantallen, relaties);
    ook.forEach(onderdrukking::verberg);
    aantallen.forEach(
        (getal, aantal) -> {
          if (aantal > 0 && aantal < GRENS) {
            onderdrukking.verberg(getal);
          }
        });
    for (int vorige = -1; vorige != onderdrukking.verborgen.size(); ) {
      vorige = onderdrukking.verborgen.size();
      relaties.stream().filter(onderdrukking::krap).forEach(onderdrukking::verbergDelen);
    }
    return onderdrukking.verborgen;
  }

  private void verberg(String getal) {
    if (verborgen.add(getal)) {
      relaties.stream()
          .filter(
              relatie ->
                  relatie.mee() && relatie.totaal().equals(getal)
                      || !relatie.rest() && relatie.delen().contains(getal))
          .forEach(relatie -> relatie.delen().forEach(this::verberg));
    }
  }

  /** Of er naast wat getoond wordt te weinig over is voor wat verborgen is. */
  private boolean krap(Relatie relatie) {
    boolean ietsVerborgen =
        relatie.delen().stream().anyMatch(verborgen::contains)
            || sommen.stream()
                .filter(som -> som.totaal().equals(relatie.totaal()))
                .flatMap(som -> som.delen().stream())
                .anyMatch(verborgen::contains);
    return relatie.rest()
        && ietsVerborgen
        && !verborgen.contains(relatie.totaal())
        && aantallen.get(relatie.totaal()) - getoond(relatie) < GRENS;
  }

  private int getoond(Relatie relatie) {
    return relatie.delen().stream()
        .filter(deel -> !verborgen.contains(deel))
        .mapToInt(aantallen::get)
        .sum();
  }

  private void verbergDelen(Relatie relatie) {
    relatie.delen().stream().filter(deel -> aantallen.get(deel) > 0).forEach(this::verberg);
  }
}
