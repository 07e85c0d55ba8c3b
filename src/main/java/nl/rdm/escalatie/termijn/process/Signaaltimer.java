package nl.rdm.escalatie.termijn.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;

/**
 * De timer van het volgende signaal van een taak: hoogstens één job tegelijk, op de datum die in
 * het register van termijnen staat.
 */
class Signaaltimer extends TimerDeclarationImpl {

  /** Onder deze naam staat de timer bij een taak van het model. */
  static final String NAAM = "signaal";

  private static final long serialVersionUID = 1L;

  private final transient ObjectProvider<Taakbewaking> bewaking;
  private final transient Taak taak;

  Signaaltimer(ObjectProvider<Taakbewaking> bewaking, Taak taak) {
    super(
        new Signaaldatum(bewaking, taak),
        TimerDeclarationType.DATE,
        TimerTaskListenerJobHandler.TYPE);
    this.bewaking = bewaking;
    this.taak = taak;
    setExclusive(true);
  }

  /** De timer die bij een taak van het model hoort. */
  static TimerDeclarationImpl van(ActivityImpl taak) {
    return getTimeoutListenerDeclarationsForScope(taak).get(taak.getId()).get(NAAM);
  }

  static boolean is(Job job) {
    return job instanceof TimerEntity timer
        && timer.getJobHandlerType().equals(TimerTaskListenerJobHandler.TYPE);
  }

  /** Maakt geen job wanneer er geen signaal meer komt. */
  @Override
  public TimerEntity createTimerInstance(ExecutionEntity execution) {
    return bewaking.getObject().signaalOp(execution, taak).isPresent()
        ? super.createTimerInstance(execution)
        : null;
  }

  /** De datum van het volgende signaal, zodat ook een herberekende job de termijn volgt. */
  private record Signaaldatum(ObjectProvider<Taakbewaking> bewaking, Taak taak)
      implements Expression {

    @Override
    public Object getValue(VariableScope scope) {
      return bewaking
          .getObject()
          .signaalOp((DelegateExecution) scope, taak)
          .map(Date::from)
          .orElseThrow();
    }

    @Override
    public void setValue(Object waarde, VariableScope scope) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getExpressionText() {
      return "volgende signaal van " + taak.einddatum().getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
      return false;
    }
  }
}
