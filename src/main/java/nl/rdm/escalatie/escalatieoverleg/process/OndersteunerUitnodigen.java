package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.OndersteunerGekoppeld;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nodigt wie een casus als cliëntondersteuner aanneemt uit voor het overleg dat er al staat. */
@Component
class OndersteunerUitnodigen {

  private final TaskService taken;
  private final Uitnodigingen uitnodigingen;
  private final Termijnen termijnen;
  private final Systeemhandeling systeem;
  private final Clock klok;

  OndersteunerUitnodigen(
      @Lazy TaskService taken,
      Uitnodigingen uitnodigingen,
      Termijnen termijnen,
      Systeemhandeling systeem,
      Clock klok) {
    this.taken = taken;
    this.uitnodigingen = uitnodigingen;
    this.termijnen = termijnen;
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
              .processDefinitionKey("trede-3-bestuurlijk-escalatieoverleg")
              .taskDefinitionKey("userTask_uitkomstVastleggen")
              .list()
              .stream()
              .map(VariableScope.class::cast)
              .flatMap(taak -> Afspraak.van(taak).stream())
              .filter(a -> termijnen.eigenEinde(a.overlegOp()).isAfter(klok.instant()))
              .forEach(a -> uitnodigingen.stuur(a, uitnodigingen.ondersteuner(a.casusnummer())));
          return null;
        });
  }
}
