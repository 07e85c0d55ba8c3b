package nl.rdm.escalatie.beveiliging.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Zet de wachters voor elke opdracht aan de engine. */
@Component
class Bewaking extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setResourceAuthorizationProvider(new EigenAccountAlleenLezen());
    var wachters = new ArrayList<CommandInterceptor>();
    wachters.add(new Expressiewacht());
    wachters.add(new Inhoudwacht());
    wachters.add(new Taakwacht());
    wachters.add(new Terugleggen());
    var bestaand = engine.getCustomPreCommandInterceptorsTxRequired();
    wachters.addAll(bestaand == null ? List.of() : bestaand);
    engine.setCustomPreCommandInterceptorsTxRequired(wachters);
    engine.getCustomHistoryEventHandlers().add(new Inhoudvrij());
  }
}
