package nl.rdm.escalatie.casus;

import java.time.LocalDate;
import nl.rdm.escalatie.notificatie.Woorden;

/**
 * Op wie een casus wacht. Wat er van die partij gevraagd is staat alleen in het dossier, en geen
 * termijn loopt er later door af.
 *
 * @param partij code, zoals {@code AANBIEDER}
 * @param sinds de dag waarop het gevraagd is
 * @param tot de dag waarop wie aan zet is een herinnering krijgt
 */
public record WachtOp(String partij, LocalDate sinds, LocalDate tot) {

  /** Zoals {@code de aanbieder, tot 12 december 2026}. */
  public String inWoorden() {
    return Woorden.van("partij", partij) + ", tot " + Woorden.dag(tot);
  }
}
