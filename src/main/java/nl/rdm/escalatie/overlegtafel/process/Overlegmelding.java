package nl.rdm.escalatie.overlegtafel.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.OndersteunerGekoppeld;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Vertelt wie een casus als cliëntondersteuner aanneemt welk overleg er al staat (R22; C6). */
@Component
class Overlegmelding {

  private final TaskService taken;
  private final Overlegtafels tafels;
  private final Betrokkenen betrokkenen;
  private final Systeemhandeling systeem;
  private final Clock klok;

  Overlegmelding(
      @Lazy TaskService taken,
      Overlegtafels tafels,
      Betrokkenen betrokkenen,
      Systeemhandeling systeem,
      Clock klok) {
    this.taken = taken;
    this.tafels = tafels;
    this.betrokkenen = betrokkenen;
    this.systeem = systeem;
    this.klok = klok;
  }

  @EventListener
  void naKoppelen(OndersteunerGekoppeld gekoppeld) {
    systeem.doe(
        () -> {
          taken
              .createTaskQuery()
              .processInstanceBusinessKey(gekoppeld.casusnummer())
              .processDefinitionKey("overlegtafel")
              .taskDefinitionKey("userTask_uitkomstVastleggen")
              .list()
              .forEach(taak -> vertel(gekoppeld.casusnummer(), taak));
          return null;
        });
  }

  private void vertel(String casusnummer, Task taak) {
    var tafel =
        tafels.van((String) taken.getVariable(taak.getId(), Variabelen.TAFEL)).orElseThrow();
    var overlegOp = (String) taken.getVariable(taak.getId(), "overlegOp");
    if (tafel.vertelt(Betrokkenen.CLIENTONDERSTEUNER)
        && !LocalDate.parse(overlegOp).isBefore(LocalDate.now(klok))) {
      betrokkenen.bericht(
          casusnummer,
          "overleg-gepland:" + taak.getId(),
          "overleg-gepland",
          Map.of("tafel", tafel.naam(), "overlegOp", overlegOp, "contact", tafel.contact()),
          List.of(Betrokkenen.CLIENTONDERSTEUNER));
    }
  }
}
