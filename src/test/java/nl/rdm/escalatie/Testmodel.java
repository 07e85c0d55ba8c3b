package nl.rdm.escalatie;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Een klein eigen model voor een test: {@code try (var model = Testmodel.van(engine,
 * "/pad.bpmn"))}. Sluiten ruimt het model op met alles wat erop liep.
 */
public final class Testmodel implements AutoCloseable {

  private final ProcessEngine engine;
  private final Deployment deployment;

  private Testmodel(ProcessEngine engine, Deployment deployment) {
    this.engine = engine;
    this.deployment = deployment;
  }

  /** Zet bestanden van het testclasspath samen in één deployment. */
  public static Testmodel van(ProcessEngine engine, String... bestanden) {
    var deployment = engine.getRepositoryService().createDeployment().name("testmodel");
    for (var bestand : bestanden) {
      deployment.addClasspathResource(bestand);
    }
    return new Testmodel(engine, deployment.deploy());
  }

  /** Start een instantie zoals het product dat doet: met het casusnummer als business key. */
  public ProcessInstance start(String sleutel, String casusnummer, Map<String, Object> variabelen) {
    return engine.getRuntimeService().startProcessInstanceByKey(sleutel, casusnummer, variabelen);
  }

  @Override
  public void close() {
    engine.getIdentityService().clearAuthentication();
    engine.getRepositoryService().deleteDeployment(deployment.getId(), true, true, true);
  }
}
