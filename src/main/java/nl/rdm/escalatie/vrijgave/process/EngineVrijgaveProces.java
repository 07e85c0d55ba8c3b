package nl.rdm.escalatie.vrijgave.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.vrijgave.VrijgaveProces;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** De vrijgave in de engine; het product handelt daar zelf. */
@Component
class EngineVrijgaveProces implements VrijgaveProces {

  private final RuntimeService runtime;
  private final TaskService taken;
  private final RepositoryService modellen;
  private final Systeemhandeling systeem;

  EngineVrijgaveProces(
      @Lazy RuntimeService runtime,
      @Lazy TaskService taken,
      @Lazy RepositoryService modellen,
      Systeemhandeling systeem) {
    this.runtime = runtime;
    this.taken = taken;
    this.modellen = modellen;
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

  /** Een verslag is ook een beurt, maar heeft geen taak om vrij te geven. */
  @Override
  public Set<String> beurten(String casusnummer) {
    return systeem.doe(
        () ->
            lopend(casusnummer).stream()
                .filter(this::kanVrijgeven)
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet()));
  }

  @Override
  public boolean gevraagd(String casusnummer) {
    return systeem.doe(
        () ->
            vrijgavetaken().processInstanceBusinessKey(casusnummer).count()
                >= beurten(casusnummer).size());
  }

  @Override
  public void vraagOpnieuw(Set<String> beurten) {
    systeem.doe(
        () -> {
          nogLopend(beurten).filter(this::kanVrijgeven).forEach(this::vraagOpnieuw);
          return null;
        });
  }

  @Override
  public void vraagOpnieuwNaIntrekking(Set<String> beurten) {
    systeem.doe(
        () -> {
          nogLopend(beurten)
              .forEach(
                  beurt ->
                      runtime.setVariable(beurt.getId(), Vrijgavetaak.VRIJGAVE, "INGETROKKEN"));
          vraagOpnieuw(beurten);
          return null;
        });
  }

  private void vraagOpnieuw(ProcessInstance beurt) {
    if (vrijgavetaken().processInstanceId(beurt.getId()).count() == 0) {
      runtime
          .createProcessInstanceModification(beurt.getId())
          .startBeforeActivity(VrijgavePlugin.TAAK)
          .execute();
    }
  }

  private Stream<ProcessInstance> nogLopend(Set<String> beurten) {
    return beurten.isEmpty()
        ? Stream.of()
        : runtime.createProcessInstanceQuery().processInstanceIds(beurten).list().stream();
  }

  private boolean kanVrijgeven(ProcessInstance beurt) {
    return modellen
            .getBpmnModelInstance(beurt.getProcessDefinitionId())
            .getModelElementById(VrijgavePlugin.TAAK)
        != null;
  }

  private TaskQuery vrijgavetaken() {
    return taken.createTaskQuery().taskDefinitionKey(VrijgavePlugin.TAAK);
  }

  private List<ProcessInstance> lopend(String casusnummer) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(casusnummer).list();
  }
}
