package nl.rdm.escalatie.casus.process;

import nl.rdm.escalatie.casus.CasusHeropend;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Heropent een casus waarvan de oplossing niet is uitgevoerd, in de trede waar hij vandaan kwam;
 * een casus die nog geen trede had wordt opnieuw getoetst (besluiten, sectie 3).
 */
@Component
class HeropenenDelegate implements JavaDelegate {

  private final Casusstatus status;
  private final Opruiming opruiming;
  private final ApplicationEventPublisher rondroep;

  HeropenenDelegate(Casusstatus status, Opruiming opruiming, ApplicationEventPublisher rondroep) {
    this.status = status;
    this.opruiming = opruiming;
    this.rondroep = rondroep;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var trede = execution.getVariable(Variabelen.TREDE);
    execution.setVariable("volgendeTrede", trede);
    execution.setVariable(Variabelen.HEROPEND, trede != null);
    execution.setVariable(Variabelen.OPLOSSING_VANAF, null);
    status.heropend(execution);
    opruiming.vervalAfspraken(Variabelen.casusnummer(execution), "De casus is heropend");
    rondroep.publishEvent(new CasusHeropend(Variabelen.casusnummer(execution)));
  }
}
