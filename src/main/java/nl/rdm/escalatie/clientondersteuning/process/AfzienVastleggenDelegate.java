package nl.rdm.escalatie.clientondersteuning.process;

import java.time.LocalDate;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.clientondersteuning.Clientondersteuning;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** De cliënt ziet zelf af: met de datum en wie dat opschreef (C17). */
@Component
class AfzienVastleggenDelegate implements JavaDelegate {

  private final Accounts accounts;
  private final Clientondersteuning clientondersteuning;

  AfzienVastleggenDelegate(Accounts accounts, Clientondersteuning clientondersteuning) {
    this.accounts = accounts;
    this.clientondersteuning = clientondersteuning;
  }

  @Override
  public void execute(DelegateExecution execution) {
    clientondersteuning.legAfzienVast(
        Variabelen.casusnummer(execution),
        LocalDate.parse((String) execution.getVariable("afgezienOp")),
        accounts.huidig().orElseThrow().id(),
        "clientondersteuning:" + execution.getActivityInstanceId());
  }
}
