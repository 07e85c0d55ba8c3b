package nl.rdm.escalatie.spoed.process;

import nl.rdm.escalatie.casus.process.Enginelijst;
import nl.rdm.escalatie.casus.process.Gevaar;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Zet elke nieuwe taak van een casus met spoed bovenaan in de takenlijst, en die van een casus met
 * direct gevaar of bij het crisisteam daar nog boven.
 */
@Component
class Spoedvoorrang extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPostBPMNParseListeners(
        Enginelijst.met(engine.getCustomPostBPMNParseListeners(), new Voorrangparse()));
  }

  private static final class Voorrangparse extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      ((UserTaskActivityBehavior) activity.getActivityBehavior())
          .getTaskDefinition()
          .addBuiltInTaskListener(
              TaskListener.EVENTNAME_CREATE,
              taak -> Gevaar.voorrang(taak).ifPresent(taak::setPriority));
    }
  }
}
