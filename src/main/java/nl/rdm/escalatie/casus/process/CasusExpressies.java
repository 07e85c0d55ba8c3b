package nl.rdm.escalatie.casus.process;

import java.util.List;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Afsprakenlijst;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Wie en wat er bij een casus hoort: {@code ${casusrollen.aanmelder(casusnummer)}} in een model.
 */
@Component("casusrollen")
public class CasusExpressies {

  private final Casussen casussen;
  private final Afsprakenlijst afspraken;
  private final Termijnen termijnen;

  CasusExpressies(Casussen casussen, Afsprakenlijst afspraken, Termijnen termijnen) {
    this.termijnen = termijnen;
    this.casussen = casussen;
    this.afspraken = afspraken;
  }

  /** Het account dat de casus aanmeldde. */
  public String aanmelder(String casusnummer) {
    return casussen.van(casusnummer).orElseThrow().aanmelder();
  }

  /** Het account van de cliëntondersteuner, leeg zolang er geen is. */
  public List<String> clientondersteuner(String casusnummer) {
    return casussen.van(casusnummer).orElseThrow().ondersteuner().stream().toList();
  }

  /**
   * Wie over de inhoud gaat voor een tafel: het aanmeldpunt, en voor een tafel naast trede 3 of 4
   * wie daar vrijgeeft (besluiten, sectie 1; C4).
   */
  public String vrijgever(String casusnummer) {
    var casus = casussen.van(casusnummer).orElseThrow();
    if (casus.trede().orElse(1) <= 2) {
      return Groepen.AANMELDPUNT;
    }
    return casus.ooitInhoudVoor(Groepen.COORDINATIEPUNT)
        ? Groepen.COORDINATIEPUNT
        : Groepen.RDM_VERANTWOORDELIJKE;
  }

  /**
   * Het deel van het dossier waarin een besluit over vrijgave staat; dat van een tafel naast de
   * treden hoort ook bij die tafel, want zo'n besluit kan over TopX gaan (R53).
   */
  public String vrijgavedeel(DelegateExecution execution) {
    return execution.getVariable("dossierdeel") instanceof String tafel
        ? tafel + ":" + execution.getActivityInstanceId()
        : execution.getActivityInstanceId();
  }

  /** Hoeveel afspraken van bestuurders er nu lopen. */
  public long lopendeAfspraken(String casusnummer) {
    return afspraken.regels(casusnummer).stream()
        .filter(afspraak -> afspraak.status().equals("LOOPT"))
        .count();
  }

  /** Of de nazorg begint voor zij zou beginnen, omdat de oplossing niet doorgaat. */
  public boolean nazorgVervroegd(String casusnummer) {
    return termijnen.van(casusnummer).stream()
        .filter(termijn -> termijn.stap().equals("nazorgcheck"))
        .reduce((eerder, later) -> later)
        .filter(termijn -> termijn.status() == Termijn.Status.VERVALLEN)
        .isPresent();
  }
}
