package nl.rdm.escalatie.casus.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.logboek.Logboek;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Beëindigt wat los van het hoofdmodel nog voor een casus loopt: een terugkoppeling. */
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
   * meer: het coördinatiepunt hoort dat (R114).
   */
  void ruimOp(String casusnummer) {
    systeem.doe(
        () -> {
          runtime
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(casusnummer)
              .rootProcessInstances()
              .list()
              .stream()
              .filter(los -> !los.getProcessDefinitionId().startsWith(EngineCasusProces.PROCES))
              .forEach(this::beeindig);
          return null;
        });
  }

  private void beeindig(ProcessInstance los) {
    var casusnummer = los.getBusinessKey();
    logboek.schrijf(casusnummer, "TERUGKOPPELING_VERVALLEN", Map.of());
    betrokkenen.bericht(
        casusnummer,
        "terugkoppeling-vervallen:" + los.getId(),
        "terugkoppeling-vervallen",
        Map.of(),
        List.of(Groepen.COORDINATIEPUNT));
    runtime.deleteProcessInstance(los.getId(), "De casus is afgesloten");
  }
}
