package nl.rdm.escalatie.termijn;

import java.util.Objects;

/**
 * De lengte van een termijn volgens de regels.
 *
 * @param aantal van de eenheid, ten minste 1, of 0 bij een eigen datum
 * @param eenheid waarin het aantal telt
 */
public record Termijnlengte(int aantal, Eenheid eenheid) {

  public Termijnlengte {
    Objects.requireNonNull(eenheid, "eenheid");
    if (eenheid == Eenheid.EIGEN_DATUM ? aantal != 0 : aantal < 1) {
      throw new IllegalArgumentException(
          "Een termijn van " + aantal + " " + eenheid + " bestaat niet");
    }
  }

  /** Het einde volgt niet uit het begin: elke keer wordt een datum meegegeven. */
  boolean eigenDatum() {
    return eenheid == Eenheid.EIGEN_DATUM || eenheid == Eenheid.DAGEN_VOOR;
  }
}
