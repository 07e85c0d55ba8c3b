package nl.rdm.escalatie.clientondersteuning;

import java.time.LocalDate;

/** Het koppelen in de engine, naast de casus. */
public interface Koppelproces {

  /** Of er nu een cliëntondersteuner gezocht wordt. */
  boolean loopt(String casusnummer);

  /** Of het model van de casus het koppelen nu kan beginnen. */
  boolean kan(String casusnummer);

  /** Begint het koppelen. */
  void begin(String casusnummer);

  /** Rondt de open taak af: de cliënt ziet af. */
  void zieAf(String casusnummer, LocalDate op);

  /**
   * Laat alles wat voor de casus loopt weten hoe het met de cliëntondersteuner staat; wat op haar
   * naam te bevestigen is, gaat over op wie het nu is.
   */
  void zetStand(String casusnummer);
}
