package nl.rdm.escalatie.monitor;

import java.time.LocalDate;
import java.util.Optional;

/**
 * De jaren waarover trede 3 en 4 samen geteld worden. Die zijn zeldzaam (R106): over een halfjaar
 * zou een aantal over één cliënt gaan.
 *
 * <p>De vensters sluiten op elkaar aan en overlappen nooit: uit twee vensters die een halfjaar
 * verschillen, is dat halfjaar terug te rekenen. Hoe lang een venster duurt is een aanname.
 */
final class Venster {

  static final int JAREN = 3;

  private static final LocalDate EERSTE = LocalDate.of(2026, 1, 1);

  private Venster() {}

  /** Het laatste venster dat voor deze dag voorbij is; leeg zolang er nog geen vol is. */
  static Optional<Periode> voor(LocalDate dag) {
    var loopt = lopend(dag);
    return loopt.van().isAfter(EERSTE)
        ? Optional.of(new Periode(loopt.van().minusYears(JAREN), loopt.van()))
        : Optional.empty();
  }

  /** Het venster dat op deze dag nog loopt. */
  static Periode lopend(LocalDate dag) {
    var van = EERSTE;
    while (!van.plusYears(JAREN).isAfter(dag)) {
      van = van.plusYears(JAREN);
    }
    return new Periode(van, van.plusYears(JAREN));
  }
}
