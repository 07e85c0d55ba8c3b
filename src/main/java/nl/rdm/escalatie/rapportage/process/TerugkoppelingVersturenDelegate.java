package nl.rdm.escalatie.rapportage.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.rapportage.Terugkoppelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stuurt de portefeuillehouder het afschrift (R114). */
@Component
class TerugkoppelingVersturenDelegate implements JavaDelegate {

  private final Terugkoppelingen terugkoppelingen;

  TerugkoppelingVersturenDelegate(Terugkoppelingen terugkoppelingen) {
    this.terugkoppelingen = terugkoppelingen;
  }

  @Override
  public void execute(DelegateExecution execution) {
    terugkoppelingen.verstuur(
        Variabelen.casusnummer(execution),
        execution.getProcessInstanceId(),
        (String) execution.getVariable(Variabelen.GEMEENTE));
  }
}
