package nl.rdm.escalatie.mutanten;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Haalt iets uit een proces en laat daarbij een geldig model over. */
final class Ingreep {

  private final BpmnModelInstance model;

  Ingreep(BpmnModelInstance model) {
    this.model = model;
    List.copyOf(model.getModelElementsByType(BpmnDiagram.class)).forEach(Ingreep::weg);
  }

  /** Draait de voorwaarde van een stroom om. */
  void draaiOm(String stroom) {
    var voorwaarde = ((SequenceFlow) element(stroom)).getConditionExpression();
    var tekst = voorwaarde.getTextContent().strip();
    voorwaarde.setTextContent("${!(" + tekst.substring(2, tekst.length() - 1) + ")}");
  }

  /** Haalt een grensgebeurtenis of gebeurtenissubproces weg, met wat daarna onbereikbaar is. */
  void verwijder(String knoop) {
    haalWeg((FlowNode) element(knoop));
    snoei();
  }

  /**
   * Neemt weg wat een element doet: een stap wordt overgeslagen, een gebeurtenis komt niet meer,
   * een einde is een gewoon einde, een begin leidt nergens heen.
   *
   * @return of dat bij dit element kan
   */
  boolean neemWeg(String id) {
    var element = model.getModelElementById(id);
    if (element instanceof BoundaryEvent
        || element instanceof SubProcess sub && sub.triggeredByEvent()) {
      verwijder(id);
    } else if (element instanceof StartEvent start) {
      if (start.getParentElement() instanceof SubProcess sub && sub.triggeredByEvent()) {
        verwijder(sub.getId());
      } else {
        leidNergensHeen(start);
      }
    } else if (element instanceof EndEvent einde && !einde.getEventDefinitions().isEmpty()) {
      List.copyOf(einde.getEventDefinitions()).forEach(Ingreep::weg);
    } else if (element instanceof SequenceFlow stroom && stroom.getConditionExpression() != null) {
      weg(stroom);
      snoei();
    } else if (element instanceof FlowNode knoop && !knoop.getOutgoing().isEmpty()) {
      slaOver(knoop);
      snoei();
    } else {
      return false;
    }
    return true;
  }

  private void slaOver(FlowNode knoop) {
    var verder = uitweg(knoop).getTarget();
    for (var stroom : List.copyOf(knoop.getIncoming())) {
      if (stroom.getSource().equals(verder)) {
        weg(stroom);
      } else {
        leid(stroom, verder);
      }
    }
    haalWeg(knoop);
  }

  private void leidNergensHeen(StartEvent start) {
    // Een einde van hetzelfde vak: een stroom steekt geen rand over.
    var einde =
        model.getModelElementsByType(EndEvent.class).stream()
            .filter(kandidaat -> kandidaat.getParentElement().equals(start.getParentElement()))
            .findFirst()
            .orElseThrow();
    start.getOutgoing().forEach(stroom -> leid(stroom, einde));
    snoei();
  }

  private static void leid(SequenceFlow stroom, FlowNode naar) {
    stroom.getTarget().getIncoming().remove(stroom);
    stroom.setTarget(naar);
    naar.getIncoming().add(stroom);
  }

  private static SequenceFlow uitweg(FlowNode knoop) {
    return Optional.of(knoop)
        .filter(ExclusiveGateway.class::isInstance)
        .map(keuze -> ((ExclusiveGateway) keuze).getDefault())
        .orElseGet(() -> knoop.getOutgoing().iterator().next());
  }

  private void haalWeg(FlowNode knoop) {
    grenzen(knoop).forEach(this::haalWeg);
    List.copyOf(knoop.getOutgoing()).forEach(Ingreep::weg);
    List.copyOf(knoop.getIncoming()).forEach(Ingreep::weg);
    weg(knoop);
  }

  /** Verwijdert de knopen die geen enkele start of gebeurtenis nog bereikt. */
  private void snoei() {
    var bereikt = new HashSet<FlowNode>();
    var teBezoeken = new ArrayDeque<FlowNode>();
    model.getModelElementsByType(FlowNode.class).stream()
        .filter(knoop -> knoop instanceof StartEvent || isGebeurtenissubproces(knoop))
        .forEach(teBezoeken::add);
    while (!teBezoeken.isEmpty()) {
      var knoop = teBezoeken.pop();
      if (bereikt.add(knoop)) {
        knoop.getOutgoing().forEach(stroom -> teBezoeken.add(stroom.getTarget()));
        teBezoeken.addAll(grenzen(knoop));
      }
    }
    model.getModelElementsByType(FlowNode.class).stream()
        .filter(knoop -> !bereikt.contains(knoop))
        .toList()
        .stream()
        .filter(knoop -> model.getModelElementById(knoop.getId()) != null)
        .forEach(this::haalWeg);
    model.getModelElementsByType(ExclusiveGateway.class).stream()
        .filter(keuze -> keuze.getOutgoing().size() == 1)
        .forEach(Ingreep::kiestNietMeer);
  }

  private static void kiestNietMeer(ExclusiveGateway keuze) {
    keuze.removeAttribute("default");
    Optional.ofNullable(keuze.getOutgoing().iterator().next().getConditionExpression())
        .ifPresent(Ingreep::weg);
  }

  private List<BoundaryEvent> grenzen(FlowNode knoop) {
    return model.getModelElementsByType(BoundaryEvent.class).stream()
        .filter(grens -> knoop.equals(grens.getAttachedTo()))
        .toList();
  }

  private static boolean isGebeurtenissubproces(FlowNode knoop) {
    return knoop instanceof SubProcess sub && sub.triggeredByEvent();
  }

  private FlowElement element(String id) {
    return model.getModelElementById(id);
  }

  private static void weg(ModelElementInstance element) {
    element.getParentElement().removeChildElement(element);
  }
}
