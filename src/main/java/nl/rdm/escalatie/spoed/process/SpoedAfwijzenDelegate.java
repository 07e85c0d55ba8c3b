package nl.rdm.escalatie.spoed.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.spoed.Spoed;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Wijst een verzoek om spoed af; de reden staat in het dossier. */
@Component
class SpoedAfwijzenDelegate implements JavaDelegate {

  private final Spoed spoed;

  SpoedAfwijzenDelegate(Spoed spoed) {
    this.spoed = spoed;
  }

  @Override
  public void execute(DelegateExecution execution) {
    spoed.wijsAf(Variabelen.casusnummer(execution));
  }
}
