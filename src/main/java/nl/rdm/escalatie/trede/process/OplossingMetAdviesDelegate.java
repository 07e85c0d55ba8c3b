package nl.rdm.escalatie.trede.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Het aanmeldpunt kwam met het advies van een tafel tot een oplossing. */
@Component
class OplossingMetAdviesDelegate implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variabelen.UITKOMST, "OPLOSSING");
  }
}
