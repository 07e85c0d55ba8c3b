package nl.rdm.escalatie.casus.process;

import static org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil.parseCamundaExtensionProperties;
import static org.camunda.bpm.engine.impl.context.Context.getProcessEngineConfiguration;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Zet de ene taakcontrole en het meeschrijven in het logboek op elk model. */
@Component
class CasusPlugin extends AbstractProcessEnginePlugin {

  /**
   * Eigenschap van een taak die er vaker tegelijk kan zijn: hoe zij op de kaart en in de mail heet.
   * In het diagram blijft haar gewone naam staan.
   */
  private static final String TAAKNAAM = "taaknaam";

  private final Schonelei schonelei;
  private final TaakControle controle;
  private final Meeschrijver meeschrijver;

  CasusPlugin(Schonelei schonelei, TaakControle controle, Meeschrijver meeschrijver) {
    this.schonelei = schonelei;
    this.controle = controle;
    this.meeschrijver = meeschrijver;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPreCommandInterceptorsTxRequired(
        Enginelijst.met(engine.getCustomPreCommandInterceptorsTxRequired(), new Indieningen()));
    engine.setCustomPreBPMNParseListeners(
        Enginelijst.met(engine.getCustomPreBPMNParseListeners(), new Taakparse()));
    engine.setCustomPostBPMNParseListeners(
        Enginelijst.met(engine.getCustomPostBPMNParseListeners(), meeschrijver));
  }

  private final class Taakparse extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      var taak = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      Optional.ofNullable(parseCamundaExtensionProperties(element))
          .map(eigenschappen -> eigenschappen.get(TAAKNAAM))
          .map(getProcessEngineConfiguration().getExpressionManager()::createExpression)
          .ifPresent(taak::setNameExpression);
      taak.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, schonelei);
      taak.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, controle);
    }
  }
}
