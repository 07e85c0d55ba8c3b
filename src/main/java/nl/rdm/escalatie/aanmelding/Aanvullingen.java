package nl.rdm.escalatie.aanmelding;

import java.time.Instant;
import java.util.Optional;

/** De aanvulling die het aanmeldpunt aan de aanmelder van een casus vraagt. */
public interface Aanvullingen {

  /** Het verzoek dat nu op antwoord wacht. */
  Optional<Verzoek> verzoek(String casusnummer);

  /**
   * Beantwoordt een verzoek namens het account dat nu handelt; het antwoord gaat naar het dossier.
   *
   * @param verzoek id van het verzoek dat de aanmelder las
   * @param geenBsn de aanmelder bevestigt dat de getallen geen BSN zijn
   * @throws nl.rdm.escalatie.invoer.OngeldigeInvoer met elke fout; het verzoek blijft dan open
   */
  Uitkomst geef(String casusnummer, String verzoek, String tekst, boolean geenBsn);

  /**
   * Een verzoek dat openstaat; de vraag zelf staat in het dossier.
   *
   * @param vervaltOp wanneer het aanmeldpunt beoordeelt wat er dan ligt
   */
  record Verzoek(String id, Instant vervaltOp) {}

  /** Wat er van een antwoord kwam. */
  enum Uitkomst {
    GEGEVEN,
    /** Op dit verzoek was al geantwoord; er is niets veranderd. */
    AL_GEGEVEN,
    /** Dit verzoek wacht niet meer op antwoord; er is niets veranderd. */
    VOORBIJ
  }
}
