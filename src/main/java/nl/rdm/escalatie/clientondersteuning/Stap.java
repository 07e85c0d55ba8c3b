package nl.rdm.escalatie.clientondersteuning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Een stap in de cliëntondersteuning bij een casus.
 *
 * @param account van de cliëntondersteuner om wie het gaat, leeg wanneer het om geen gaat
 * @param organisatie id, bij aannemen
 * @param ervaringsdeskundig bij aannemen (R33)
 * @param afgezienOp de dag waarop de cliënt zelf afzag (C17)
 * @param door account van wie het deed of opschreef
 */
public record Stap(
    Soort soort,
    Optional<String> account,
    Optional<String> organisatie,
    boolean ervaringsdeskundig,
    Optional<LocalDate> afgezienOp,
    String door,
    Instant op) {

  /** Wat er gebeurde. */
  public enum Soort {
    /** Iemand vroeg om een cliëntondersteuner, of om een andere. */
    GEVRAAGD,
    /** Een cliëntondersteuner nam de casus aan. */
    AANGENOMEN,
    /** De cliënt zag er zelf van af. */
    AFGEZIEN,
    /** De cliëntondersteuner trok zich terug. */
    TERUGGETREDEN
  }
}
