package nl.rdm.escalatie.rapportage.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.rapportage.Departementsdossiers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Maakt het dossier dat het departement leest wanneer een casus in trede 4 komt (R47). */
@Component
class DepartementsdossierMakenDelegate implements JavaDelegate {

  private final Departementsdossiers dossiers;

  DepartementsdossierMakenDelegate(Departementsdossiers dossiers) {
    this.dossiers = dossiers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    dossiers.maak(Variabelen.casusnummer(execution));
  }
}
