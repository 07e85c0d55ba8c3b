package nl.rdm.escalatie.casus;

/**
 * Wie de cliënt bijstond doet dat niet meer: zij trad terug, de cliënt ziet ervan af, of een ander
 * nam het over. Zij hoort bij geen overleg meer.
 */
public record OndersteunerVertrokken(String casusnummer) {}
