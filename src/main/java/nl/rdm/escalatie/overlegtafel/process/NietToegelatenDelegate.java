package nl.rdm.escalatie.overlegtafel.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Legt vast dat de tafel de casus niet toeliet; de reden staat in het dossier. */
@Component
class NietToegelatenDelegate implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variabelen.UITKOMST, "NIET_TOEGELATEN");
  }
}
