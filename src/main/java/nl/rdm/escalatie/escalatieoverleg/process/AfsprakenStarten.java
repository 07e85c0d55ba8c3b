package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Afspraak;
import nl.rdm.escalatie.escalatieoverleg.Afspraken;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Zet het volgen van elke afspraak van een overleg in gang, elk als eigen proces (R103). */
@Component
class AfsprakenStarten {

  /** Wat een afspraak van haar casus moet weten. */
  private static final List<String> VAN_DE_CASUS =
      List.of(
          Variabelen.CASUSNUMMER,
          Variabelen.GEMEENTE,
          Variabelen.TREDE,
          Variabelen.SPOED,
          Variabelen.SPOEDSTAND,
          "regio",
          "veiligheidsrisico",
          "directGevaar");

  private final Afspraken afspraken;
  private final Systeemhandeling systeem;

  AfsprakenStarten(Afspraken afspraken, Systeemhandeling systeem) {
    this.afspraken = afspraken;
    this.systeem = systeem;
  }

  /**
   * De rijen van het formulier die ingevuld zijn, met hun eigen nummer.
   *
   * @param verslag de procesinstantie van het verslag
   */
  void start(DelegateExecution execution, String verslag) {
    var gemaakt = new ArrayList<Long>();
    for (var rij = 1; rij <= Afspraakrij.HOOGSTENS; rij++) {
      if (execution.getVariable(Afspraakrij.wie(rij)) instanceof String uitvoerder
          && execution.getVariable(Afspraakrij.datum(rij)) instanceof String datum) {
        gemaakt.add(maak(execution, verslag, rij, uitvoerder, LocalDate.parse(datum)).id());
      }
    }
    // Pas als zij er alle zijn is bekend de hoeveelste van hoeveel elk is.
    gemaakt.forEach(id -> start(execution, afspraken.met(id)));
  }

  private Afspraak maak(
      DelegateExecution execution, String verslag, int rij, String uitvoerder, LocalDate datum) {
    return afspraken.maak(
        Variabelen.casusnummer(execution),
        (String) execution.getVariable(Agendastand.RONDE),
        verslag,
        rij,
        uitvoerder,
        datum);
  }

  private void start(DelegateExecution execution, Afspraak afspraak) {
    var variabelen = Variables.createVariables();
    VAN_DE_CASUS.forEach(naam -> variabelen.putValue(naam, execution.getVariable(naam)));
    variabelen
        .putValue(Afspraakvolging.AFSPRAAK, afspraak.id())
        .putValue("volgnummer", afspraak.volgnummer())
        .putValue("aantal", afspraak.aantal())
        .putValue("uitvoerder", afspraak.uitvoerder())
        .putValue(Afspraakvolging.DATUM, afspraak.datum().toString())
        .putValue(Afspraakvolging.KEER_VERZET, 0)
        .putValue(Afspraakvolging.ANTWOORD, null);
    systeem.doe(
        () ->
            execution
                .getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByKey(
                    CasusProces.AFSPRAAK, afspraak.casusnummer(), variabelen));
  }
}
