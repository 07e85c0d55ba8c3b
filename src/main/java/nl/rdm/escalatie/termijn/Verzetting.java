package nl.rdm.escalatie.termijn;

import java.time.Instant;

/**
 * Verzet een termijn met al haar kopieën in de engine, in de transactie van de aanroeper ({@code
 * process} vult in).
 */
public interface Verzetting {

  /** Als {@link Termijnen#verzet}. */
  Termijn verzet(long id, Instant nieuwEinde, String reden);

  /** Als {@link Termijnen#bespoedig}. */
  Termijn bespoedig(long id);
}
