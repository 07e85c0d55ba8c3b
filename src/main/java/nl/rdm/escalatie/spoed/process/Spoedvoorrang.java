package nl.rdm.escalatie.spoed.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.rdm.escalatie.beveiliging.process.Taakvoorrang;
import nl.rdm.escalatie.casus.process.Variabelen;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Zet elke nieuwe taak van een casus met spoed bovenaan in de takenlijst. */
@Component
class Spoedvoorrang extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    var lezers =
        new ArrayList<BpmnParseListener>(
            Objects.requireNonNullElse(engine.getCustomPostBPMNParseListeners(), List.of()));
    lezers.add(new Voorrangparse());
    engine.setCustomPostBPMNParseListeners(lezers);
  }

  private static final class Voorrangparse extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      ((UserTaskActivityBehavior) activity.getActivityBehavior())
          .getTaskDefinition()
          .addBuiltInTaskListener(
              TaskListener.EVENTNAME_CREATE,
              taak -> {
                if (Boolean.TRUE.equals(taak.getVariable(Variabelen.SPOED))) {
                  taak.setPriority(Taakvoorrang.SPOED);
                }
              });
    }
  }
}
