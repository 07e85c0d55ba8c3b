package nl.rdm.escalatie.casus.web;

import java.util.List;
import java.util.Optional;

/**
 * Hoe een casus ervoor staat, in woorden. Nooit inhoud: die staat in het dossier.
 *
 * @param gemeente woongemeente, of dat die onbekend is
 * @param trede leeg voordat die bepaald is
 * @param naast waar de casus nu naast zijn trede ligt, voor zover de lezer dat ziet
 * @param gevaar de casus is nu in direct gevaar
 * @param spoed wat er over spoed te zeggen valt, leeg bij een gewone casus
 * @param casusregisseur leeg zolang er niemand is
 * @param clientondersteuner of de cliënt er een heeft; leeg wanneer er na het einde geen is
 * @param waarschuwingen lopende termijnen die na een datum van buiten eindigen
 * @param wachtOp op wie er gewacht wordt, sinds en tot wanneer
 * @param lopend termijnen waaronder nu iets wacht, wat het eerst afloopt bovenaan
 * @param klaar termijnen die eindigden, de laatste eerst
 * @param afspraken uit bestuurlijke overleggen, oudste eerst
 * @param verloop oudste eerst, te beginnen met wat elders gebeurde
 */
public record Casusstand(
    String casusnummer,
    String status,
    String gemeente,
    Optional<String> trede,
    Optional<String> tafel,
    List<String> naast,
    boolean gevaar,
    Optional<Spoedlabel> spoed,
    Optional<String> uitkomst,
    Optional<String> casusregisseur,
    Optional<String> clientondersteuner,
    List<String> waarschuwingen,
    List<String> wachtOp,
    List<Termijnregel> lopend,
    List<Termijnregel> klaar,
    List<Afspraakregel> afspraken,
    List<Verblijfregel> verloop) {

  /** De kleur van wat te laat is. */
  static final String TE_LAAT = "fout";

  /** Hoeveel termijnen er eindigden, en hoeveel daarvan te laat. */
  public String afgerond() {
    long laat = klaar.stream().filter(Termijnregel::teLaat).count();
    return (klaar.size() == 1 ? "1 afgeronde termijn" : klaar.size() + " afgeronde termijnen")
        + (laat == 0 ? "" : ", " + laat + " te laat");
  }

  /**
   * Hoe het met spoed staat.
   *
   * @param kleur klasse van het label
   */
  public record Spoedlabel(String tekst, String kleur) {}

  /**
   * Een termijn.
   *
   * @param waar trede en tafel, of het aanmeldpunt
   * @param klaar wanneer de stap eindigde
   * @param eerst het eerste einde, wanneer de termijn verzet is
   * @param kleur klasse van het label met de stand
   */
  public record Termijnregel(
      String naam,
      String waar,
      String begin,
      String vervaltOp,
      Optional<String> eerst,
      String stand,
      String kleur,
      Optional<String> klaar) {

    boolean teLaat() {
      return kleur.equals(TE_LAAT);
    }
  }

  /**
   * Een afspraak, zonder wat er is afgesproken.
   *
   * @param wie leeg voor wie niet mag weten welke organisaties aan tafel zaten
   * @param eerst de eerste datum, wanneer er een nieuwe kwam
   * @param kleur klasse van het label met de stand
   */
  public record Afspraakregel(
      int volgnummer,
      Optional<String> wie,
      String datum,
      Optional<String> eerst,
      String stand,
      String kleur) {}

  /** Een verblijf op een trede of aan een tafel. */
  public record Verblijfregel(
      String waar, String van, Optional<String> tot, Optional<String> uitkomst) {}
}
