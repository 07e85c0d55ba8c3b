package nl.rdm.escalatie.escalatieoverleg;

/** Het bestuurlijk escalatie overleg waar de cliënt wel of niet bij is. */
public interface Deelname {

  /** Of er voor deze casus een overleg komt dat nog niet begonnen is. */
  boolean kan(String casusnummer);

  /**
   * Legt vast wat de cliëntondersteuner adviseert; staan de deelnemers al vast, dan veranderen zij
   * mee.
   *
   * @param advies {@code CLIENT}, {@code VERTEGENWOORDIGER} of {@code NIET}
   */
  void adviseer(String casusnummer, String advies);
}
