package nl.rdm.escalatie.termijn.process;

import java.time.Instant;
import java.util.Date;

/** Een datum voor een herhaling in een model, die van geen termijn een kopie is. */
final class Herhaaldatum extends Date {

  private static final long serialVersionUID = 1L;

  private final String stap;

  Herhaaldatum(Instant moment, String stap) {
    super(moment.toEpochMilli());
    this.stap = stap;
  }

  /** De regel die zegt hoe lang de herhaling op zich laat wachten. */
  String stap() {
    return stap;
  }
}
