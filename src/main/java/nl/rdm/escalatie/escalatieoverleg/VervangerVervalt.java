package nl.rdm.escalatie.escalatieoverleg;

/**
 * Wie voor een deelnemer in de plaats zou komen, komt niet meer: de deelnemer antwoordde anders.
 *
 * @param rol die van de deelnemer zelf
 */
public record VervangerVervalt(Overlegvraag vraag, String rol) {}
