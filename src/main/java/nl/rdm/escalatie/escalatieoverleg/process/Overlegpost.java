package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.notificatie.Woorden;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Vertelt de cliëntondersteuner hoe het met het bestuurlijk escalatie overleg afliep: zij kan de
 * casus dan naar trede 4 brengen (R27; C5). Van een advies in trede 4 hoort iedereen die de
 * uitkomst van een overlegtafel ook hoort, met trede 3, die verantwoordelijk blijft (R44; C6).
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
            (String) execution.getVariable(Variabelen.UITKOMST)),
        List.of(Betrokkenen.CLIENTONDERSTEUNER));
  }

  /** VWS gaf in trede 4 een advies: een bestuurder besluit erop. */
  public void advies(DelegateExecution execution) {
    vertel(
        execution,
        "advies:" + execution.getProcessInstanceId(),
        Map.of("uitkomst", "ADVIES_VAN_VWS"),
        List.of(
            Betrokkenen.AANMELDER,
            Groepen.COORDINATIEPUNT,
            Groepen.gemeente((String) execution.getVariable(Variabelen.GEMEENTE)),
            Betrokkenen.CLIENTONDERSTEUNER));
  }

  /** Trede 3 hoort zolang trede 4 duurt dat er nog geen beslissing is (besluiten, sectie 1). */
  public void nogGeenBeslissing(DelegateExecution execution) {
    var gemeente = Groepen.gemeente((String) execution.getVariable(Variabelen.GEMEENTE));
    boolean metCoordinatiepunt = Boolean.TRUE.equals(execution.getVariable("veiligheidsrisico"));
    betrokkenen.bericht(
        Variabelen.casusnummer(execution),
        "nog-geen-beslissing:" + execution.getActivityInstanceId(),
        "nog-geen-beslissing",
        Map.of(),
        metCoordinatiepunt ? List.of(gemeente) : List.of(gemeente, Groepen.RDM_VERANTWOORDELIJKE));
  }

  private void vertel(
      DelegateExecution execution,
      String aanleiding,
      Map<String, String> gegevens,
      List<String> wie) {
    betrokkenen.bericht(Variabelen.casusnummer(execution), aanleiding, "uitkomst", gegevens, wie);
  }
}
