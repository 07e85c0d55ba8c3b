package nl.rdm.escalatie.beveiliging;

import java.util.Map;
import nl.rdm.escalatie.Testmodel;
import org.camunda.bpm.engine.ProcessEngine;

/** Eén open taak van het aanmeldpunt, in een klein eigen model. */
record Toetstaak(Testmodel model, String instantie, String id) implements AutoCloseable {

  static Toetstaak van(ProcessEngine engine, String casusnummer) {
    var model =
        Testmodel.van(
            engine, "beveiliging/testmodel.bpmn", "beveiliging/beveiliging-testmodel.toetsen.form");
    var instantie =
        model
            .start(
                "beveiliging-testmodel",
                casusnummer,
                Map.of("casusnummer", casusnummer, "gemeente", "Enschede", "spoed", false))
            .getId();
    var taak =
        engine.getTaskService().createTaskQuery().processInstanceId(instantie).singleResult();
    return new Toetstaak(model, instantie, taak.getId());
  }

  @Override
  public void close() {
    model.close();
  }
}
