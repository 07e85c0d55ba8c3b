package nl.rdm.escalatie.rapportage.process;

import java.util.Map;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.rapportage.Terugkoppelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stuurt de portefeuillehouder het afschrift, en wie het verslag leest de weg ernaartoe (R114). */
@Component
class TerugkoppelingVersturenDelegate implements JavaDelegate {

  private final Terugkoppelingen terugkoppelingen;
  private final Logboek logboek;

  TerugkoppelingVersturenDelegate(Terugkoppelingen terugkoppelingen, Logboek logboek) {
    this.terugkoppelingen = terugkoppelingen;
    this.logboek = logboek;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var casusnummer = Variabelen.casusnummer(execution);
    var verslag = execution.getProcessInstanceId();
    terugkoppelingen.meldVastgesteld(casusnummer, verslag);
    terugkoppelingen.verstuur(
        casusnummer, verslag, (String) execution.getVariable(Variabelen.GEMEENTE));
    logboek.schrijf(casusnummer, "TERUGKOPPELING_VERSTUURD", Map.of("verslag", verslag));
  }
}
