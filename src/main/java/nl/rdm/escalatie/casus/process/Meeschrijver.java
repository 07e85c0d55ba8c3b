package nl.rdm.escalatie.casus.process;

import java.util.Map;
import java.util.Objects;
import nl.rdm.escalatie.logboek.Logboek;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Schrijft ook de automatische stappen en gebeurtenissen van een model in het logboek. */
@Component
class Meeschrijver extends AbstractBpmnParseListener {

  private final Logboek logboek;

  Meeschrijver(Logboek logboek) {
    this.logboek = logboek;
  }

  @Override
  public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    stap(activity);
  }

  @Override
  public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    stap(activity);
  }

  @Override
  public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var resultaat =
        element.attributeNS(
            org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS,
            "resultVariable");
    activity.addBuiltInListener(
        ExecutionListener.EVENTNAME_END,
        (ExecutionListener)
            execution ->
                schrijf(
                    execution,
                    "REGEL_TOEGEPAST",
                    Map.of(resultaat, Objects.toString(execution.getVariable(resultaat)))));
  }

  @Override
  public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    gebeurtenis(activity);
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    gebeurtenis(activity);
  }

  @Override
  public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    gebeurtenis(activity);
  }

  @Override
  public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    gebeurtenis(activity);
  }

  /** Pas wanneer gebeurt waarop gewacht wordt. */
  @Override
  public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    activity.addBuiltInListener(
        ExecutionListener.EVENTNAME_END,
        (ExecutionListener)
            execution -> {
              if (!execution.isCanceled()) {
                schrijf(execution, "GEBEURTENIS", Map.of());
              }
            });
  }

  private void stap(ActivityImpl activity) {
    luister(activity, ExecutionListener.EVENTNAME_END, "STAP_UITGEVOERD");
  }

  private void gebeurtenis(ActivityImpl activity) {
    luister(activity, ExecutionListener.EVENTNAME_START, "GEBEURTENIS");
  }

  private void luister(ActivityImpl activity, String wanneer, String soort) {
    activity.addBuiltInListener(
        wanneer, (ExecutionListener) execution -> schrijf(execution, soort, Map.of()));
  }

  private void schrijf(DelegateExecution execution, String soort, Map<String, String> gegevens) {
    logboek.schrijf(
        Variabelen.casusnummer(execution),
        soort,
        execution.getCurrentActivityId(),
        Variabelen.model(execution),
        gegevens);
  }
}
