package nl.rdm.escalatie.casus;

/**
 * Een cliëntondersteuner nam een casus aan: wie een overleg voor de casus heeft staan, vertelt haar
 * dat alsnog (C6).
 */
public record OndersteunerGekoppeld(String casusnummer) {}
