package nl.rdm.escalatie.casus.process;

import java.util.Objects;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.Nazorgcheck;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** De timer van de nazorgcheck: eerder uitgevoerd doet hij wat hij op zijn dag zou doen. */
@Component
class EngineNazorgcheck implements Nazorgcheck {

  private final RuntimeService runtime;
  private final ManagementService beheer;
  private final Systeemhandeling systeem;

  EngineNazorgcheck(
      @Lazy RuntimeService runtime, @Lazy ManagementService beheer, Systeemhandeling systeem) {
    this.runtime = runtime;
    this.beheer = beheer;
    this.systeem = systeem;
  }

  @Override
  public boolean wacht(String casusnummer) {
    return systeem.doe(() -> timer(casusnummer).isPresent());
  }

  @Override
  public void begin(String casusnummer) {
    systeem.doe(
        () -> {
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
        .map(
            id ->
                beheer
                    .createJobQuery()
                    .processInstanceId(id)
                    .activityId("timer_nazorgcheck")
                    .singleResult())
        .filter(Objects::nonNull)
        .findFirst();
  }
}
