package nl.rdm.escalatie.casus;

/**
 * Aan een casus wordt niet meer gewerkt: er is een oplossing afgesproken, of hij is gesloten. Wie
 * daarop iets van het model wil, wacht tot vlak voor het einde van de transactie: dan pas is weg
 * wat ophield.
 */
public record BehandelingVoorbij(String casusnummer) {}
