package nl.rdm.escalatie.rapportage;

import java.util.List;
import java.util.Optional;

/**
 * De afspraken en toezeggingen van een overleg, als bladzijde van zijn verslag die los uit te
 * reiken is (R103, R113).
 */
record Afsprakenblad(List<Rij> afspraken, List<Toezegging> toezeggingen) {

  static final Afsprakenblad GEEN = new Afsprakenblad(List.of(), List.of());

  /**
   * Een afspraak.
   *
   * @param nummer zoals {@code 2 van 3}, hetzelfde als in de post erover
   * @param wat leeg in het afschrift
   */
  record Rij(String nummer, String wie, Optional<String> wat, String voor) {}

  record Toezegging(String wie, String wat) {}

  /** Wat er is afgesproken kan over een mens gaan: het afschrift noemt alleen wie en wanneer. */
  Afsprakenblad zonderTeksten() {
    return new Afsprakenblad(
        afspraken.stream()
            .map(rij -> new Rij(rij.nummer(), rij.wie(), Optional.empty(), rij.voor()))
            .toList(),
        List.of());
  }

  Afsprakenblad toonbaar(Lettertype lettertype) {
    return new Afsprakenblad(
        afspraken.stream()
            .map(
                rij ->
                    new Rij(
                        rij.nummer(), rij.wie(), rij.wat().map(lettertype::toonbaar), rij.voor()))
            .toList(),
        toezeggingen.stream()
            .map(een -> new Toezegging(een.wie(), lettertype.toonbaar(een.wat())))
            .toList());
  }
}
