package nl.rdm.escalatie.casus.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.Betrokkenen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Vertelt de aanmelder waar de cliënt wel terecht kan. */
@Component
class DoorverwijzenDelegate implements JavaDelegate {

  private final Betrokkenen betrokkenen;

  DoorverwijzenDelegate(Betrokkenen betrokkenen) {
    this.betrokkenen = betrokkenen;
  }

  @Override
  public void execute(DelegateExecution execution) {
    betrokkenen.bericht(
        Variabelen.casusnummer(execution),
        "doorverwezen",
        "doorverwezen",
        Map.of("verwijzing", (String) execution.getVariable("verwijzing")),
        List.of(Betrokkenen.CLIENTONDERSTEUNER, Betrokkenen.AANMELDER));
  }
}
