package nl.rdm.escalatie.monitor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

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

  /**
   * De halfjaren vanaf dat waar de eerste dag in ligt, tot het halfjaar dat op de laatste begint.
   */
  static List<Periode> halfjaren(LocalDate eerste, LocalDate tot) {
    return Stream.iterate(
            vorigHalfjaar(eerste.plusMonths(6)),
            halfjaar -> halfjaar.van().isBefore(tot),
            halfjaar -> new Periode(halfjaar.tot(), halfjaar.tot().plusMonths(6)))
        .toList();
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
