package nl.rdm.escalatie.overlegtafel.process;

import nl.rdm.escalatie.casus.NaastDeTreden;
import nl.rdm.escalatie.casus.process.Variabelen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Houdt bij wanneer een casus naast zijn treden aan een tafel komt, en wanneer dat eindigt (C7).
 */
@Component("naastDeTreden")
public class NaastVerloop {

  private final NaastDeTreden naast;

  NaastVerloop(NaastDeTreden naast) {
    this.naast = naast;
  }

  public void komtAanTafel(DelegateExecution execution) {
    naast.komtAanTafel(Variabelen.casusnummer(execution), tafel(execution));
  }

  /** Ook wanneer de casus intussen eindigde: dan is er geen uitkomst meer. */
  public void eindigt(DelegateExecution execution) {
    naast.eindigt(
        Variabelen.casusnummer(execution),
        tafel(execution),
        execution.getVariable(Variabelen.UITKOMST) instanceof String uitkomst
            ? uitkomst
            : "VERVALLEN");
  }

  private static String tafel(DelegateExecution execution) {
    return (String) execution.getVariable(Variabelen.TAFEL);
  }
}
