package nl.rdm.escalatie.monitor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Een aaneengesloten reeks dagen in de tijdzone van de regio.
 *
 * @param van de eerste dag
 * @param tot de dag na de laatste
 */
public record Periode(LocalDate van, LocalDate tot) {

  public Periode {
    if (!van.isBefore(tot)) {
      throw new IllegalArgumentException("Een periode eindigt na haar begin");
    }
  }

  /** Het halfjaar dat op deze dag het laatst voorbij is. */
  public static Periode vorigHalfjaar(LocalDate dag) {
    var tot = LocalDate.of(dag.getYear(), dag.getMonthValue() <= 6 ? 1 : 7, 1);
    return new Periode(tot.minusMonths(6), tot);
  }

  /** Of dit precies het eerste of het tweede halfjaar van een jaar is. */
  public boolean isHalfjaar() {
    return equals(vorigHalfjaar(tot));
  }

  /** De laatste dag die erbij hoort. */
  public LocalDate totEnMet() {
    return tot.minusDays(1);
  }

  public boolean overlapt(Periode ander) {
    return van.isBefore(ander.tot) && ander.van.isBefore(tot);
  }

  Instant begin(ZoneId zone) {
    return van.atStartOfDay(zone).toInstant();
  }

  Instant einde(ZoneId zone) {
    return tot.atStartOfDay(zone).toInstant();
  }
}
