package nl.rdm.escalatie.clientondersteuning.process;

import java.time.LocalDate;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.clientondersteuning.Koppelproces;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Het koppelen als proces naast dat van de casus. */
@Component
class EngineKoppelproces implements Koppelproces {

  private static final String BERICHT = "ClientondersteunerKoppelen";
  private static final String STAND = "clientondersteuner";

  private final CasusProces proces;
  private final Casussen casussen;
  private final RuntimeService runtime;
  private final TaskService taken;
  private final FormService formulieren;
  private final Bevestigingstaken bevestigingen;
  private final Systeemhandeling systeem;

  EngineKoppelproces(
      CasusProces proces,
      Casussen casussen,
      @Lazy RuntimeService runtime,
      @Lazy TaskService taken,
      @Lazy FormService formulieren,
      Bevestigingstaken bevestigingen,
      Systeemhandeling systeem) {
    this.proces = proces;
    this.casussen = casussen;
    this.runtime = runtime;
    this.taken = taken;
    this.formulieren = formulieren;
    this.bevestigingen = bevestigingen;
    this.systeem = systeem;
  }

  @Override
  public boolean loopt(String casusnummer) {
    return systeem.doe(
        () ->
            runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(casusnummer)
                    .processDefinitionKey("clientondersteuning-koppelen")
                    .count()
                > 0);
  }

  @Override
  public boolean kan(String casusnummer) {
    return proces.vangt(casusnummer, BERICHT);
  }

  @Override
  public void begin(String casusnummer) {
    proces.stuur(casusnummer, BERICHT, Map.of());
  }

  @Override
  public void zieAf(String casusnummer, LocalDate op) {
    systeem.doe(
        () -> {
          var taak =
              taken
                  .createTaskQuery()
                  .processInstanceBusinessKey(casusnummer)
                  .taskDefinitionKey("userTask_clientondersteunerKoppelen")
                  .singleResult();
          formulieren.submitTaskForm(
              taak.getId(),
              Map.of("besluit", "AFGEZIEN", "afgezienOp", op.toString(), "doorClient", true));
          return null;
        });
  }

  @Override
  public void zetStand(String casusnummer) {
    var casus = casussen.van(casusnummer).orElseThrow();
    systeem.doe(
        () -> {
          runtime
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(casusnummer)
              .list()
              .stream()
              .filter(instantie -> runtime.getVariable(instantie.getId(), STAND) != null)
              .forEach(
                  instantie ->
                      runtime.setVariable(instantie.getId(), STAND, casus.clientondersteuner()));
          bevestigingen.geefAan(casusnummer, casus.ondersteuner());
          return null;
        });
  }
}
