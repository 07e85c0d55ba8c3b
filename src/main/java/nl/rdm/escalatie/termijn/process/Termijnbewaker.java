package nl.rdm.escalatie.termijn.process;

import java.time.Clock;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.beans.factory.ObjectProvider;

/** Houdt het register van termijnen gelijk met wat er in de engine begint en eindigt. */
class Termijnbewaker {

  private final ObjectProvider<Termijnen> termijnen;
  private final Clock klok;

  Termijnbewaker(ObjectProvider<Termijnen> termijnen, Clock klok) {
    this.termijnen = termijnen;
    this.klok = klok;
  }

  /** Een wachten eindigt. */
  void sluit(DelegateExecution execution) {
    var wachten = Wachten.van(execution).activityInstanceId();
    var op = Wachten.peil(klok.instant());
    if (opGeplandMoment(execution) && !execution.isCanceled()) {
      termijnen.getObject().bereikt(wachten, op);
    } else {
      termijnen.getObject().sluit(wachten, execution.isCanceled(), op);
    }
  }

  /** Een tussenstap die alleen op een moment wacht, zoals de nazorgcheck. */
  private static boolean opGeplandMoment(DelegateExecution execution) {
    var plaats = ((ExecutionEntity) execution).getActivity();
    return plaats != null
        && ActivityTypes.INTERMEDIATE_EVENT_TIMER.equals(
            plaats.getProperties().get(BpmnProperties.TYPE));
  }

  /**
   * Een timer in een model is afgegaan: alleen de termijn waarvan zijn datum een kopie is kan
   * daarmee verstreken zijn. Brak hij zijn wachten af, dan is die termijn al gesloten.
   */
  void verstreken() {
    if (Context.getCommandContext().getCurrentJob() instanceof TimerEntity timer
        && wachtNog(timer.getExecution())
        && Termijnverzetting.datum(timer) instanceof Termijndatum datum) {
      termijnen.getObject().verstreken(datum.termijn(), datum.toInstant());
    }
  }

  private static boolean wachtNog(ExecutionEntity execution) {
    return !Context.getCommandContext().getDbEntityManager().isDeleted(execution);
  }
}
