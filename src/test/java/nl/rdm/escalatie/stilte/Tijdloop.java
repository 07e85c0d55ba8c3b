package nl.rdm.escalatie.stilte;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Laat in een paar casussen alleen de tijd iets doen; wat van andere casussen is blijft liggen. */
final class Tijdloop {

  /** Van wat op hetzelfde moment aan de beurt is: eerst wat de route wijzigt, dan de signalen. */
  static final Comparator<Job> ROUTE_EERST =
      Comparator.comparing(Tijdloop::moment).thenComparing(Tijdloop::isSignaal);

  /** Andersom: de engine belooft geen volgorde. */
  static final Comparator<Job> SIGNALEN_EERST =
      Comparator.comparing(Tijdloop::moment)
          .thenComparing(Comparator.comparing(Tijdloop::isSignaal).reversed());

  private final ProcessEngine engine;
  private final List<String> casusnummers;
  private final Comparator<Job> volgorde;
  private Set<String> instanties = Set.of();

  Tijdloop(ProcessEngine engine, List<String> casusnummers, Comparator<Job> volgorde) {
    this.engine = engine;
    this.casusnummers = casusnummers;
    this.volgorde = volgorde;
    zoekInstanties();
  }

  /** Voert uit wat nu aan de beurt is, ook wat daaruit volgt. */
  void voerUit() {
    for (var job = eerste(true); job.isPresent(); job = eerste(true)) {
      voerUit(job.get());
    }
  }

  /** Zet de klok op het volgende moment waarop iets aan de beurt is en voert één ding uit. */
  Optional<Instant> volgende() {
    return eerste(false)
        .map(
            job -> {
              if (moment(job).isAfter(ClockUtil.getCurrentTime().toInstant())) {
                ClockUtil.setCurrentTime(Date.from(moment(job)));
              }
              voerUit(job);
              return ClockUtil.getCurrentTime().toInstant();
            });
  }

  /** Zet de klok van alle lopen samen uur voor uur vooruit. */
  static void uurVoorUur(List<Tijdloop> lopen, Instant van, Instant tot) {
    for (var uur = van; !uur.isAfter(tot); uur = uur.plus(Duration.ofHours(1))) {
      ClockUtil.setCurrentTime(Date.from(uur));
      lopen.forEach(Tijdloop::voerUit);
    }
  }

  private Optional<Job> eerste(boolean aanDeBeurt) {
    if (instanties.isEmpty()) {
      return Optional.empty();
    }
    JobQuery vraag =
        engine.getManagementService().createJobQuery().processInstanceIds(instanties).active();
    return (aanDeBeurt ? vraag.executable() : vraag).list().stream().min(volgorde);
  }

  private void voerUit(Job job) {
    engine.getManagementService().executeJob(job.getId());
    zoekInstanties();
  }

  private void zoekInstanties() {
    var gevonden = new HashSet<String>();
    for (var casusnummer : casusnummers) {
      engine
          .getRuntimeService()
          .createProcessInstanceQuery()
          .processInstanceBusinessKey(casusnummer)
          .list()
          .stream()
          .map(ProcessInstance::getId)
          .forEach(gevonden::add);
    }
    instanties = gevonden;
  }

  /** Wat niet op een moment wacht is meteen aan de beurt. */
  private static Instant moment(Job job) {
    return Optional.ofNullable(job.getDuedate()).map(Date::toInstant).orElse(Instant.EPOCH);
  }

  private static boolean isSignaal(Job job) {
    return ((JobEntity) job).getJobHandlerType().equals(TimerTaskListenerJobHandler.TYPE);
  }
}
