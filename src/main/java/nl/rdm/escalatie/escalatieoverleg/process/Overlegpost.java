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
 * casus dan naar trede 4 brengen (R27; C5).
 */
@Component("overlegpost")
public class Overlegpost {

  private final Betrokkenen betrokkenen;

  Overlegpost(Betrokkenen betrokkenen) {
    this.betrokkenen = betrokkenen;
  }

  /** De uitkomst staat als code in de variabele. */
  public void uitkomst(DelegateExecution execution) {
    betrokkenen.bericht(
        Variabelen.casusnummer(execution),
        "uitkomst:" + execution.getActivityInstanceId(),
        "uitkomst",
        Map.of(
            "tafel",
            Woorden.van("tafel", "bestuurlijk-escalatieoverleg"),
            "uitkomst",
            (String) execution.getVariable(Variabelen.UITKOMST)),
        List.of(Betrokkenen.CLIENTONDERSTEUNER));
  }
}
