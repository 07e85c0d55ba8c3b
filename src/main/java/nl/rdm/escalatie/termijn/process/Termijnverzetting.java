package nl.rdm.escalatie.termijn.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.termijn.Signalen;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Verzet een termijn met al haar kopieën in de engine: eerst het register, dan de timers, dan de
 * einddatum van de taak. Wie dat mag beslist de aanroeper.
 */
@Component
public class Termijnverzetting {

  private final ProcessEngine engine;
  private final Termijnen termijnen;
  private final Signalen signalen;
  private final Taakbewaking bewaking;

  Termijnverzetting(
      ProcessEngine engine, Termijnen termijnen, Signalen signalen, Taakbewaking bewaking) {
    this.engine = engine;
    this.termijnen = termijnen;
    this.signalen = signalen;
    this.bewaking = bewaking;
  }

  /** Als {@link Termijnen#verzet}, in de transactie van de aanroeper. */
  public Termijn verzet(long id, Instant nieuwEinde, String reden) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                context.runWithoutAuthorization(() -> verzet(context, id, nieuwEinde, reden)));
  }

  private Termijn verzet(CommandContext context, long id, Instant nieuwEinde, String reden) {
    var oud = termijnen.met(id);
    var nieuw = termijnen.verzet(id, nieuwEinde, reden);
    var taak = taak(context, oud);
    verzetTimers(context, oud, nieuw, taak);
    taak.filter(task -> Date.from(oud.vervaltOp()).equals(task.getDueDate()))
        .ifPresent(
            task -> engine.getTaskService().setDueDate(task.getId(), Date.from(nieuw.vervaltOp())));
    return termijnen.met(id);
  }

  /** De open taak onder deze termijn, ook wanneer het proces haar deelt. */
  private Optional<Task> taak(CommandContext context, Termijn termijn) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(termijn.procesinstantie())
        .list()
        .stream()
        .filter(
            task ->
                bewaking.termijn(
                        context.getExecutionManager().findExecutionById(task.getExecutionId()))
                    == termijn.id())
        .findFirst();
  }

  private void verzetTimers(
      CommandContext context, Termijn oud, Termijn nieuw, Optional<Task> taak) {
    var datums = new HashMap<>(Map.of(oud.vervaltOp(), nieuw.vervaltOp()));
    taak.filter(task -> oud.ladderEindigt())
        .map(task -> context.getExecutionManager().findExecutionById(task.getExecutionId()))
        .map(execution -> bewaking.ladder(execution, oud))
        .ifPresent(
            ladder ->
                datums.put(signalen.ladderEinde(oud, ladder), signalen.ladderEinde(nieuw, ladder)));
    var management = engine.getManagementService();
    for (var timer :
        management.createJobQuery().processInstanceId(oud.procesinstantie()).timers().list()) {
      var datum = datums.get(timer.getDuedate().toInstant());
      if (Signaaltimer.is(timer)) {
        management.recalculateJobDuedate(timer.getId(), false);
      } else if (datum != null) {
        management.setJobDuedate(timer.getId(), Date.from(datum));
      }
    }
  }
}
