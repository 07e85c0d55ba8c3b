package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.process.Variabelen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stuurt de gemeente en haar burgemeester het verzoek tot bijeenroepen (R111; C9). */
@Component
class VerzoekVersturenDelegate implements JavaDelegate {

  private final Betrokkenen betrokkenen;

  VerzoekVersturenDelegate(Betrokkenen betrokkenen) {
    this.betrokkenen = betrokkenen;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var gemeente = (String) execution.getVariable(Variabelen.GEMEENTE);
    betrokkenen.bericht(
        Variabelen.casusnummer(execution),
        "verzoek-bijeenroepen:" + execution.getActivityInstanceId(),
        "verzoek-bijeenroepen",
        Map.of("gemeente", gemeente),
        List.of(Groepen.gemeente(gemeente), Groepen.burgemeester(gemeente)));
  }
}
