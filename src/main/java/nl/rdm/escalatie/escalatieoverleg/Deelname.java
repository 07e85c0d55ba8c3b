package nl.rdm.escalatie.escalatieoverleg;

import java.util.List;
import java.util.Set;

/** Wie er bij het bestuurlijk escalatie overleg is, en of de cliënt dat is. */
public interface Deelname {

  /**
   * Een functie die de gemeente aan tafel kan vragen.
   *
   * @param rol code van de deelnemer, zoals {@code ZORGKANTOOR}
   * @param verplicht of zij er in elk geval bij hoort (R97)
   */
  record Functie(String rol, boolean verplicht) {}

  /** Wie de gemeente nu kan kiezen, zoals het formulier het toont; leeg zonder overleg. */
  List<Functie> functies(String casusnummer);

  /** Of er voor deze casus een overleg komt dat nog niet begonnen is. */
  boolean kan(String casusnummer);

  /** Of het overleg volgens zijn datum al begonnen is. */
  boolean begonnen(String casusnummer);

  /** De rollen die er in elk geval bij horen; leeg zolang de deelnemers niet vaststaan. */
  Set<String> verplicht(String casusnummer);

  /**
   * Legt vast wat de cliëntondersteuner adviseert; staan de deelnemers al vast, dan veranderen zij
   * mee.
   *
   * @param advies {@code CLIENT}, {@code VERTEGENWOORDIGER} of {@code NIET}
   */
  void adviseer(String casusnummer, String advies);
}
