package nl.rdm.escalatie.casus.process;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.Nazorgcheck;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** De timer van de nazorgcheck: eerder uitgevoerd doet hij wat hij op zijn dag zou doen. */
@Component
class EngineNazorgcheck implements Nazorgcheck {

  private static final String TIMER = "timer_nazorgcheck";

  private final RuntimeService runtime;
  private final ManagementService beheer;
  private final Systeemhandeling systeem;
  private final Termijnen termijnen;
  private final Clock klok;

  EngineNazorgcheck(
      @Lazy RuntimeService runtime,
      @Lazy ManagementService beheer,
      Systeemhandeling systeem,
      Termijnen termijnen,
      Clock klok) {
    this.runtime = runtime;
    this.beheer = beheer;
    this.systeem = systeem;
    this.termijnen = termijnen;
    this.klok = klok;
  }

  @Override
  public boolean wacht(String casusnummer) {
    return systeem.doe(() -> timer(casusnummer).isPresent());
  }

  @Override
  public void begin(String casusnummer) {
    systeem.doe(
        () -> {
          // Er wordt niet meer op de dag gewacht: die is niet gehaald, maar vervallen.
          termijnen.van(casusnummer).stream()
              .filter(termijn -> termijn.activiteit().equals(TIMER))
              .forEach(
                  termijn -> termijnen.sluit(termijn.activityInstanceId(), true, klok.instant()));
          beheer.executeJob(timer(casusnummer).orElseThrow().getId());
          return null;
        });
  }

  private Optional<Job> timer(String casusnummer) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(casusnummer, EngineCasusProces.PROCES)
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .map(id -> beheer.createJobQuery().processInstanceId(id).activityId(TIMER).singleResult())
        .filter(Objects::nonNull)
        .findFirst();
  }
}
