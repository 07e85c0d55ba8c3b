package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.dossier.Verstrekkingen;
import nl.rdm.escalatie.logboek.Logboek;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Zet de terugkoppeling in gang als eigen proces met hetzelfde casusnummer, en elke afspraak: een
 * casus wacht niet op een verslag (N:151). Wie de casus aangaat hoort de uitkomst meteen (R44).
 */
@Component
class TerugkoppelingStartenDelegate implements JavaDelegate {

  private final Systeemhandeling systeem;
  private final Verstrekkingen verstrekkingen;
  private final Overlegpost post;
  private final AfsprakenStarten afspraken;
  private final Logboek logboek;

  TerugkoppelingStartenDelegate(
      Systeemhandeling systeem,
      Verstrekkingen verstrekkingen,
      Overlegpost post,
      AfsprakenStarten afspraken,
      Logboek logboek) {
    this.systeem = systeem;
    this.verstrekkingen = verstrekkingen;
    this.post = post;
    this.afspraken = afspraken;
    this.logboek = logboek;
  }

  @Override
  public void execute(DelegateExecution execution) {
    post.uitkomst(execution);
    var casusnummer = Variabelen.casusnummer(execution);
    var variabelen = Variables.createVariables();
    for (String naam :
        new String[] {
          Variabelen.CASUSNUMMER,
          Variabelen.GEMEENTE,
          Variabelen.TREDE,
          Variabelen.SPOED,
          "regio",
          "veiligheidsrisico",
          "directGevaar",
          Variabelen.SPOEDSTAND,
          "overlegOp",
          "vrijgave",
          Variabelen.UITKOMST
        }) {
      variabelen.putValue(naam, execution.getVariable(naam));
    }
    var verslag =
        systeem.doe(
            () ->
                execution
                    .getProcessEngineServices()
                    .getRuntimeService()
                    .startProcessInstanceByKey(CasusProces.VERSLAG, casusnummer, variabelen));
    logboek.schrijf(casusnummer, "TERUGKOPPELING_BEGONNEN", Map.of("verslag", verslag.getId()));
    // Wie het verslag schrijft heeft daarbij nodig wat zij voor het overleg las.
    verstrekkingen.duurVoort(
        execution.getProcessInstanceId(),
        Groepen.gemeente((String) execution.getVariable(Variabelen.GEMEENTE)),
        verslag.getId());
    afspraken.start(execution, verslag.getId());
  }
}
