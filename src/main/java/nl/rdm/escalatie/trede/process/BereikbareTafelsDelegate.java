package nl.rdm.escalatie.trede.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.trede.BereikbareTafels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Zet klaar uit welke tafels gekozen kan worden. */
@Component
class BereikbareTafelsDelegate implements JavaDelegate {

  private final BereikbareTafels bereikbaar;

  BereikbareTafelsDelegate(BereikbareTafels bereikbaar) {
    this.bereikbaar = bereikbaar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var tafels =
        bereikbaar.van(
            Variabelen.casusnummer(execution),
            (Integer) execution.getVariable(Variabelen.TREDE),
            Variabelen.lijst(execution, "beproefdeTafels"),
            Boolean.TRUE.equals(execution.getVariable(Variabelen.SPOED)));
    execution.setVariable(
        "bereikbareTafels", Variabelen.json(tafels.stream().map(Overlegtafel::id).toList()));
  }
}
