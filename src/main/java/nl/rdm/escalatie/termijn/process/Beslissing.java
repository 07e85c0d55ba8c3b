package nl.rdm.escalatie.termijn.process;

import java.util.Map;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Vraagt een beslistabel, ook namens wie zelf geen recht op beslistabellen heeft. */
@Component
public class Beslissing {

  private final ProcessEngine engine;
  private final Systeemhandeling systeem;

  Beslissing(ProcessEngine engine, Systeemhandeling systeem) {
    this.engine = engine;
    this.systeem = systeem;
  }

  /** De nieuwste versie. */
  public DmnDecisionTableResult neem(String sleutel, Map<String, Object> invoer) {
    return systeem.doe(
        () -> engine.getDecisionService().evaluateDecisionTableByKey(sleutel, invoer));
  }

  /** De versie die met het model is uitgerold waar de execution in loopt. */
  public DmnDecisionTableResult neemBijModel(
      DelegateExecution execution, String sleutel, Map<String, Object> invoer) {
    var uitrol = ((ExecutionEntity) execution).getProcessDefinition().getDeploymentId();
    return systeem.doe(
        () -> {
          var versie =
              engine
                  .getRepositoryService()
                  .createDecisionDefinitionQuery()
                  .deploymentId(uitrol)
                  .decisionDefinitionKey(sleutel)
                  .singleResult();
          return engine.getDecisionService().evaluateDecisionTableById(versie.getId(), invoer);
        });
  }
}
