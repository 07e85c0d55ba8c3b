package nl.rdm.escalatie.casus;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 * @param spoedGevraagd gevraagd, bij de aanmelding of later
 * @param spoed verleend
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
    boolean spoedGevraagd,
    boolean spoed,
    Status status,
    Optional<Integer> trede,
    Optional<String> tafel,
    Optional<String> uitkomst,
    Optional<String> casusregisseur,
    Optional<String> ondersteuner,
    Instant aangemeldOp) {

  /**
   * Of een groep ooit inhoud van deze casus leest: zonder veiligheidsrisico helpt het
   * coördinatiepunt met het proces, zonder inhoud (C4).
   */
  public boolean ooitInhoudVoor(String groep) {
    return veiligheidsrisico || !groep.equals(Groepen.COORDINATIEPUNT);
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
