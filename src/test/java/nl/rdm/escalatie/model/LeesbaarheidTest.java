package nl.rdm.escalatie.model;

import static java.util.Objects.requireNonNullElse;
import static nl.rdm.escalatie.model.Processen.beschreven;
import static nl.rdm.escalatie.model.Processen.elk;
import static nl.rdm.escalatie.model.Processen.gevuld;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** Elk proces legt zichzelf uit aan wie het in Modeler opent. */
class LeesbaarheidTest {

  private static final int HOOGSTENS_IN_EEN_VAK = 50;

  @Test
  void een_proces_heet_als_zijn_bestand_is_beschreven_en_kent_een_bewaartermijn() {
    elk(
        Process.class,
        (model, proces, oordeel) -> {
          oordeel.moet(model.equals(proces.getId()), "heet anders dan zijn bestand");
          oordeel.moet(proces.isExecutable(), "is niet uitvoerbaar");
          oordeel.moet(gevuld(proces.getName()), "heeft geen naam");
          oordeel.moet(
              gevuld(proces.getCamundaHistoryTimeToLiveString()), "mist historyTimeToLive");
          oordeel.moet(beschreven(proces), "mist documentatie");
        });
  }

  @Test
  void elke_stap_en_elke_keuze_is_beschreven() {
    elk(
        FlowNode.class,
        (model, knoop, oordeel) ->
            oordeel.moet(!vraagtUitleg(knoop) || beschreven(knoop), "mist documentatie"));
  }

  @Test
  void elk_element_heeft_een_naam_voor_mensen_en_een_keuze_is_een_vraag_met_antwoorden() {
    elk(
        FlowNode.class,
        (model, knoop, oordeel) -> {
          var naam = requireNonNullElse(knoop.getName(), "");
          oordeel.moet(gevuld(naam) || knoop instanceof Gateway, "heeft geen naam");
          oordeel.moet(!naam.contains("${"), "is genoemd naar een expressie");
          if (kiest(knoop)) {
            oordeel.moet(naam.endsWith("?"), "stelt geen vraag");
            oordeel.moet(
                knoop.getOutgoing().stream().allMatch(antwoord -> gevuld(antwoord.getName())),
                "heeft een uitweg zonder antwoord");
          }
        });
  }

  @Test
  void een_id_zegt_wat_het_element_is() {
    elk(
        FlowElement.class,
        (model, element, oordeel) ->
            oordeel.moet(
                soorten(element).stream()
                    .anyMatch(soort -> element.getId().matches(soort + "_[a-z][A-Za-z0-9]*")),
                "begint niet met een van %s",
                soorten(element)));
    elk(
        BaseElement.class,
        (model, element, oordeel) ->
            oordeel.moet(
                element instanceof EventDefinition
                    || !requireNonNullElse(element.getId(), "").matches("[A-Z]\\w*_[0-9a-z]{7}"),
                "is een gegenereerde id"));
  }

  @Test
  void elk_element_is_getekend_en_een_diagram_past_op_een_scherm() {
    elk(
        FlowNode.class,
        (model, knoop, oordeel) ->
            oordeel.moet(knoop.getDiagramElement() != null, "is niet getekend"));
    elk(
        SequenceFlow.class,
        (model, stroom, oordeel) -> {
          oordeel.moet(stroom.getDiagramElement() != null, "is niet getekend");
          oordeel.moet(
              stroom.getSource().getOutgoing().contains(stroom)
                  && stroom.getTarget().getIncoming().contains(stroom),
              "ontbreekt bij een van zijn knopen (incoming, outgoing)");
        });
    for (var vak : List.of(Process.class, SubProcess.class)) {
      elk(
          vak,
          (model, element, oordeel) -> {
            var aantal = element.getChildElementsByType(FlowNode.class).size();
            oordeel.moet(aantal <= HOOGSTENS_IN_EEN_VAK, "heeft %d elementen", aantal);
          });
    }
  }

  private static boolean vraagtUitleg(FlowNode knoop) {
    return knoop instanceof Activity
        || knoop instanceof CatchEvent && !isGewoneStart(knoop)
        || kiest(knoop);
  }

  private static boolean isGewoneStart(FlowNode knoop) {
    return knoop instanceof StartEvent start && start.getEventDefinitions().isEmpty();
  }

  private static boolean kiest(FlowNode knoop) {
    return knoop instanceof ExclusiveGateway && knoop.getOutgoing().size() > 1;
  }

  /** Waar de id van een element mee mag beginnen. */
  private static List<String> soorten(FlowElement element) {
    if (element instanceof UserTask) {
      return List.of("userTask");
    } else if (element instanceof ServiceTask) {
      return List.of("serviceTask");
    } else if (element instanceof BusinessRuleTask) {
      return List.of("businessRuleTask");
    } else if (element instanceof Task) {
      return List.of("sendTask", "receiveTask");
    } else if (element instanceof CallActivity) {
      return List.of("callActivity");
    } else if (element instanceof SubProcess) {
      return List.of("subProcess");
    } else if (element instanceof Gateway) {
      return List.of("gateway");
    } else if (element instanceof StartEvent start) {
      return start.getEventDefinitions().isEmpty()
          ? List.of("startEvent")
          : List.of("startEvent", "timer", "error", "escalation", "message");
    } else if (element instanceof EndEvent) {
      return List.of("endEvent");
    } else if (element instanceof SequenceFlow) {
      return List.of("flow");
    } else if (element instanceof BoundaryEvent) {
      return List.of("timer", "error", "escalation", "message", "condition");
    }
    return List.of("timer", "message", "escalation", "condition", "dataObject");
  }
}
