package nl.rdm.escalatie.vrijgave.process;

import java.util.List;
import java.util.Set;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.vrijgave.VrijgaveProces;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** De vrijgave in de engine; het product handelt daar zelf. */
@Component
class EngineVrijgaveProces implements VrijgaveProces {

  private final RuntimeService runtime;
  private final TaskService taken;
  private final Systeemhandeling systeem;

  EngineVrijgaveProces(
      @Lazy RuntimeService runtime, @Lazy TaskService taken, Systeemhandeling systeem) {
    this.runtime = runtime;
    this.taken = taken;
    this.systeem = systeem;
  }

  @Override
  public void zetToestemming(String casusnummer, String status) {
    systeem.doe(
        () -> {
          lopend(casusnummer)
              .forEach(instantie -> runtime.setVariable(instantie.getId(), "toestemming", status));
          return null;
        });
  }

  @Override
  public void vraagOpnieuw(Set<String> beurten) {
    systeem.doe(
        () -> {
          beurten.forEach(this::vraagOpnieuw);
          return null;
        });
  }

  /** Een verslag is ook een beurt, maar heeft geen taak om vrij te geven. */
  private void vraagOpnieuw(String beurt) {
    boolean loopt =
        runtime
                .createProcessInstanceQuery()
                .processInstanceId(beurt)
                .processDefinitionKeyNotIn(CasusProces.VERSLAG)
                .count()
            > 0;
    if (loopt) {
      runtime.setVariable(beurt, Vrijgavetaak.VRIJGAVE, "INGETROKKEN");
    }
    if (loopt && nietGevraagd(beurt)) {
      runtime
          .createProcessInstanceModification(beurt)
          .startBeforeActivity(VrijgavePlugin.TAAK)
          .execute();
    }
  }

  private boolean nietGevraagd(String beurt) {
    return taken
            .createTaskQuery()
            .processInstanceId(beurt)
            .taskDefinitionKey(VrijgavePlugin.TAAK)
            .count()
        == 0;
  }

  private List<ProcessInstance> lopend(String casusnummer) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(casusnummer).list();
  }
}
