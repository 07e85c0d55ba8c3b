package nl.rdm.escalatie.termijn.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.TermijnVerzet;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.Verzetting;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Verzet een termijn met al haar kopieën in de engine: eerst het register, dan de timers, dan de
 * einddatum van de taak. Wie dat mag beslist de aanroeper.
 */
@Component
public class Termijnverzetting implements Verzetting {

  private final ProcessEngine engine;
  private final Termijnen termijnen;
  private final Systeemhandeling systeem;
  private final ApplicationEventPublisher rondroep;

  Termijnverzetting(
      ProcessEngine engine,
      Termijnen termijnen,
      Systeemhandeling systeem,
      ApplicationEventPublisher rondroep) {
    this.engine = engine;
    this.termijnen = termijnen;
    this.systeem = systeem;
    this.rondroep = rondroep;
  }

  @Override
  public Termijn verzet(long id, Instant nieuwEinde, String reden) {
    return metKopieen(() -> termijnen.verzet(id, nieuwEinde, reden));
  }

  @Override
  public Termijn bespoedig(long id) {
    return metKopieen(() -> termijnen.bespoedig(id));
  }

  /**
   * Laat elke herhaling van een model die voor deze casus loopt komen zoals met spoed: vanaf haar
   * eigen begin, nooit later dan zij al kwam.
   */
  public void bespoedigHerhalingen(String casusnummer) {
    systeem.doe(
        () -> {
          engine
              .getRuntimeService()
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(casusnummer)
              .list()
              .stream()
              .flatMap(instantie -> modeltimers(instantie.getId()))
              .forEach(this::bespoedigHerhaling);
          return null;
        });
  }

  private void bespoedigHerhaling(TimerEntity timer) {
    if (datum(timer) instanceof Herhaaldatum herhaling) {
      termijnen
          .metSpoed(herhaling.stap(), timer.getCreateTime().toInstant())
          .filter(timer.getDuedate().toInstant()::isAfter)
          .map(Date::from)
          .ifPresent(op -> engine.getManagementService().setJobDuedate(timer.getId(), op));
    }
  }

  /**
   * Laat de timers van een termijn opnieuw lezen wanneer zij aflopen: wat zij naast de termijn
   * meewegen, zoals een geplande datum, is veranderd. Voor een termijn die geen taak deelt.
   */
  public void herlees(long id) {
    systeem.doe(
        () -> {
          verzetTimers(termijnen.met(id), List.of());
          return null;
        });
  }

  private Termijn metKopieen(Supplier<Termijn> verzetting) {
    return systeem.doe(
        () -> {
          var verzet = verzetting.get();
          var taken = taken(verzet);
          verzetTimers(verzet, taken);
          taken.forEach(this::verzetSignaal);
          taken.forEach(
              taak ->
                  engine.getTaskService().setDueDate(taak.getId(), Date.from(verzet.vervaltOp())));
          var nu = termijnen.met(verzet.id());
          rondroep.publishEvent(new TermijnVerzet(nu));
          return nu;
        });
  }

  /** De open taken onder deze termijn, ook wanneer het proces haar deelt. */
  private List<TaskEntity> taken(Termijn termijn) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(termijn.procesinstantie())
        .list()
        .stream()
        .map(TaskEntity.class::cast)
        .filter(taak -> Taak.van(taak.getExecution()).termijn(taak.getExecution()) == termijn.id())
        .toList();
  }

  /** Elke timer van het model die een kopie van deze termijn is, leest het register opnieuw. */
  private void verzetTimers(Termijn termijn, List<TaskEntity> taken) {
    var wachten =
        Stream.concat(
                Stream.of(termijn.activityInstanceId()),
                taken.stream().map(taak -> wachten(taak.getExecution())))
            .collect(Collectors.toSet());
    modeltimers(termijn.procesinstantie())
        .filter(timer -> wachten.contains(wachten(timer.getExecution())))
        .filter(timer -> isKopie(timer, termijn))
        .forEach(timer -> engine.getManagementService().recalculateJobDuedate(timer.getId(), true));
  }

  /**
   * De timers die in het model staan. Wat in deze transactie al wegviel staat nog in de database,
   * maar wacht nergens meer: haar expressie zou een nieuwe termijn openen.
   */
  private Stream<TimerEntity> modeltimers(String procesinstantie) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(procesinstantie)
        .timers()
        .list()
        .stream()
        .map(TimerEntity.class::cast)
        .filter(timer -> !Signaaltimer.is(timer))
        .filter(timer -> !Context.getCommandContext().getDbEntityManager().isDeleted(timer));
  }

  /**
   * Alleen de expressie van een timer weet van welke termijn haar datum een kopie is: een beheerder
   * kan de timer verschoven hebben, en een herhaling telt vanaf het moment waarop zij begon.
   */
  private static boolean isKopie(TimerEntity timer, Termijn termijn) {
    return datum(timer) instanceof Termijndatum datum && datum.termijn() == termijn.id();
  }

  /** Wat de expressie van een timer nu zegt. */
  static Date datum(TimerEntity timer) {
    var plaats = timer.getExecution().getProcessDefinition().findActivity(timer.getActivityId());
    var proef = new TimerEntity();
    TimerDeclarationImpl.getDeclarationsForScope(plaats.getEventScope())
        .get(timer.getActivityId())
        .resolveAndSetDuedate(timer.getExecution(), proef, false);
    return proef.getDuedate();
  }

  /** De signalen van een taak beginnen opnieuw, ook wanneer haar ladder al ten einde was. */
  private void verzetSignaal(TaskEntity taak) {
    var management = engine.getManagementService();
    management.createJobQuery().executionId(taak.getExecutionId()).timers().list().stream()
        .filter(Signaaltimer::is)
        .forEach(job -> management.deleteJob(job.getId()));
    Signaaltimer.van(taak.getExecution().getActivity()).createTimerInstance(taak.getExecution());
  }

  private static String wachten(ExecutionEntity execution) {
    return Wachten.van(execution).activityInstanceId();
  }
}
