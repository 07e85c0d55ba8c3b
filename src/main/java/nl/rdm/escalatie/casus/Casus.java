package nl.rdm.escalatie.casus;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;

/**
 * Een casus zoals iedereen die zijn status mag zien hem ziet.
 *
 * @param casusnummer {@code RDM-<jaar>-<volgnummer>}
 * @param gemeente woongemeente of {@code ONBEKEND}
 * @param aanmelder account dat de casus aanmeldde
 * @param aanmelderRol rol van de aanmelder
 * @param financiering codes
 * @param veiligheidsrisico of politie en OM erbij horen (C4)
 * @param clientondersteuner {@code GEWENST}, {@code AANWEZIG} of {@code AFGEZIEN}: zoals gemeld,
 *     daarna zoals het werd
 * @param spoedstand of er spoed is gevraagd, en wat daarmee gebeurde
 * @param status waar de casus staat
 * @param trede 1 tot en met 4, leeg voordat die bepaald is
 * @param tafel id van de tafel waar de casus ligt
 * @param uitkomst laatste uitkomst
 * @param casusregisseur account van wie de casus onder zich heeft
 * @param ondersteuner account van de cliëntondersteuner die de casus aannam
 * @param aangemeldOp wanneer hij binnenkwam
 */
public record Casus(
    String casusnummer,
    String gemeente,
    String aanmelder,
    String aanmelderRol,
    List<String> financiering,
    boolean veiligheidsrisico,
    String clientondersteuner,
    Spoedstand spoedstand,
    Status status,
    Optional<Integer> trede,
    Optional<String> tafel,
    Optional<String> uitkomst,
    Optional<String> casusregisseur,
    Optional<String> ondersteuner,
    Instant aangemeldOp) {

  /**
   * Of een groep ooit inhoud van deze casus leest. Zonder veiligheidsrisico helpt het
   * coördinatiepunt met het proces, zonder inhoud (C4). Van de cliëntondersteuners leest alleen wie
   * de casus aannam mee, nooit wie gevraagd wordt.
   */
  public boolean ooitInhoudVoor(String groep) {
    return switch (groep) {
      case Groepen.COORDINATIEPUNT -> veiligheidsrisico;
      case Groepen.CLIENTONDERSTEUNING -> false;
      default -> true;
    };
  }

  /** Of een instelling aanmeldde; anders noemt het coördinatiepunt wie het plan maakt (C13). */
  public boolean doorInstelling() {
    return aanmelderRol.equals("GGZ_AANBIEDER") || aanmelderRol.equals("ZORGAANBIEDER");
  }

  /**
   * Of er nog aan de casus gewerkt wordt, ook wanneer een afgesproken oplossing nog moet blijken.
   */
  public boolean loopt() {
    return status == Status.IN_BEHANDELING || status == Status.OPLOSSING_AFGESPROKEN;
  }

  /** Of de casus spoed heeft, ook wanneer die nog voorlopig is. */
  public boolean spoed() {
    return spoedstand.geldt();
  }

  /** Of dit account de cliënt van deze casus bijstaat. */
  public boolean ondersteundDoor(Account account) {
    return ondersteuner.filter(account.id()::equals).isPresent();
  }

  /** De aanmelder, wie de cliënt bijstaat en wie de casus onder zich heeft. */
  public boolean vanNabijGekendDoor(Account wie) {
    return aanmelder.equals(wie.id()) || ondersteundDoor(wie) || geregisseerdDoor(wie);
  }

  /** Of dit account deze casus onder zich heeft. */
  public boolean geregisseerdDoor(Account account) {
    return casusregisseur.filter(account.id()::equals).isPresent();
  }

  /** Besluiten, sectie 3. */
  public enum Status {
    IN_BEHANDELING,
    DOORVERWEZEN,
    OPLOSSING_AFGESPROKEN,
    OPGELOST,
    INGETROKKEN
  }
}
