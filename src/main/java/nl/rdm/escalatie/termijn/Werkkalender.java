package nl.rdm.escalatie.termijn;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Rekent met werkdagen, werkuren, uren en dagen in de tijdzone van de regio (besluiten, sectie 5).
 *
 * <p>Een werkdag is geen weekeinde, geen feestdag en geen vrije dag van de regio.
 */
public final class Werkkalender {

  /** Wanneer een werkdag opengaat. */
  public static final LocalTime OPENING = LocalTime.of(8, 30);

  /** Wanneer een werkdag, en een termijn in dagen, eindigt. */
  public static final LocalTime SLUITING = LocalTime.of(17, 0);

  private static final LocalTime HERINNERING = LocalTime.of(9, 0);

  private final ZoneId zone;
  private final Set<LocalDate> vrijeDagen;
  private final HolidayManager feestdagen;

  public Werkkalender(ZoneId zone, Collection<LocalDate> vrijeDagen) {
    this.zone = zone;
    this.vrijeDagen = Set.copyOf(vrijeDagen);
    this.feestdagen =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));
  }

  public boolean isWerkdag(LocalDate dag) {
    return dag.getDayOfWeek() != DayOfWeek.SATURDAY
        && dag.getDayOfWeek() != DayOfWeek.SUNDAY
        && !vrijeDagen.contains(dag)
        && !feestdagen.isHoliday(dag);
  }

  /** Het einde van een termijn die op een moment begint. */
  public Instant einde(Instant begin, Termijnlengte lengte) {
    return switch (lengte.eenheid()) {
      case WERKDAGEN -> sluiting(werkdag(datum(begin), lengte.aantal()));
      case WERKUREN -> naWerktijd(begin, Duration.ofHours(lengte.aantal()));
      case UREN -> begin.plus(lengte.aantal(), ChronoUnit.HOURS);
      case DAGEN -> sluiting(datum(begin).plusDays(lengte.aantal()));
      case DAGEN_VOOR -> sluiting(terug(datum(begin), lengte.aantal()));
      case EIGEN_DATUM ->
          throw new IllegalArgumentException("Deze termijn heeft elke keer een eigen datum");
    };
  }

  /**
   * Driekwart van een termijn, om te herinneren; leeg wanneer dat niet tussen begin en einde valt.
   */
  public Optional<Instant> herinnering(Instant begin, Termijnlengte lengte) {
    return switch (lengte.eenheid()) {
      case WERKUREN -> Optional.of(naWerktijd(begin, driekwart(Duration.ofHours(lengte.aantal()))));
      case UREN -> Optional.of(begin.plus(driekwart(Duration.ofHours(lengte.aantal()))));
      default -> herinnering(begin, einde(begin, lengte));
    };
  }

  /** Driekwart van de werkdagen tot een eigen einde; leeg wanneer dat er niet tussen valt. */
  public Optional<Instant> herinnering(Instant begin, Instant einde) {
    if (!einde.isAfter(begin)) {
      return Optional.empty();
    }
    var eerste = datum(begin);
    var laatste = datum(einde);
    var werkdagen =
        (int) eerste.plusDays(1).datesUntil(laatste.plusDays(1)).filter(this::isWerkdag).count();
    var moment =
        werkdag(eerste, Math.max(1, werkdagen * 3 / 4))
            .atTime(HERINNERING)
            .atZone(zone)
            .toInstant();
    return moment.isAfter(begin) && moment.isBefore(einde) ? Optional.of(moment) : Optional.empty();
  }

  /** Zoveel kalenderdagen voor een dag, en dan naar een eerdere werkdag, nooit een latere (R71). */
  public LocalDate terug(LocalDate van, int dagen) {
    var dag = van.minusDays(dagen);
    while (!isWerkdag(dag)) {
      dag = dag.minusDays(1);
    }
    return dag;
  }

  /** Het einde van een dag: 17:00. */
  public Instant sluiting(LocalDate dag) {
    return dag.atTime(SLUITING).atZone(zone).toInstant();
  }

  ZoneId zone() {
    return zone;
  }

  private LocalDate datum(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** De zoveelste werkdag na een dag. */
  private LocalDate werkdag(LocalDate na, int zoveelste) {
    var dag = na;
    for (var geteld = 0; geteld < zoveelste; ) {
      dag = dag.plusDays(1);
      if (isWerkdag(dag)) {
        geteld++;
      }
    }
    return dag;
  }

  private Instant naWerktijd(Instant begin, Duration werktijd) {
    var rest = werktijd;
    for (var dag = datum(begin); ; dag = dag.plusDays(1)) {
      if (!isWerkdag(dag)) {
        continue;
      }
      var opening = dag.atTime(OPENING).atZone(zone).toInstant();
      var start = begin.isAfter(opening) ? begin : opening;
      var beschikbaar = Duration.between(start, sluiting(dag));
      if (beschikbaar.isNegative() || beschikbaar.isZero()) {
        continue;
      }
      if (rest.compareTo(beschikbaar) <= 0) {
        return start.plus(rest);
      }
      rest = rest.minus(beschikbaar);
    }
  }

  private static Duration driekwart(Duration duur) {
    return duur.multipliedBy(3).dividedBy(4);
  }
}
