package nl.rdm.escalatie.termijn.process;

import java.util.LinkedHashSet;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Leest modellen zo dat niemand op stilte wacht (R5): elke taak staat onder een termijn en heeft
 * één timer die signalen geeft, en elk wachten sluit zijn termijnen. In de diagrammen staat daar
 * niets van, behalve de einddatum van elke taak.
 *
 * <p>Dit is geen {@code BpmnParseListener}, omdat die geen fouten kan melden met een plaats en geen
 * job definition kan maken, waar Cockpit en het overzicht van jobs op steunen.
 */
class Termijnparse extends BpmnParse {

  private final ObjectProvider<Taakbewaking> bewaking;
  private final Termijnbewaker bewaker;

  Termijnparse(BpmnParser parser, ObjectProvider<Taakbewaking> bewaking, Termijnbewaker bewaker) {
    super(parser);
    this.bewaking = bewaking;
    this.bewaker = bewaker;
  }

  @Override
  public ActivityImpl parseUserTask(Element element, ScopeImpl scope) {
    var activity = super.parseUserTask(element, scope);
    var definitie = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    var einddatum = definitie.getDueDateExpression();
    if (einddatum == null || !einddatum.getExpressionText().contains("termijn.")) {
      addError(
          "Elke taak staat onder een termijn: geef "
              + activity.getId()
              + " een camunda:dueDate als ${termijn.einde(execution, 'taak')}",
          element,
          activity.getId());
      return activity;
    }
    bewaak(activity, definitie, new Taak(einddatum, eersteGroep(element)));
    return activity;
  }

  private void bewaak(ActivityImpl activity, TaskDefinition definitie, Taak taak) {
    activity.setProperty(Taak.EIGENSCHAP, taak);
    activity.setScope(true);
    activity.setEventScope(activity);

    var timer = new Signaaltimer(bewaking, taak);
    timer.setRawJobHandlerConfiguration(
        activity.getId()
            + TimerEventJobHandler.JOB_HANDLER_CONFIG_PROPERTY_DELIMITER
            + TimerEventJobHandler.JOB_HANDLER_CONFIG_TASK_LISTENER_PREFIX
            + Signaaltimer.NAAM);
    timer.setActivity(activity);
    timer.setJobConfiguration("DATE: " + Signaaltimer.NAAM);
    addJobDeclarationToProcessDefinition(
        timer, (ProcessDefinitionEntity) activity.getProcessDefinition());
    addTimerListenerDeclaration(Signaaltimer.NAAM, activity, timer);

    definitie.addTimeoutTaskListener(
        Signaaltimer.NAAM,
        task -> {
          bewaking.getObject().geefSignaal(task, taak);
          timer.createTimerInstance((ExecutionEntity) task.getExecution());
        });
    definitie.addBuiltInTaskListener(
        TaskListener.EVENTNAME_CREATE, task -> bewaking.getObject().nieuw(task, taak));
  }

  private Optional<Expression> eersteGroep(Element element) {
    return Optional.ofNullable(
            element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, CANDIDATE_GROUPS_EXTENSION))
        .flatMap(groepen -> parseCommaSeparatedList(groepen).stream().findFirst())
        .map(expressionManager::createExpression);
  }

  @Override
  public ProcessDefinitionEntity parseProcess(Element element) {
    var definitie = super.parseProcess(element);
    sluitTermijnen(definitie);
    return definitie;
  }

  /** Alleen een proces, een taak en waar timers staan kunnen termijnen geopend hebben. */
  private void sluitTermijnen(ScopeImpl scope) {
    var timers = new LinkedHashSet<>(TimerDeclarationImpl.getDeclarationsForScope(scope).values());
    if (!timers.isEmpty()
        || scope instanceof ProcessDefinitionEntity
        || scope.getProperty(Taak.EIGENSCHAP) != null) {
      scope.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) bewaker::sluit);
      timers.stream()
          .map(TimerDeclarationImpl::getActivity)
          .filter(activity -> activity != scope)
          .forEach(
              activity ->
                  activity.addBuiltInListener(
                      ExecutionListener.EVENTNAME_START,
                      (ExecutionListener) execution -> bewaker.verstreken()));
    }
    scope.getActivities().forEach(this::sluitTermijnen);
  }
}
