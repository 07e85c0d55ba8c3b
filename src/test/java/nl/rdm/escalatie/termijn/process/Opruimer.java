package nl.rdm.escalatie.termijn.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Laat de database na een test leeg achter, op de modellen na. */
final class Opruimer {

  private Opruimer() {}

  static void ruimOp(ProcessEngine engine) {
    engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
        .forEach(
            instantie ->
                engine.getRuntimeService().deleteProcessInstance(instantie.getId(), "einde test"));
    JdbcClient.create(
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDataSource())
        .sql("delete from termijn")
        .update();
  }
}
