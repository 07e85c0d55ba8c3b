package nl.rdm.escalatie.casus.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.AanZet;
import nl.rdm.escalatie.casus.Botsing;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.Kenmerken;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * De casus in de engine; het product kijkt en start daar zelf, niet met de rechten van de lezer.
 */
@Component
class EngineCasusProces implements CasusProces {

  static final String PROCES = "rdm-casus";

  private final RuntimeService runtime;
  private final TaskService taken;
  private final Systeemhandeling systeem;

  EngineCasusProces(
      @Lazy RuntimeService runtime, @Lazy TaskService taken, Systeemhandeling systeem) {
    this.runtime = runtime;
    this.taken = taken;
    this.systeem = systeem;
  }

  @Override
  public void start(String casusnummer, Kenmerken kenmerken) {
    systeem.doe(
        () ->
            runtime.startProcessInstanceByKey(
                PROCES, casusnummer, Variabelen.van(casusnummer, kenmerken)));
  }

  @Override
  public boolean vangt(String casusnummer, String bericht) {
    return systeem.doe(
        () ->
            runtime
                    .createExecutionQuery()
                    .processInstanceBusinessKey(casusnummer)
                    .messageEventSubscriptionName(bericht)
                    .count()
                > 0);
  }

  @Override
  public void stuur(String casusnummer, String bericht, Map<String, ?> gegevens) {
    systeem.doe(
        () -> {
          try {
            runtime
                .createMessageCorrelation(bericht)
                .processInstanceBusinessKey(casusnummer)
                .setVariables(new HashMap<>(gegevens))
                .correlate();
            return null;
          } catch (MismatchingMessageCorrelationException niemand) {
            throw new Botsing("Dat kan niet zoals de casus er nu voor staat.");
          }
        });
  }

  @Override
  public boolean heeftTaak(String casusnummer, String taak) {
    return systeem.doe(
        () ->
            taken
                    .createTaskQuery()
                    .processInstanceBusinessKey(casusnummer)
                    .taskDefinitionKey(taak)
                    .count()
                > 0);
  }

  @Override
  public AanZet aanZet(String casusnummer) {
    return aanZet(taken.createTaskQuery().processInstanceBusinessKey(casusnummer));
  }

  @Override
  public AanZet aanZetInDeCasus(String casusnummer) {
    return aanZet(
        taken.createTaskQuery().processInstanceBusinessKey(casusnummer),
        taak -> !taak.getTaskDefinitionKey().equals(KOPPELEN));
  }

  @Override
  public AanZet aanZet(String casusnummer, String taak) {
    return aanZet(
        taken.createTaskQuery().processInstanceBusinessKey(casusnummer).taskDefinitionKey(taak));
  }

  private AanZet aanZet(TaskQuery open) {
    return aanZet(open, taak -> true);
  }

  private AanZet aanZet(TaskQuery open, Predicate<Task> telt) {
    return systeem.doe(
        () -> {
          var links =
              open.list().stream()
                  .filter(telt)
                  .flatMap(taak -> taken.getIdentityLinksForTask(taak.getId()).stream())
                  .toList();
          return new AanZet(
              alle(links, IdentityLink::getGroupId), alle(links, IdentityLink::getUserId));
        });
  }

  private static Set<String> alle(
      List<IdentityLink> links, Function<IdentityLink, String> groepOfAccount) {
    return links.stream().map(groepOfAccount).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  @Override
  public Set<String> aanZet(Set<String> groepen, String account) {
    return systeem.doe(
        () -> {
          List<Task> open = new ArrayList<>();
          if (!groepen.isEmpty()) {
            open.addAll(
                vraag().taskCandidateGroupIn(List.copyOf(groepen)).includeAssignedTasks().list());
          }
          open.addAll(vraag().taskCandidateUser(account).includeAssignedTasks().list());
          open.addAll(vraag().taskAssignee(account).list());
          return casusnummers(open);
        });
  }

  private TaskQuery vraag() {
    return taken.createTaskQuery().active();
  }

  private Set<String> casusnummers(List<Task> open) {
    var instanties = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    if (instanties.isEmpty()) {
      return Set.of();
    }
    return runtime.createProcessInstanceQuery().processInstanceIds(instanties).list().stream()
        .map(instantie -> instantie.getBusinessKey())
        .collect(Collectors.toSet());
  }
}
