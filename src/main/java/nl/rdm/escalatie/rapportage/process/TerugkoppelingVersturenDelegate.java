package nl.rdm.escalatie.rapportage.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.rapportage.Terugkoppelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stuurt de portefeuillehouder het afschrift, en wie het verslag leest de weg ernaartoe (R114). */
@Component
class TerugkoppelingVersturenDelegate implements JavaDelegate {

  private final Terugkoppelingen terugkoppelingen;

  TerugkoppelingVersturenDelegate(Terugkoppelingen terugkoppelingen) {
    this.terugkoppelingen = terugkoppelingen;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var casusnummer = Variabelen.casusnummer(execution);
    var verslag = execution.getProcessInstanceId();
    terugkoppelingen.meldVastgesteld(casusnummer, verslag);
    terugkoppelingen.verstuur(
        casusnummer, verslag, (String) execution.getVariable(Variabelen.GEMEENTE));
  }
}
