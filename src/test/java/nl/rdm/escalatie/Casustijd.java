package nl.rdm.escalatie;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/**
 * De klok van de engine en het werk dat op haar wacht: een test zet haar vooruit, en er gebeurt
 * alleen wat dan voor haar casus aan de beurt is.
 */
abstract class Casustijd {

  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private final ProcessEngine engine;

  Casustijd(ProcessEngine engine) {
    this.engine = engine;
  }

  public void zetKlok(LocalDateTime moment) {
    ClockUtil.setCurrentTime(Date.from(moment.atZone(ZONE).toInstant()));
  }

  public LocalDateTime nu() {
    return LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
  }

  /** Voert uit wat er voor deze casus nu aan de beurt is, ook wat daaruit volgt. */
  public void voerUit(String casusnummer) {
    wacht(casusnummer, nu());
  }

  /**
   * Zet de klok vooruit van de ene job van deze casus naar de volgende, elk op haar eigen moment,
   * tot en met dit moment. Wat van andere casussen is blijft liggen.
   */
  public void wacht(String casusnummer, LocalDateTime moment) {
    var einde = Date.from(moment.atZone(ZONE).toInstant());
    for (var job = eerste(casusnummer, einde); job.isPresent(); job = eerste(casusnummer, einde)) {
      var op = job.get().getDuedate();
      if (op != null && op.after(ClockUtil.getCurrentTime())) {
        ClockUtil.setCurrentTime(op);
      }
      engine.getManagementService().executeJob(job.get().getId());
    }
    ClockUtil.setCurrentTime(einde);
  }

  private Optional<Job> eerste(String casusnummer, Date einde) {
    return jobs(casusnummer).stream()
        .filter(job -> job.getDuedate() == null || !job.getDuedate().after(einde))
        .min(
            Comparator.comparing(
                Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())));
  }

  /** Laat de timer aan het begin van dit model op dit moment afgaan. */
  public void begin(String model, LocalDateTime op) {
    zetKlok(op);
    var timer = begintimer(model);
    engine.getManagementService().setJobDuedate(timer.getId(), ClockUtil.getCurrentTime());
    engine.getManagementService().executeJob(timer.getId());
  }

  /** De timer waarmee dit model begint. */
  public Job begintimer(String model) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processDefinitionKey(model)
        .list()
        .stream()
        .filter(job -> job.getProcessInstanceId() == null)
        .findFirst()
        .orElseThrow();
  }

  /** De jobs van alles wat voor deze casus loopt. */
  public List<Job> jobs(String casusnummer) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(casusnummer)
        .list()
        .stream()
        .flatMap(
            instantie ->
                engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(instantie.getId())
                    .list()
                    .stream())
        .toList();
  }
}
