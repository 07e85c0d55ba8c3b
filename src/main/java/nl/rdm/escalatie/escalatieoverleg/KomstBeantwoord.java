package nl.rdm.escalatie.escalatieoverleg;

/** Iemand antwoordde of hij naar het overleg komt. */
public record KomstBeantwoord(String casusnummer) {}
