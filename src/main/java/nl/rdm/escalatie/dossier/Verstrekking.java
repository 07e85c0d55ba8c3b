package nl.rdm.escalatie.dossier;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.rdm.escalatie.beveiliging.Groepen;

/**
 * Een vrijgave van inhoud aan een groep, zoals zij in het register staat.
 *
 * @param aan de groep die mag lezen
 * @param delen wat van het dossier; leeg bij een anonieme tekst
 * @param onderwerp waar in het dossier staat wat er bij het besluit is opgeschreven
 * @param door inlognaam van wie vrijgaf
 * @param geslotenOp leeg zolang zij open is
 * @param geslotenOm waarom zij sloot
 */
public record Verstrekking(
    long id,
    String casusnummer,
    String aan,
    Grondslag grondslag,
    Set<Dossierdeel> delen,
    String onderwerp,
    String door,
    Instant geopendOp,
    Optional<Instant> geslotenOp,
    Optional<Sluiting> geslotenOm) {

  /** Het veld waarin de anonieme tekst staat. */
  public static final String ANONIEM = "anoniem";

  /** Waarom een verstrekking sloot. */
  public enum Sluiting {
    BEURT_VOORBIJ,
    TOESTEMMING_INGETROKKEN
  }

  public Verstrekking {
    delen = Set.copyOf(delen);
  }

  public boolean open() {
    return geslotenOp.isEmpty();
  }

  /**
   * Of de ontvanger dit stuk leest: de vrijgegeven delen, of alleen de anonieme tekst. Wat besloten
   * is leest alleen de tafel zelf (R53).
   */
  public boolean omvat(Stuk stuk) {
    if (stuk.besloten() && stuk.tafel().map(Groepen::tafel).filter(aan::equals).isEmpty()) {
      return false;
    }
    return grondslag == Grondslag.ANONIEM
        ? stuk.onderwerp().equals(onderwerp) && stuk.veld().equals(ANONIEM)
        : Dossierdeel.van(stuk).filter(delen::contains).isPresent();
  }
}
