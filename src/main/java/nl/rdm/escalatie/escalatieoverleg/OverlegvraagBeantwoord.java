package nl.rdm.escalatie.escalatieoverleg;

/** Een deelnemer antwoordde op een vraag. */
public record OverlegvraagBeantwoord(Overlegvraag vraag) {}
