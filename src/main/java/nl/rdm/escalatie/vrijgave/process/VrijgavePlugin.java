package nl.rdm.escalatie.vrijgave.process;

import nl.rdm.escalatie.casus.process.Enginelijst;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Geeft elk model met een taak {@code userTask_inhoudVrijgeven} wat daarbij hoort: het besluit komt
 * in het register, en wat erin is vrijgegeven sluit met de procesinstantie. Een model heeft dus
 * alleen de taak en haar formulier nodig.
 */
@Component
class VrijgavePlugin extends AbstractProcessEnginePlugin {

  static final String TAAK = "userTask_inhoudVrijgeven";

  private final Vrijgavetaak taak;

  VrijgavePlugin(Vrijgavetaak taak) {
    this.taak = taak;
  }

  /** Na de controle van het product, die de antwoorden al naliep en de inhoud bewaarde. */
  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPostBPMNParseListeners(
        Enginelijst.met(engine.getCustomPostBPMNParseListeners(), new Vrijgaveparse()));
  }

  private final class Vrijgaveparse extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      if (activity.getId().equals(TAAK)) {
        var definitie =
            ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definitie.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, taak::gevraagd);
        definitie.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, taak::besloten);
      }
    }

    /** Ook een verslag is een beurt: wat is vrijgegeven kan tot het einde daarvan open blijven. */
    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definitie) {
      definitie.addBuiltInListener(
          ExecutionListener.EVENTNAME_END, (ExecutionListener) taak::beurtVoorbij);
    }
  }
}
