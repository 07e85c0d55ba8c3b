package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Deelnemersadressen;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Nodigt elke vastgestelde deelnemer apart uit, en wie de cliënt bijstaat in elk geval (R22):
 * niemand ziet wie er verder komt.
 */
@Component
class UitnodigenDelegate implements JavaDelegate {

  private static final String DUUR_IN_MINUTEN = "90";

  private final Deelnemersadressen adressen;
  private final Betrokkenen betrokkenen;
  private final Berichten berichten;

  UitnodigenDelegate(Deelnemersadressen adressen, Betrokkenen betrokkenen, Berichten berichten) {
    this.adressen = adressen;
    this.betrokkenen = betrokkenen;
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
    Stream.concat(
            Variabelen.lijst(execution, "deelnemers").stream()
                .flatMap(rol -> adressen.van(casusnummer, rol).stream()),
            betrokkenen.van(casusnummer, Betrokkenen.CLIENTONDERSTEUNER).stream())
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
