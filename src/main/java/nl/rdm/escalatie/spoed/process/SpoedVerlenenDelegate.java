package nl.rdm.escalatie.spoed.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.spoed.Spoed;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Verleent spoed, of bevestigt wat voorlopig verleend was. */
@Component
class SpoedVerlenenDelegate implements JavaDelegate {

  private final Spoed spoed;

  SpoedVerlenenDelegate(Spoed spoed) {
    this.spoed = spoed;
  }

  @Override
  public void execute(DelegateExecution execution) {
    spoed.verleenOfBevestig(Variabelen.casusnummer(execution));
  }
}
