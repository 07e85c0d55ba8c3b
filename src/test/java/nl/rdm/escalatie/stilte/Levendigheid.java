package nl.rdm.escalatie.stilte;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.Casusrit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Zoekt de taken waarvan de tijd alleen de casus niet verder brengt: de taak krijgt er geen andere
 * verantwoordelijke bij, haar eigen timer geeft geen ander werk, zij gaat niet over in werk voor
 * een ander, en haar proces eindigt niet.
 */
final class Levendigheid {

  /** Zoveel timers mogen er ten hoogste overheen gaan. */
  private static final int STAPPEN = 20;

  private static final Pattern TREDE = Pattern.compile("trede-(\\d)-.*");

  private final ProcessEngine engine;
  private final Casusrit rit;
  private final JdbcClient jdbc;

  Levendigheid(ProcessEngine engine, Casusrit rit, JdbcClient jdbc) {
    this.engine = engine;
    this.rit = rit;
    this.jdbc = jdbc;
  }

  /** De taken van een deployment, als {@code proces#taak}. */
  List<String> taken(String deployment) {
    return definities(deployment).stream()
        .flatMap(definitie -> taken(definitie).stream().map(taak -> naam(definitie, taak)))
        .sorted()
        .toList();
  }

  /** De taken die vastlopen, met wie er dan nog steeds aan de beurt is. */
  List<String> vastgelopen(String deployment, Map<String, Object> bijzonderheden) {
    var vastgelopen = new ArrayList<String>();
    for (var definitie : definities(deployment)) {
      for (var taak : taken(definitie)) {
        beproef(definitie, taak, bijzonderheden)
            .ifPresent(waarom -> vastgelopen.add(naam(definitie, taak) + " " + waarom));
      }
    }
    return vastgelopen.stream().sorted().toList();
  }

  private Optional<String> beproef(
      ProcessDefinition definitie, String taak, Map<String, Object> bijzonderheden) {
    var casusnummer = rit.meldAan(Casusrit.gewoon());
    var variabelen = breekAf(casusnummer);
    if (definitie.getKey().equals("halfjaarmonitor")) {
      beginMonitor(casusnummer);
    }
    variabelen.putAll(onderweg(definitie.getKey()));
    variabelen.putAll(bijzonderheden);
    var instantie =
        engine
            .getRuntimeService()
            .createProcessInstanceById(definitie.getId())
            .businessKey(casusnummer)
            .setVariables(variabelen)
            .startBeforeActivity(taak)
            .execute()
            .getId();
    try {
      return wacht(casusnummer, instantie, taak);
    } finally {
      breekAf(casusnummer);
    }
  }

  /** Een monitor kent zijn periode uit zijn eigen tabel; voor elke proef is er een. */
  private void beginMonitor(String kenmerk) {
    jdbc.sql("delete from monitor").update();
    jdbc.sql(
            "insert into monitor (kenmerk, van, tot, stand, begonnen_op, met_lessen, niet_bereikt)"
                + " values (?, date '2025-07-01', date '2026-01-01', 'CONCEPT', current_timestamp,"
                + " false, '')")
        .param(kenmerk)
        .update();
  }

  private Optional<String> wacht(String casusnummer, String instantie, String sleutel) {
    var taak =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(instantie)
            .taskDefinitionKey(sleutel)
            .list()
            .get(0);
    var eersten = groepen(taak);
    var loop = new Tijdloop(engine, List.of(casusnummer), Tijdloop.SIGNALEN_EERST);
    for (var stap = 0; stap < STAPPEN && !verder(casusnummer, instantie, taak, eersten); stap++) {
      if (loop.volgende().isEmpty()) {
        return Optional.of("heeft geen timer: alleen " + eersten);
      }
    }
    return verder(casusnummer, instantie, taak, eersten)
        ? Optional.empty()
        : Optional.of("blijft tot " + rit.nu().toLocalDate() + " bij " + eersten);
  }

  /**
   * Een andere taak die naast deze is begonnen, telt zolang deze er nog ligt alleen wanneer een
   * timer op deze taak, of op het deelproces waar zij in ligt, haar begon.
   */
  private boolean verder(String casusnummer, String instantie, Task taak, Set<String> eersten) {
    var open =
        engine.getTaskService().createTaskQuery().processInstanceBusinessKey(casusnummer).list();
    if (open.stream().anyMatch(andere -> andere.getId().equals(taak.getId()))) {
      var doorEigenTimer = doorEigenTimer(taak);
      return Stream.concat(
              Stream.of(taak),
              open.stream()
                  .filter(andere -> doorEigenTimer.contains(andere.getTaskDefinitionKey())))
          .anyMatch(aanZet -> !eersten.containsAll(groepen(aanZet)));
    }
    boolean geeindigd =
        engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instantie).count()
            == 0;
    return geeindigd || open.stream().anyMatch(andere -> !eersten.containsAll(groepen(andere)));
  }

  /** De taken die een timer om deze taak begint terwijl zij blijft liggen. */
  private Set<String> doorEigenTimer(Task taak) {
    var model = engine.getRepositoryService().getBpmnModelInstance(taak.getProcessDefinitionId());
    ModelElementInstance zelf = model.getModelElementById(taak.getTaskDefinitionKey());
    return model.getModelElementsByType(BoundaryEvent.class).stream()
        .filter(timer -> !timer.cancelActivity())
        .filter(
            timer ->
                timer.getAttachedTo().equals(zelf)
                    || timer.getAttachedTo().equals(zelf.getParentElement()))
        .flatMap(Levendigheid::eersteTaken)
        .map(UserTask::getId)
        .collect(Collectors.toSet());
  }

  /** De taken die hierna komen zonder dat er nog ergens op gewacht wordt. */
  private static Stream<UserTask> eersteTaken(FlowNode na) {
    return na.getSucceedingNodes().list().stream()
        .flatMap(
            volgende ->
                volgende instanceof UserTask taak
                    ? Stream.of(taak)
                    : volgende instanceof SendTask ? eersteTaken(volgende) : Stream.empty());
  }

  private Set<String> groepen(Task taak) {
    return engine.getTaskService().getIdentityLinksForTask(taak.getId()).stream()
        .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Beëindigt alles wat voor een casus loopt en geeft de variabelen die hij had. */
  private VariableMap breekAf(String casusnummer) {
    var runtime = engine.getRuntimeService();
    var variabelen = Variables.createVariables();
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(casusnummer)
        .rootProcessInstances()
        .list()
        .forEach(
            instantie -> {
              variabelen.putAll(runtime.getVariablesTyped(instantie.getId()));
              runtime.deleteProcessInstance(instantie.getId(), "einde proef");
            });
    return variabelen;
  }

  /** Wat een casus onderweg te weten is gekomen. */
  private Map<String, Object> onderweg(String proces) {
    var vandaag = rit.nu().toLocalDate();
    var variabelen =
        Variables.createVariables()
            .putValue("voorgesteldeTafel", "transfertafel")
            .putValue("tafel", "transfertafel")
            .putValue("overlegStap", "transfertafel-overleg")
            .putValue("volgnummer", 1)
            .putValue("beurt", "tafels:tafel-topx")
            .putValue("indienenVoor", dag(vandaag, 10))
            .putValue("overlegOp", dag(vandaag, 17));
    if (proces.equals("halfjaarmonitor")) {
      variabelen
          .putValue("besluit", "MET_LESSEN")
          .putValue("vrijgever", "coordinatiepunt")
          .putValue("vrijgaven", 0);
    }
    var trede = TREDE.matcher(proces);
    if (trede.matches()) {
      variabelen.putValue("trede", Integer.valueOf(trede.group(1)));
    }
    return variabelen;
  }

  private static String dag(LocalDate vandaag, int later) {
    return vandaag.plusDays(later).toString();
  }

  private List<ProcessDefinition> definities(String deployment) {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .deploymentId(deployment)
        .orderByProcessDefinitionKey()
        .asc()
        .list();
  }

  private List<String> taken(ProcessDefinition definitie) {
    return engine
        .getRepositoryService()
        .getBpmnModelInstance(definitie.getId())
        .getModelElementsByType(UserTask.class)
        .stream()
        .map(UserTask::getId)
        .toList();
  }

  private static String naam(ProcessDefinition definitie, String taak) {
    return definitie.getKey() + "#" + taak.replace("userTask_", "");
  }
}
