package nl.rdm.escalatie.casus.process;

import java.util.function.Consumer;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** De overleggen die voor een casus gepland zijn: hun uitkomst is nog vast te leggen. */
@Component
public class StaandeOverleggen {

  private final TaskService taken;
  private final Systeemhandeling systeem;

  StaandeOverleggen(@Lazy TaskService taken, Systeemhandeling systeem) {
    this.taken = taken;
    this.systeem = systeem;
  }

  /** Doet dit met elke taak om in dit proces een uitkomst van de casus vast te leggen. */
  public void elk(String casusnummer, String proces, Consumer<DelegateTask> doe) {
    elkeTaak(casusnummer, proces, "userTask_uitkomstVastleggen", doe);
  }

  /** Doet dit met elke taak die in dit proces voor de casus open staat. */
  public void elkeTaak(String casusnummer, String proces, String taak, Consumer<DelegateTask> doe) {
    systeem.doe(
        () -> {
          taken
              .createTaskQuery()
              .processInstanceBusinessKey(casusnummer)
              .processDefinitionKey(proces)
              .taskDefinitionKey(taak)
              .list()
              .stream()
              .map(DelegateTask.class::cast)
              .forEach(doe);
          return null;
        });
  }
}
