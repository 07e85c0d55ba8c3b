package nl.rdm.escalatie.escalatieoverleg;

/**
 * Een deelnemer komt niet zelf naar het overleg dat er nu staat, maar stuurt een vervanger.
 *
 * @param rol die van de deelnemer zelf
 */
public record VervangerGenoemd(Overlegvraag vraag, String rol) {}
