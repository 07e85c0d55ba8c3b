package nl.rdm.escalatie.rapportage;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * De inhoud van een terugkoppeling in het vaste format (R113, N:149).
 *
 * @param casusnummer de casus
 * @param gemeente naam van de verantwoordelijke gemeente
 * @param overlegOp dag van het overleg, leeg wanneer er geen overleg gehouden is
 * @param vastgesteldOp moment waarop de gemeente de tekst vaststelde
 * @param casusbeschrijving leeg in het afschrift voor de portefeuillehouder (R114)
 * @param uitkomsten uitkomsten en afspraken
 * @param signalering signalering en leerpunten voor de regio
 * @param lobby advies voor de landelijke lobby
 * @param feiten wat er bij de uitkomst is vastgelegd
 */
record Terugkoppeling(
    String casusnummer,
    String gemeente,
    Optional<LocalDate> overlegOp,
    ZonedDateTime vastgesteldOp,
    Optional<String> casusbeschrijving,
    String uitkomsten,
    String signalering,
    String lobby,
    Overlegfeiten feiten,
    Afsprakenblad afspraken) {

  /** Dezelfde terugkoppeling zonder wat over de cliënt gaat (besluiten, sectie 4). */
  Terugkoppeling afschrift() {
    return new Terugkoppeling(
        casusnummer,
        gemeente,
        overlegOp,
        vastgesteldOp,
        Optional.empty(),
        uitkomsten,
        signalering,
        lobby,
        feiten.zonderTeksten(),
        afspraken.zonderTeksten());
  }
}
