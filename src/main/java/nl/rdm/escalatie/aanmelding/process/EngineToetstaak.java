package nl.rdm.escalatie.aanmelding.process;

import java.util.Optional;
import nl.rdm.escalatie.aanmelding.Toetstaak;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Zoekt de taak in de engine, die haar opent zodra de casus begint. */
@Component
class EngineToetstaak implements Toetstaak {

  private final TaskService taken;
  private final Systeemhandeling systeem;

  EngineToetstaak(TaskService taken, Systeemhandeling systeem) {
    this.taken = taken;
    this.systeem = systeem;
  }

  @Override
  public Optional<String> van(String casusnummer) {
    return systeem.doe(
        () ->
            taken
                .createTaskQuery()
                .processInstanceBusinessKey(casusnummer)
                .taskDefinitionKey("userTask_aanmeldingToetsen")
                .list()
                .stream()
                .findFirst()
                .map(Task::getId));
  }
}
