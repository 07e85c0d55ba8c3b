package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Stuurt de gemeente het verzoek tot bijeenroepen, en laat het haar burgemeester weten (R111; C9).
 */
@Component
class VerzoekVersturenDelegate implements JavaDelegate {

  /** De termijn van de taak die op het verzoek volgt. */
  private static final String STAP = "trede-3-initiatief";

  private final Betrokkenen betrokkenen;
  private final Termijnen termijnen;

  VerzoekVersturenDelegate(Betrokkenen betrokkenen, Termijnen termijnen) {
    this.betrokkenen = betrokkenen;
    this.termijnen = termijnen;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var gemeente = (String) execution.getVariable(Variabelen.GEMEENTE);
    stuur(execution, gemeente, Groepen.gemeente(gemeente), false);
    stuur(execution, gemeente, Groepen.burgemeester(gemeente), true);
  }

  private void stuur(
      DelegateExecution execution, String gemeente, String groep, boolean terInformatie) {
    boolean spoed = Boolean.TRUE.equals(execution.getVariable(Variabelen.SPOED));
    betrokkenen.bericht(
        Variabelen.casusnummer(execution),
        "verzoek-bijeenroepen:" + execution.getActivityInstanceId(),
        "verzoek-bijeenroepen",
        Map.of(
            "gemeente",
            gemeente,
            "vervaltOp",
            termijnen.moment(STAP, spoed).toString(),
            "terInformatie",
            Boolean.toString(terInformatie)),
        List.of(groep));
  }
}
