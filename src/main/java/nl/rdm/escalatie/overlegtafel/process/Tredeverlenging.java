package nl.rdm.escalatie.overlegtafel.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.overlegtafel.Tredetermijn;
import nl.rdm.escalatie.overlegtafel.Tredetermijn.Verlenging;
import nl.rdm.escalatie.termijn.VerzetbareTermijnen;
import nl.rdm.escalatie.termijn.process.Termijnverzetting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Verzet de termijn van een trede voor een overleg, en vertelt dat aan de aanmelder en de
 * cliëntondersteuner (besluiten, sectie 5).
 */
@Component
public class Tredeverlenging {

  private final Tredetermijn tredetermijn;
  private final Termijnverzetting verzetting;
  private final Casussen casussen;
  private final Betrokkenen betrokkenen;

  Tredeverlenging(
      Tredetermijn tredetermijn,
      Termijnverzetting verzetting,
      Casussen casussen,
      Betrokkenen betrokkenen) {
    this.tredetermijn = tredetermijn;
    this.verzetting = verzetting;
    this.casussen = casussen;
    this.betrokkenen = betrokkenen;
  }

  /**
   * @param reden een code van {@code waarom} in de woorden; wat een mens erbij schreef staat in het
   *     dossier
   */
  public void verleng(DelegateExecution execution, Verlenging verlenging, String reden) {
    verzetting.verzet(verlenging.termijn().id(), verlenging.einde(), reden);
    betrokkenen.bericht(
        Variabelen.casusnummer(execution),
        "termijn-verzet:" + execution.getActivityInstanceId(),
        "termijn-verzet",
        Map.of(
            "stap",
            verlenging.termijn().stap(),
            "vervaltOp",
            verlenging.einde().toString(),
            "waarom",
            reden),
        List.of(Betrokkenen.CLIENTONDERSTEUNER, Betrokkenen.AANMELDER));
  }

  /** Naast de treden is er geen trede die moet wachten. */
  void houdAan(DelegateExecution execution, LocalDate overleg) {
    if (execution.getVariable(Variabelen.TREDE) instanceof Integer trede) {
      // Wie op dit moment spoed verleent kort dezelfde termijn in: wacht op elkaar.
      var casus = casussen.houdVast(Variabelen.casusnummer(execution));
      tredetermijn
          .ruimVoorAanhouden(casus.casusnummer(), trede, overleg, casus.spoed())
          .ifPresent(verlenging -> verleng(execution, verlenging, VerzetbareTermijnen.AANGEHOUDEN));
    }
  }
}
