package nl.rdm.escalatie.termijn.process;

import java.time.Clock;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
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

  /** Een timer in een model is afgegaan. */
  void verstreken(DelegateExecution execution) {
    var nu = klok.instant();
    termijnen.getObject().verstreken(execution.getProcessInstanceId(), nu, Wachten.timer(nu));
  }
}
