package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.LocalDate;
import java.util.List;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.process.Variabelen;
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
    for (var rij = 1; rij <= Afspraakrij.HOOGSTENS; rij++) {
      if (execution.getVariable(Afspraakrij.wie(rij)) instanceof String uitvoerder
          && execution.getVariable(Afspraakrij.datum(rij)) instanceof String datum) {
        start(execution, verslag, rij, uitvoerder, LocalDate.parse(datum));
      }
    }
  }

  private void start(
      DelegateExecution execution,
      String verslag,
      int volgnummer,
      String uitvoerder,
      LocalDate datum) {
    var casusnummer = Variabelen.casusnummer(execution);
    var ronde = (String) execution.getVariable(Agendastand.RONDE);
    var afspraak = afspraken.maak(casusnummer, ronde, verslag, volgnummer, uitvoerder, datum);
    var variabelen = Variables.createVariables();
    VAN_DE_CASUS.forEach(naam -> variabelen.putValue(naam, execution.getVariable(naam)));
    variabelen
        .putValue(Afspraakvolging.AFSPRAAK, afspraak.id())
        .putValue("volgnummer", volgnummer)
        .putValue("uitvoerder", uitvoerder)
        .putValue(Afspraakvolging.DATUM, datum.toString())
        .putValue(Afspraakvolging.KEER_VERZET, 0)
        .putValue(Afspraakvolging.ANTWOORD, null);
    systeem.doe(
        () ->
            execution
                .getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByKey(CasusProces.AFSPRAAK, casusnummer, variabelen));
  }
}
