package nl.rdm.escalatie.termijn.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Vraagt de nieuwste versie van een beslistabel, ook namens wie zelf geen recht op beslistabellen
 * heeft.
 */
@Component
public class Beslissing {

  private final ProcessEngine engine;

  Beslissing(ProcessEngine engine) {
    this.engine = engine;
  }

  public DmnDecisionTableResult neem(String sleutel, Map<String, Object> invoer) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                context.runWithoutAuthorization(
                    () -> engine.getDecisionService().evaluateDecisionTableByKey(sleutel, invoer)));
  }
}
