package nl.rdm.escalatie.termijn.process;

import java.time.Instant;
import java.util.Date;

/** Een datum voor de engine die weet van welke termijn zij een kopie is. */
final class Termijndatum extends Date {

  private static final long serialVersionUID = 1L;

  private final long termijn;

  Termijndatum(Instant moment, long termijn) {
    super(moment.toEpochMilli());
    this.termijn = termijn;
  }

  long termijn() {
    return termijn;
  }
}
