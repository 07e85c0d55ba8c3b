package nl.rdm.escalatie.casus;

/**
 * Een casus loopt weer, omdat zijn oplossing niet is uitgevoerd. Wie daarop iets van het model wil,
 * wacht tot vlak voor het einde van de transactie: dan pas staat de casus weer in zijn trede.
 */
public record CasusHeropend(String casusnummer) {}
