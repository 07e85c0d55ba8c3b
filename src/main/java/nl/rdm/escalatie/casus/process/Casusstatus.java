package nl.rdm.escalatie.casus.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Casus.Status;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.logboek.Logboek;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Zet de status van een casus bij de eindes van het hoofdmodel. */
@Component("casusstatus")
public class Casusstatus {

  private final Verloop verloop;
  private final Logboek logboek;
  private final Betrokkenen betrokkenen;

  Casusstatus(Verloop verloop, Logboek logboek, Betrokkenen betrokkenen) {
    this.verloop = verloop;
    this.logboek = logboek;
    this.betrokkenen = betrokkenen;
  }

  public void doorverwezen(DelegateExecution execution) {
    zet(execution, Status.DOORVERWEZEN);
  }

  /** Er is een oplossing: iedereen die erbij betrokken was hoort het. */
  public void oplossingAfgesproken(DelegateExecution execution) {
    zet(execution, Status.OPLOSSING_AFGESPROKEN);
    betrokkenen.bericht(
        Variabelen.casusnummer(execution),
        "opgelost:" + execution.getActivityInstanceId(),
        "opgelost",
        Map.of("trede", String.valueOf(execution.getVariable(Variabelen.TREDE))),
        List.of(
            Betrokkenen.AANMELDER,
            Groepen.AANMELDPUNT,
            Groepen.gemeente((String) execution.getVariable(Variabelen.GEMEENTE))));
  }

  private void zet(DelegateExecution execution, Status status) {
    verloop.zetStatus(Variabelen.casusnummer(execution), status);
    logboek.schrijf(
        Variabelen.casusnummer(execution),
        "STATUS",
        execution.getCurrentActivityId(),
        Variabelen.model(execution),
        Map.of("status", status.name()));
  }
}
