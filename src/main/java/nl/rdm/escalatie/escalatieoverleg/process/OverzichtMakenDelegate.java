package nl.rdm.escalatie.escalatieoverleg.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.escalatieoverleg.Route;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Legt het overzicht van de afgelegde route in het dossier (R110). */
@Component
class OverzichtMakenDelegate implements JavaDelegate {

  private final Route route;
  private final Dossier dossier;

  OverzichtMakenDelegate(Route route, Dossier dossier) {
    this.route = route;
    this.dossier = dossier;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var casusnummer = Variabelen.casusnummer(execution);
    dossier.bewaarGemaakt(
        casusnummer, "route", "overzicht", "Overzicht van de route", route.van(casusnummer));
  }
}
