package nl.rdm.escalatie.trede.process;

import java.util.Map;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.logboek.Logboek;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** De termijn van de trede is om: de casus stijgt door termijn (R5). */
@Component
class OpschalenDoorTermijnDelegate implements JavaDelegate {

  private final Logboek logboek;

  OpschalenDoorTermijnDelegate(Logboek logboek) {
    this.logboek = logboek;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variabelen.UITKOMST, "GEEN_UITKOMST");
    logboek.schrijf(
        Variabelen.casusnummer(execution),
        "OPGESCHAALD_DOOR_TERMIJN",
        execution.getCurrentActivityId(),
        Variabelen.model(execution),
        Map.of("trede", String.valueOf(execution.getVariable(Variabelen.TREDE))));
  }
}
