package nl.rdm.escalatie.casus.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.Betrokkenen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Vraagt de aanmelder om een aanvulling; de vraag zelf staat in het dossier. */
@Component
class AanvullingVragenDelegate implements JavaDelegate {

  private final Betrokkenen betrokkenen;

  AanvullingVragenDelegate(Betrokkenen betrokkenen) {
    this.betrokkenen = betrokkenen;
  }

  @Override
  public void execute(DelegateExecution execution) {
    betrokkenen.bericht(
        Variabelen.casusnummer(execution),
        "aanvulling-gevraagd:" + execution.getActivityInstanceId(),
        "aanvulling-gevraagd",
        Map.of(),
        List.of(Betrokkenen.AANMELDER));
  }
}
