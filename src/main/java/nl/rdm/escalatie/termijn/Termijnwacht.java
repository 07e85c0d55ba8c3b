package nl.rdm.escalatie.termijn;

/** Kijkt mee met elke termijn die een einde krijgt ({@code casus} vult dit in). */
@FunctionalInterface
public interface Termijnwacht {

  /** Een termijn begon, of kreeg een ander einde. */
  void gezet(Termijn termijn);
}
