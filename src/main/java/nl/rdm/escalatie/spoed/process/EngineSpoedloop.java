package nl.rdm.escalatie.spoed.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.beveiliging.process.Taakvoorrang;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.Spoedstand;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.spoed.Spoedloop;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.process.Termijnverzetting;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Zet spoed aan en uit in alles wat voor een casus loopt, ook in aangeroepen processen. */
@Component
class EngineSpoedloop implements Spoedloop {

  private final ProcessEngine engine;
  private final Termijnen termijnen;
  private final Termijnverzetting verzetting;
  private final ExtraOverleg overleg;
  private final CasusProces proces;
  private final Systeemhandeling systeem;

  EngineSpoedloop(
      ProcessEngine engine,
      Termijnen termijnen,
      Termijnverzetting verzetting,
      ExtraOverleg overleg,
      CasusProces proces,
      Systeemhandeling systeem) {
    this.engine = engine;
    this.termijnen = termijnen;
    this.verzetting = verzetting;
    this.overleg = overleg;
    this.proces = proces;
    this.systeem = systeem;
  }

  @Override
  public boolean loopt(String casusnummer) {
    return systeem.doe(
        () ->
            engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processDefinitionKey("spoedprocedure")
                    .processInstanceBusinessKey(casusnummer)
                    .count()
                > 0);
  }

  @Override
  public void vraag(String casusnummer, List<String> gronden) {
    proces.stuur(casusnummer, BERICHT, Map.of("spoedGronden", Variabelen.json(gronden)));
  }

  @Override
  public void vraagOpnieuw(String casusnummer) {
    proces.stuur(casusnummer, BERICHT, Map.of());
  }

  @Override
  public void zet(String casusnummer, Spoedstand stand) {
    var runtime = engine.getRuntimeService();
    systeem.doe(
        () -> {
          runtime
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(casusnummer)
              .list()
              .forEach(deel -> runtime.setVariables(deel.getId(), Variabelen.spoed(stand)));
          return null;
        });
  }

  @Override
  public void bespoedig(String casusnummer) {
    systeem.doe(
        () -> {
          var bekort = bekort(casusnummer);
          verzetting.bespoedigHerhalingen(casusnummer);
          geefVoorrang(casusnummer, Taakvoorrang.SPOED);
          // Pas nu: een extra overleg breekt soms een taak af, met de termijn die zij had.
          bekort.forEach(overleg::roepBijeen);
          return null;
        });
  }

  /** De termijnen die nu eerder eindigen. */
  private List<Termijn> bekort(String casusnummer) {
    var bekort = new ArrayList<Termijn>();
    termijnen.van(casusnummer).stream()
        .filter(termijn -> termijn.geslotenOp().isEmpty() && !termijn.spoed())
        .forEach(
            gewoon -> {
              var metSpoed = verzetting.bespoedig(gewoon.id());
              if (metSpoed.vervaltOp().isBefore(gewoon.vervaltOp())) {
                bekort.add(metSpoed);
              }
            });
    return bekort;
  }

  @Override
  public void beeindig(String casusnummer) {
    systeem.doe(() -> geefVoorrang(casusnummer, Task.PRIORITY_NORMAL));
  }

  /** Wat om gevaar bovenaan staat blijft daar. */
  private List<Task> geefVoorrang(String casusnummer, int voorrang) {
    var taken = engine.getTaskService();
    var open = taken.createTaskQuery().processInstanceBusinessKey(casusnummer).list();
    open.stream()
        .filter(taak -> taak.getPriority() < Taakvoorrang.GEVAAR)
        .forEach(taak -> taken.setPriority(taak.getId(), voorrang));
    return open;
  }
}
