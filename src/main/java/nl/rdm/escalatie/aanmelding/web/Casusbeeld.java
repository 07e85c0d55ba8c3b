package nl.rdm.escalatie.aanmelding.web;

import java.util.List;
import java.util.Optional;

/**
 * Wat de aanmelder van haar casus ziet, in woorden.
 *
 * @param loopt of de casus nog in behandeling is
 * @param spoed wat er over spoed te zeggen valt, leeg bij een gewone casus
 * @param trede leeg voordat die bepaald is
 * @param termijnen wat er nu loopt, elk met zijn einde
 * @param vraag de aanvulling die van haar gevraagd wordt
 * @param verwijzing waar de cliënt terechtkan, wanneer de casus doorverwezen is
 * @param uitleg waarom er geen spoed is of een termijn is verzet, oudste eerst
 */
public record Casusbeeld(
    String casusnummer,
    String status,
    boolean loopt,
    Optional<String> spoed,
    Optional<String> trede,
    List<Termijnregel> termijnen,
    Optional<Vraag> vraag,
    Optional<Verwijzing> verwijzing,
    List<Uitleg> uitleg) {

  /**
   * Wat er over een besluit aan haar is geschreven.
   *
   * @param nieuweDatum tot wanneer een verzette termijn nu loopt
   */
  public record Uitleg(String kop, Optional<String> nieuweDatum, String tekst) {}

  /** Een termijn die loopt. */
  public record Termijnregel(String stap, String uiterlijk) {}

  /**
   * Wat het aanmeldpunt vraagt.
   *
   * @param verzoek id van het verzoek, om te weten op welke vraag het antwoord kwam
   * @param tekst leeg wanneer het dossier niet meer te lezen is
   */
  public record Vraag(String verzoek, Optional<String> tekst, String uiterlijk) {}

  /** Waar de cliënt terechtkan, en waarom. */
  public record Verwijzing(Optional<String> plek, Optional<String> toelichting) {}
}
