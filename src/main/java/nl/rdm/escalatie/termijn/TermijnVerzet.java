package nl.rdm.escalatie.termijn;

/** Een termijn waaronder nog gewacht wordt kreeg een ander einde. */
public record TermijnVerzet(Termijn termijn) {}
