package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Deelnemersadressen;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nodigt elke vastgestelde deelnemer apart uit: niemand ziet wie er verder komt. */
@Component
class UitnodigenDelegate implements JavaDelegate {

  private static final String DUUR_IN_MINUTEN = "90";

  private final Deelnemersadressen adressen;
  private final Berichten berichten;

  UitnodigenDelegate(Deelnemersadressen adressen, Berichten berichten) {
    this.adressen = adressen;
    this.berichten = berichten;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var casusnummer = Variabelen.casusnummer(execution);
    var gegevens =
        Map.of(
            "overlegOp",
            (String) execution.getVariable("overlegOp"),
            "duurMinuten",
            DUUR_IN_MINUTEN,
            "overleg",
            execution.getActivityInstanceId(),
            "vorm",
            (String) execution.getVariable("vorm"),
            "gemeente",
            (String) execution.getVariable(Variabelen.GEMEENTE));
    Variabelen.lijst(execution, "deelnemers").stream()
        .flatMap(rol -> adressen.van(casusnummer, rol).stream())
        .distinct()
        .forEach(
            adres ->
                berichten.stuur(
                    new Bericht(
                        casusnummer,
                        "uitnodiging:" + execution.getActivityInstanceId(),
                        "uitnodiging",
                        adres,
                        gegevens,
                        List.of("uitnodiging"))));
  }
}
