package nl.rdm.escalatie.termijn.process;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** Zet de klok van de engine en voert uit wat dan aan de beurt is. */
record Testtijd(ManagementService management) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  static Instant op(String lokaal) {
    return LocalDateTime.parse(lokaal).atZone(ZONE).toInstant();
  }

  static Date datum(String lokaal) {
    return Date.from(op(lokaal));
  }

  /** Zet de klok zonder iets uit te voeren. */
  static void zet(String lokaal) {
    ClockUtil.setCurrentTime(datum(lokaal));
  }

  /** Laat de tijd lopen: elke timer gaat af op het moment waarvoor zij staat. */
  void loop(String totLokaal) {
    var tot = datum(totLokaal);
    for (var timers = timers(); !timers.isEmpty(); timers = timers()) {
      var eerste = timers.get(0);
      if (eerste.getDuedate().after(tot)) {
        break;
      }
      if (eerste.getDuedate().after(ClockUtil.getCurrentTime())) {
        ClockUtil.setCurrentTime(eerste.getDuedate());
      }
      management.executeJob(eerste.getId());
    }
    ClockUtil.setCurrentTime(tot);
  }

  /** De openstaande timers, eerste eerst. */
  List<Job> timers() {
    return management.createJobQuery().timers().list().stream()
        .sorted(Comparator.comparing(Job::getDuedate).thenComparing(Job::getId))
        .toList();
  }
}
