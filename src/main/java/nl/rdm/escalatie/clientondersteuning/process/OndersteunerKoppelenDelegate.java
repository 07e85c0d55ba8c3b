package nl.rdm.escalatie.clientondersteuning.process;

import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.clientondersteuning.Clientondersteuning;
import nl.rdm.escalatie.clientondersteuning.Ondersteuning;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Wie de casus aannam is vanaf nu de cliëntondersteuner (R25, R33). */
@Component
class OndersteunerKoppelenDelegate implements JavaDelegate {

  private final Accounts accounts;
  private final Ondersteuning ondersteuning;
  private final Clientondersteuning clientondersteuning;

  OndersteunerKoppelenDelegate(
      Accounts accounts, Ondersteuning ondersteuning, Clientondersteuning clientondersteuning) {
    this.accounts = accounts;
    this.ondersteuning = ondersteuning;
    this.clientondersteuning = clientondersteuning;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var wie = accounts.huidig().orElseThrow();
    clientondersteuning.neemAan(
        Variabelen.casusnummer(execution),
        wie,
        ondersteuning.organisatieVan(wie).orElseThrow().id(),
        "JA".equals(execution.getVariable("ervaringsdeskundige")),
        "clientondersteuning:" + execution.getActivityInstanceId());
  }
}
