package nl.rdm.escalatie.escalatieoverleg.process;

import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.process.Variabelen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Zet de terugkoppeling in gang als eigen proces met hetzelfde casusnummer: een casus wacht niet op
 * een verslag (N:151). De cliëntondersteuner hoort de uitkomst meteen.
 */
@Component
class TerugkoppelingStartenDelegate implements JavaDelegate {

  private final Systeemhandeling systeem;
  private final Overlegpost post;

  TerugkoppelingStartenDelegate(Systeemhandeling systeem, Overlegpost post) {
    this.systeem = systeem;
    this.post = post;
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
          "spoedGevraagd",
          "overlegOp",
          Variabelen.UITKOMST
        }) {
      variabelen.putValue(naam, execution.getVariable(naam));
    }
    systeem.doe(
        () ->
            execution
                .getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByKey("terugkoppeling", casusnummer, variabelen));
  }
}
