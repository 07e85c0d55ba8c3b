package nl.rdm.escalatie.clientondersteuning.process;

import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.clientondersteuning.Clientondersteuning;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Wie de casus aannam is vanaf nu de cliëntondersteuner (R25, R33). */
@Component
class OndersteunerKoppelenDelegate implements JavaDelegate {

  private final Accounts accounts;
  private final Clientondersteuning clientondersteuning;

  OndersteunerKoppelenDelegate(Accounts accounts, Clientondersteuning clientondersteuning) {
    this.accounts = accounts;
    this.clientondersteuning = clientondersteuning;
  }

  @Override
  public void execute(DelegateExecution execution) {
    clientondersteuning.neemAan(
        Variabelen.casusnummer(execution),
        accounts.huidig().orElseThrow(),
        (String) execution.getVariable("organisatie"),
        "JA".equals(execution.getVariable("ervaringsdeskundige")),
        "clientondersteuning:" + execution.getActivityInstanceId());
  }
}
