package nl.rdm.escalatie.spoed.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.spoed.Spoed;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Verleent spoed voorlopig: de hele ladder zweeg over het verzoek. */
@Component
class SpoedVoorlopigVerlenenDelegate implements JavaDelegate {

  private final Spoed spoed;

  SpoedVoorlopigVerlenenDelegate(Spoed spoed) {
    this.spoed = spoed;
  }

  @Override
  public void execute(DelegateExecution execution) {
    spoed.verleenVoorlopig(Variabelen.casusnummer(execution));
  }
}
