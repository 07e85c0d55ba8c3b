package nl.rdm.escalatie.casus.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.AanZet;
import nl.rdm.escalatie.casus.Botsing;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.Kenmerken;
import nl.rdm.escalatie.casus.NaastDeTreden;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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
  public boolean inGevaar(String casusnummer) {
    return systeem.doe(
        () ->
            runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(casusnummer, PROCES)
                    .variableValueEquals(Gevaar.VARIABELE, true)
                    .count()
                > 0);
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
        taak -> !taak.getTaskDefinitionKey().equals(KOPPELEN) && !naastDeTreden(taak));
  }

  private boolean naastDeTreden(Task taak) {
    return taken.getVariable(taak.getId(), Variabelen.TAFEL) instanceof String tafel
        && NaastDeTreden.TAFELS.contains(tafel);
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
    return systeem.doe(() -> Set.copyOf(casusnummers(open(groepen, account)).values()));
  }

  @Override
  public Map<String, List<String>> taken(Account account) {
    return systeem.doe(
        () -> {
          var open = open(account.groepen(), account.id());
          var casusnummers = casusnummers(open);
          return open.stream()
              .filter(taak -> casusnummers.containsKey(taak.getProcessInstanceId()))
              .collect(
                  Collectors.groupingBy(
                      taak -> casusnummers.get(taak.getProcessInstanceId()),
                      Collectors.mapping(Task::getName, Collectors.toList())));
        });
  }

  /** Elke taak één keer, ook wanneer zij langs meer wegen bij dit account hoort. */
  private Collection<Task> open(Set<String> groepen, String account) {
    Map<String, Task> open = new LinkedHashMap<>();
    if (!groepen.isEmpty()) {
      voegToe(open, vraag().taskCandidateGroupIn(List.copyOf(groepen)).includeAssignedTasks());
    }
    voegToe(open, vraag().taskCandidateUser(account).includeAssignedTasks());
    voegToe(open, vraag().taskAssignee(account));
    return open.values();
  }

  private static void voegToe(Map<String, Task> open, TaskQuery vraag) {
    vraag.list().forEach(taak -> open.put(taak.getId(), taak));
  }

  private TaskQuery vraag() {
    return taken.createTaskQuery().active();
  }

  /** Van elke procesinstantie met een taak het nummer van de casus. */
  private Map<String, String> casusnummers(Collection<Task> open) {
    var instanties = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    if (instanties.isEmpty()) {
      return Map.of();
    }
    return runtime.createProcessInstanceQuery().processInstanceIds(instanties).list().stream()
        .filter(instantie -> instantie.getBusinessKey() != null)
        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
  }
}
