package nl.rdm.escalatie.termijn.process;

import java.util.Map;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/**
 * Vraagt de nieuwste versie van een beslistabel, ook namens wie zelf geen recht op beslistabellen
 * heeft.
 */
@Component
public class Beslissing {

  private final ProcessEngine engine;
  private final Systeemhandeling systeem;

  Beslissing(ProcessEngine engine, Systeemhandeling systeem) {
    this.engine = engine;
    this.systeem = systeem;
  }

  public DmnDecisionTableResult neem(String sleutel, Map<String, Object> invoer) {
    return systeem.doe(
        () -> engine.getDecisionService().evaluateDecisionTableByKey(sleutel, invoer));
  }
}
