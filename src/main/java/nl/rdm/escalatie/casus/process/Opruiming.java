package nl.rdm.escalatie.casus.process;

import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Beëindigt wat los van het hoofdmodel nog voor een casus loopt, zoals een terugkoppeling. */
@Component
class Opruiming {

  private final RuntimeService runtime;
  private final Systeemhandeling systeem;

  Opruiming(@Lazy RuntimeService runtime, Systeemhandeling systeem) {
    this.runtime = runtime;
    this.systeem = systeem;
  }

  /** Het hoofdmodel zelf eindigt vanzelf. */
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
              .map(ProcessInstance::getId)
              .forEach(los -> runtime.deleteProcessInstance(los, "De casus is afgesloten"));
          return null;
        });
  }
}
