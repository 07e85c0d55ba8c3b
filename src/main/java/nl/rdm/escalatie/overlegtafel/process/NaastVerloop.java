package nl.rdm.escalatie.overlegtafel.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.NaastDeTreden;
import nl.rdm.escalatie.casus.NaastDeTreden.Naast;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Houdt bij wanneer een casus naast zijn treden aan een tafel komt, en wanneer dat eindigt (C7).
 */
@Component("naastDeTreden")
public class NaastVerloop {

  private final NaastDeTreden naast;
  private final Overlegtafels tafels;
  private final Betrokkenen betrokkenen;

  NaastVerloop(NaastDeTreden naast, Overlegtafels tafels, Betrokkenen betrokkenen) {
    this.naast = naast;
    this.tafels = tafels;
    this.betrokkenen = betrokkenen;
  }

  public void komtAanTafel(DelegateExecution execution) {
    naast.komtAanTafel(Variabelen.casusnummer(execution), tafel(execution));
  }

  /** Wie met het aanspreekpunt verder moet hoort dat het er is; de naam staat in het dossier. */
  public void aanspreekpuntGenoemd(DelegateExecution execution) {
    bericht(
        execution,
        "AANSPREEKPUNT",
        "",
        Betrokkenen.CLIENTONDERSTEUNER,
        Betrokkenen.AANMELDER,
        Groepen.tafel(tafel(execution)));
  }

  /** Ook wanneer de casus intussen eindigde: dan is er geen uitkomst meer. */
  public void eindigt(DelegateExecution execution) {
    if (execution.isCanceled()) {
      naast.van(Variabelen.casusnummer(execution)).stream()
          .filter(Naast::loopt)
          .filter(keer -> keer.tafel().equals(tafel(execution)))
          .forEach(keer -> vervalt(execution, keer));
    }
    naast.eindigt(
        Variabelen.casusnummer(execution),
        tafel(execution),
        execution.getVariable(Variabelen.UITKOMST) instanceof String uitkomst
            ? uitkomst
            : "VERVALLEN");
  }

  /** De gemeente, en de tafel zolang zij de casus had, horen wat er nog te doen was. */
  private void vervalt(DelegateExecution execution, Naast keer) {
    var gemeente = Groepen.gemeente((String) execution.getVariable(Variabelen.GEMEENTE));
    if (keer.ligtAanTafel()) {
      bericht(execution, "VERVALLEN", "TAFEL", gemeente, Groepen.tafel(keer.tafel()));
    } else if (keer.uitkomst().isEmpty()) {
      bericht(execution, "VERVALLEN", "PROCESMANAGER", gemeente);
    } else {
      bericht(
          execution,
          "VERVALLEN",
          keer.tafel().equals(NaastDeTreden.TOPX) ? "TERUGNEMEN" : "AANSPREEKPUNT",
          gemeente);
    }
  }

  private void bericht(DelegateExecution execution, String uitkomst, String open, String... wie) {
    betrokkenen.bericht(
        Variabelen.casusnummer(execution),
        "uitkomst:" + execution.getProcessInstanceId(),
        "uitkomst",
        Map.of(
            "tafel",
            tafels.van(tafel(execution)).orElseThrow().naam(),
            Variabelen.UITKOMST,
            uitkomst,
            "open",
            open),
        List.of(wie));
  }

  private static String tafel(DelegateExecution execution) {
    return (String) execution.getVariable(Variabelen.TAFEL);
  }
}
