package nl.rdm.escalatie.casus.process;

import java.util.Map;
import java.util.OptionalInt;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.beveiliging.process.Taakvoorrang;
import nl.rdm.escalatie.logboek.Logboek;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Zegt of een casus in direct gevaar is: op één plaats, in alles wat voor de casus loopt tegelijk,
 * met de voorrang van de taken die al openstaan.
 */
@Component("gevaar")
public class Gevaar {

  static final String VARIABELE = "directGevaar";

  private static final String CRISISTEAM = "crisisteam";

  private final RuntimeService runtime;
  private final TaskService taken;
  private final Systeemhandeling systeem;
  private final Logboek logboek;

  Gevaar(
      @Lazy RuntimeService runtime,
      @Lazy TaskService taken,
      Systeemhandeling systeem,
      Logboek logboek) {
    this.runtime = runtime;
    this.taken = taken;
    this.systeem = systeem;
    this.logboek = logboek;
  }

  /**
   * Wie het vervolg bepaalt kan zeggen dat het voorbij is; wie niets zegt laat het zoals het is.
   */
  public void naVervolg(DelegateExecution execution) {
    if ("NEE".equals(execution.getVariable("nogDirectGevaar"))) {
      zet(execution, false);
    }
  }

  /** Zet het aan of uit voor de hele casus, ook in wat ernaast loopt. */
  public void zet(DelegateExecution execution, boolean gevaar) {
    if (geldt(execution) == gevaar) {
      return;
    }
    var casusnummer = Variabelen.casusnummer(execution);
    execution.setVariable(VARIABELE, gevaar);
    systeem.doe(
        () -> {
          runtime
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(casusnummer)
              .list()
              .stream()
              .map(ExecutionEntity.class::cast)
              .filter(Gevaar::isErNog)
              .filter(deel -> deel.hasVariableLocal(VARIABELE))
              .forEach(deel -> deel.setVariableLocal(VARIABELE, gevaar));
          taken.createTaskQuery().processInstanceBusinessKey(casusnummer).list().stream()
              .map(TaskEntity.class::cast)
              .filter(Gevaar::isErNog)
              .forEach(taak -> taken.setPriority(taak.getId(), voorrangNu(taak)));
          return null;
        });
    logboek.schrijf(
        casusnummer,
        "DIRECT_GEVAAR",
        execution.getCurrentActivityId(),
        Variabelen.model(execution),
        Map.of("gevaar", String.valueOf(gevaar)));
  }

  /** De voorrang door gevaar of spoed; leeg wanneer die er niet zijn, dan zegt het model het. */
  public static OptionalInt voorrang(VariableScope taak) {
    if (geldt(taak) || CRISISTEAM.equals(taak.getVariable(Variabelen.TAFEL))) {
      return OptionalInt.of(Taakvoorrang.GEVAAR);
    }
    return Boolean.TRUE.equals(taak.getVariable(Variabelen.SPOED))
        ? OptionalInt.of(Taakvoorrang.SPOED)
        : OptionalInt.empty();
  }

  private static int voorrangNu(TaskEntity taak) {
    var volgensModel = taak.getTaskDefinition().getPriorityExpression();
    return voorrang(taak)
        .orElseGet(
            () ->
                volgensModel == null
                    ? Task.PRIORITY_NORMAL
                    : Integer.parseInt(String.valueOf(volgensModel.getValue(taak))));
  }

  /** Of de casus nu in direct gevaar is. */
  static boolean geldt(VariableScope scope) {
    return Boolean.TRUE.equals(scope.getVariable(VARIABELE));
  }

  /** Wat in deze transactie al wegviel staat nog in de database. */
  private static boolean isErNog(DbEntity deel) {
    return !Context.getCommandContext().getDbEntityManager().isDeleted(deel);
  }
}
