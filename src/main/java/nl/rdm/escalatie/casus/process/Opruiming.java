package nl.rdm.escalatie.casus.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.logboek.Logboek;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Beëindigt wat los van het hoofdmodel nog voor een casus loopt: een terugkoppeling, en afspraken
 * die nergens meer voor gelden.
 */
@Component
class Opruiming {

  private final RuntimeService runtime;
  private final Systeemhandeling systeem;
  private final Logboek logboek;
  private final Betrokkenen betrokkenen;

  Opruiming(
      @Lazy RuntimeService runtime,
      Systeemhandeling systeem,
      Logboek logboek,
      Betrokkenen betrokkenen) {
    this.runtime = runtime;
    this.systeem = systeem;
    this.logboek = logboek;
    this.betrokkenen = betrokkenen;
  }

  /**
   * Het hoofdmodel zelf eindigt vanzelf. Een verslag dat nog niet verstuurd is, wordt dat niet
   * meer: het coördinatiepunt hoort dat (R114). Wat bestuurders afspraken blijft gelden.
   */
  void vervalVerslag(String casusnummer) {
    beeindig(casusnummer, CasusProces.VERSLAG, "De casus is afgesloten")
        .forEach(verslag -> meldVervallen(casusnummer, verslag));
  }

  /** De oplossing is er niet, of niet meer nodig: wat voor haar was afgesproken geldt niet meer. */
  void vervalAfspraken(String casusnummer, String reden) {
    beeindig(casusnummer, CasusProces.AFSPRAAK, reden);
  }

  private List<String> beeindig(String casusnummer, String proces, String reden) {
    return systeem.doe(
        () -> {
          var lopend =
              runtime
                  .createProcessInstanceQuery()
                  .processInstanceBusinessKey(casusnummer, proces)
                  .list()
                  .stream()
                  .map(ProcessInstance::getId)
                  .toList();
          lopend.forEach(instantie -> runtime.deleteProcessInstance(instantie, reden));
          return lopend;
        });
  }

  private void meldVervallen(String casusnummer, String verslag) {
    logboek.schrijf(casusnummer, "TERUGKOPPELING_VERVALLEN", Map.of("verslag", verslag));
    betrokkenen.bericht(
        casusnummer,
        "terugkoppeling-vervallen:" + verslag,
        "terugkoppeling-vervallen",
        Map.of(),
        List.of(Groepen.COORDINATIEPUNT));
  }
}
