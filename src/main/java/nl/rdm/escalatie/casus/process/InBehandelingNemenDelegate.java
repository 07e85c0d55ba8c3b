package nl.rdm.escalatie.casus.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Regie;
import nl.rdm.escalatie.casus.Verloop;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Neemt een casus in behandeling: een aangewezen gemeente geldt vanaf nu (C10), wie het deed is de
 * eerste casusregisseur, en de aanmelder hoort het. Na stilte is er nog niemand: dat hoort de
 * RDM-verantwoordelijke. Wat elders gebeurde telt alleen wanneer het aanmeldpunt het naging (C3):
 * stilte brengt een casus daarop niet naar trede 3.
 */
@Component
class InBehandelingNemenDelegate implements JavaDelegate {

  private final Accounts accounts;
  private final Verloop verloop;
  private final Regie regie;
  private final Betrokkenen betrokkenen;

  InBehandelingNemenDelegate(
      Accounts accounts, Verloop verloop, Regie regie, Betrokkenen betrokkenen) {
    this.accounts = accounts;
    this.verloop = verloop;
    this.regie = regie;
    this.betrokkenen = betrokkenen;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var casusnummer = Variabelen.casusnummer(execution);
    var aangewezen = (String) execution.getVariable("aangewezenGemeente");
    if (aangewezen != null) {
      execution.setVariable(Variabelen.GEMEENTE, aangewezen);
      verloop.wijsGemeenteAan(casusnummer, aangewezen);
    }
    // Wie na stilte de timer uitvoert, zoals de beheerder, neemt geen casus in behandeling.
    if ("IN_BEHANDELING".equals(execution.getVariable(Variabelen.BESLUIT))) {
      accounts.huidig().ifPresent(wie -> regie.neem(casusnummer, wie));
    }
    if (regie.ontbreekt(casusnummer)) {
      betrokkenen.bericht(
          casusnummer,
          "casusregisseur",
          "casusregisseur",
          Map.of("geen", "true"),
          List.of(Groepen.RDM_VERANTWOORDELIJKE));
    }
    if ("KLOPT".equals(execution.getVariable("eldersNagegaan"))) {
      verloop.eldersKlopt(casusnummer);
    } else {
      execution.setVariable("eldersZonderOplossing", false);
      execution.setVariable("beproefdeTafels", Variabelen.json(List.of()));
    }
    betrokkenen.bericht(
        casusnummer, "in-behandeling", "in-behandeling", Map.of(), List.of(Betrokkenen.AANMELDER));
  }
}
