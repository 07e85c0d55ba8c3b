package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.notificatie.Woorden;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Vertelt de cliëntondersteuner hoe het met het bestuurlijk escalatie overleg afliep: zij kan de
 * casus dan naar trede 4 brengen (R27; C5). Ook van een advies in trede 4 hoort zij (C6).
 */
@Component("overlegpost")
public class Overlegpost {

  private final Betrokkenen betrokkenen;

  Overlegpost(Betrokkenen betrokkenen) {
    this.betrokkenen = betrokkenen;
  }

  /** De uitkomst staat als code in de variabele. */
  public void uitkomst(DelegateExecution execution) {
    vertel(
        execution,
        "uitkomst:" + execution.getActivityInstanceId(),
        Map.of(
            "tafel",
            Woorden.van("tafel", "bestuurlijk-escalatieoverleg"),
            "uitkomst",
            (String) execution.getVariable(Variabelen.UITKOMST)));
  }

  /** VWS gaf in trede 4 een advies: een bestuurder besluit erop. */
  public void advies(DelegateExecution execution) {
    vertel(
        execution,
        "advies:" + execution.getProcessInstanceId(),
        Map.of("uitkomst", "ADVIES_VAN_VWS"));
  }

  private void vertel(
      DelegateExecution execution, String aanleiding, Map<String, String> gegevens) {
    betrokkenen.bericht(
        Variabelen.casusnummer(execution),
        aanleiding,
        "uitkomst",
        gegevens,
        List.of(Betrokkenen.CLIENTONDERSTEUNER));
  }
}
