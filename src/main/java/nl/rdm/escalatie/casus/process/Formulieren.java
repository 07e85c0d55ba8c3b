package nl.rdm.escalatie.casus.process;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * De formulieren zoals ze met een model zijn uitgerold: een taak van een oude versie wordt aan zijn
 * eigen formulier getoetst, ook nadat een nieuwe versie is uitgerold.
 */
@Component
class Formulieren {

  private final JsonMapper json = new JsonMapper();
  private final Map<String, Formulier> gelezen = new ConcurrentHashMap<>();
  private final FormService formulieren;
  private final Systeemhandeling systeem;

  Formulieren(@Lazy FormService formulieren, Systeemhandeling systeem) {
    this.formulieren = formulieren;
    this.systeem = systeem;
  }

  Formulier van(DelegateTask taak) {
    return gelezen.computeIfAbsent(
        taak.getProcessDefinitionId() + "/" + taak.getTaskDefinitionKey(), x -> lees(taak.getId()));
  }

  private Formulier lees(String taak) {
    try (var bestand = systeem.doe(() -> formulieren.getDeployedTaskForm(taak))) {
      return Formulier.van(json.readTree(bestand));
    } catch (IOException fout) {
      throw new UncheckedIOException("Het formulier van taak " + taak + " is niet te lezen", fout);
    }
  }
}
