package nl.rdm.escalatie.termijn.process;

import static nl.rdm.escalatie.termijn.process.Testtijd.datum;
import static nl.rdm.escalatie.termijn.process.Testtijd.op;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.termijn.Termijn;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Een termijn verzetten in de modellen en de uitgaande post van het product. */
@RdmTest
class VerzettingTest {

  @Autowired private Termijnverzetting verzetting;
  @Autowired private ProcessEngine engine;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;

  /** Toetsen, 3 werkdagen na maandag 2 februari: herinnering op de 4e, overname op de 5e. */
  @Test
  void wie_al_een_signaal_kreeg_krijgt_het_na_verzetten_opnieuw() {
    var nr = rit.meldAan(Casusrit.gewoon());
    rit.wacht(nr, LocalDateTime.of(2026, 2, 6, 10, 0));
    assertThat(sporen.post(nr, "herinnering")).containsExactly("aanmeldpunt");
    assertThat(sporen.post(nr, "overname")).containsExactly("verantwoordelijke");

    verzetting.verzet(termijn(nr, "aanmelding-toetsen").id(), op("2026-02-16T17:00"), "VERZOEK");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 16, 17, 0));

    assertThat(sporen.post(nr, "herinnering")).containsExactly("aanmeldpunt", "aanmeldpunt");
    assertThat(sporen.post(nr, "overname"))
        .containsExactly("verantwoordelijke", "verantwoordelijke");
    assertThat(sporen.logboek(nr, "HERINNERD")).hasSize(2);
    assertThat(sporen.logboek(nr, "OVERGENOMEN")).hasSize(2);
  }

  /** Vijf werkdagen na maandag 2 februari, hoe lang VWS ook de tijd krijgt. */
  @Test
  void verzetten_laat_een_timer_staan_die_geen_kopie_van_de_termijn_is() {
    var nr = etappe.inTrede4();
    rit.wacht(nr, LocalDateTime.of(2026, 2, 5, 10, 0));

    verzetting.verzet(termijn(nr, "trede-4-beslissing").id(), op("2026-04-01T17:00"), "VERZOEK");

    assertThat(rit.einde(nr, "beslissingVastleggen")).isEqualTo("2026-04-01T17:00");
    assertThat(
            rit.jobs(nr).stream()
                .filter(job -> activiteit(job).equals("timer_nogGeenBeslissing"))
                .map(Job::getDuedate))
        .containsExactly(datum("2026-02-09T17:00"));
  }

  private String activiteit(Job job) {
    return engine
        .getManagementService()
        .createJobDefinitionQuery()
        .jobDefinitionId(job.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  private Termijn termijn(String nr, String stap) {
    return rit.termijnen(nr).stream()
        .filter(termijn -> termijn.stap().equals(stap))
        .findFirst()
        .orElseThrow();
  }
}
