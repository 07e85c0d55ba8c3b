package nl.rdm.escalatie.rapportage;

import java.time.LocalDate;
import java.util.Optional;

/**
 * De terugkoppelingen van het bestuurlijk escalatie overleg: gemaakt bij het vaststellen en daarna
 * voor iedere lezer dezelfde bytes (R113, R114).
 */
public interface Terugkoppelingen {

  /**
   * Maakt van de tekst in het dossier het volledige verslag en het afschrift, en bewaart beide in
   * het dossier.
   *
   * @param verslag het deel van het dossier met de tekst van dit verslag: een casus die vaker in
   *     trede 3 komt heeft er meer
   * @param gemeente naam van de verantwoordelijke gemeente
   * @param overlegOp dag van het overleg, leeg wanneer er geen gehouden is
   * @throws IllegalStateException wanneer de tekst niet volledig in het dossier staat
   */
  void stelVast(String casusnummer, String verslag, String gemeente, Optional<LocalDate> overlegOp);

  /**
   * Zet voor iedere portefeuillehouder het bericht met het afschrift van dit verslag klaar, één
   * keer.
   *
   * @throws IllegalStateException wanneer er niemand is om het aan te sturen
   */
  void verstuur(String casusnummer, String verslag, String gemeente);

  /**
   * Laat weten dat het verslag er is aan wie het leest, met de weg ernaartoe: de gemeente, de
   * cliëntondersteuner zolang de casus loopt, en bij een veiligheidsrisico het coördinatiepunt
   * (C4).
   */
  void meldVastgesteld(String casusnummer, String verslag);

  /** Het laatst vastgestelde volledige verslag (PDF), leeg zolang er geen is. */
  Optional<byte[]> volledig(String casusnummer);

  /** Het afschrift van dit verslag, zonder casusbeschrijving (PDF); leeg tot het is vastgesteld. */
  Optional<byte[]> afschrift(String casusnummer, String verslag);
}
