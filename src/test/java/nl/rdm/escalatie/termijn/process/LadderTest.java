package nl.rdm.escalatie.termijn.process;

import static nl.rdm.escalatie.termijn.process.Testtijd.datum;
import static nl.rdm.escalatie.termijn.process.Testtijd.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** De signalen van een taak waar niemand iets aan doet; elk moment is met de hand berekend. */
@TermijnTest
class LadderTest {

  private static final String CASUS = "RDM-2026-0001";

  @Autowired private ProcessEngine engine;
  @Autowired private Termijnen termijnen;
  @Autowired private Getuige getuige;

  private Testtijd tijd;

  @BeforeEach
  void begin() {
    tijd = new Testtijd(engine.getManagementService());
    getuige.vergeet();
  }

  @AfterEach
  void ruimOp() {
    herstelTabel();
    Opruimer.ruimOp(engine);
    ClockUtil.reset();
  }

  @Test
  void zwijgende_tafel_wordt_herinnerd_en_daarna_krijgen_anderen_de_taak_erbij_over_kerst_heen() {
    Testtijd.zet("2026-12-21T10:00");
    start("tafel-transfertafel", 1);

    tijd.loop("2027-01-27T18:00");

    assertThat(getuige.post())
        .containsExactly(
            "2026-12-21T10:00 nieuwe-taak tafel-transfertafel",
            // 22, 23, 24, (Kerst, weekeinde) 28, 29 december; de derde werkdag is de 24e.
            "2026-12-24T09:00 herinnering tafel-transfertafel",
            "2026-12-29T17:00 overname aanmeldpunt",
            // 30, 31 december, (Nieuwjaar, weekeinde) 4, 5, 6 januari.
            "2027-01-04T09:00 herinnering aanmeldpunt",
            "2027-01-06T17:00 overname rdm-verantwoordelijke",
            // 7, 8, 11, 12, 13 januari.
            "2027-01-11T09:00 herinnering rdm-verantwoordelijke",
            "2027-01-13T17:00 stilte tafel-transfertafel",
            "2027-01-13T17:00 stilte aanmeldpunt",
            "2027-01-13T17:00 stilte rdm-verantwoordelijke",
            "2027-01-20T17:00 stilte tafel-transfertafel",
            "2027-01-20T17:00 stilte aanmeldpunt",
            "2027-01-20T17:00 stilte rdm-verantwoordelijke",
            "2027-01-27T17:00 stilte tafel-transfertafel",
            "2027-01-27T17:00 stilte aanmeldpunt",
            "2027-01-27T17:00 stilte rdm-verantwoordelijke");
    assertThat(groepen())
        .containsExactlyInAnyOrder(
            "tafel-transfertafel", "auditors", "aanmeldpunt", "rdm-verantwoordelijke");
    assertThat(tijd.timers()).hasSize(1);
  }

  @Test
  void in_trede_3_hoort_de_unit_vanaf_de_derde_herhaling_dat_er_gewacht_wordt_zonder_inhoud() {
    Testtijd.zet("2026-11-23T10:00");
    start("gemeente-hof-van-twente", 3);

    tijd.loop("2027-01-12T00:00");

    // Einden van vijf werkdagen: 30 november, 7 en 14 december; herhalingen 14, 21 en 29 december.
    assertThat(getuige.post())
        .filteredOn(regel -> regel.contains("overname") || regel.contains("stilte-unit"))
        .containsExactly(
            "2026-11-30T17:00 overname burgemeester-hof-van-twente",
            "2026-12-07T17:00 overname portefeuillehouder",
            "2026-12-29T17:00 stilte-unit vws",
            "2027-01-06T17:00 stilte-unit vws");
    assertThat(groepen()).doesNotContain("vws");
    assertThat(getuige.berichten("stilte-unit"))
        .first()
        .extracting(Bericht::gegevens)
        .isEqualTo(Map.of("regio", "twente", "sinds", "2026-11-23T10:00+01:00"));
    assertThat(getuige.berichten("stilte"))
        .extracting(bericht -> bericht.gegevens().get("herhaling"))
        .containsExactly("1", "1", "1", "2", "2", "2", "3", "3", "3", "4", "4", "4");
  }

  @Test
  void wie_overneemt_hoort_waarom_en_het_logboek_weet_wat_er_gebeurde() {
    Testtijd.zet("2026-11-23T10:00");
    start("aanmeldpunt", 1);
    var termijn = termijn();

    tijd.loop("2026-12-07T17:00");

    var bericht = getuige.berichten("overname").get(0);
    assertThat(bericht.aanleiding())
        .isEqualTo("overname:" + termijn.id() + ":2026-11-30T16:00:00Z:1");
    assertThat(bericht.casusnummer()).isEqualTo(CASUS);
    assertThat(bericht.gegevens())
        .containsEntry("casusnummer", CASUS)
        .containsEntry("taak", "Casus bespreken")
        .containsEntry("stap", "taak")
        .containsEntry("vorige", "aanmeldpunt")
        .containsEntry("vervaltOp", "2026-11-30T17:00+01:00")
        .containsEntry("uiterlijk", "2026-12-07T17:00+01:00")
        .containsEntry("sinds", "2026-11-23T10:00+01:00");
    assertThat(getuige.van(CASUS))
        .extracting(Gebeurtenis::soort)
        .containsExactly(
            "TERMIJN_GEZET",
            "HERINNERD",
            "TERMIJN_VERSTREKEN",
            "OVERGENOMEN",
            "HERINNERD",
            "STILTE_HERHAALD");
    assertThat(getuige.van(CASUS))
        .allSatisfy(
            gebeurtenis -> {
              assertThat(gebeurtenis.onderdeel()).isEqualTo("taak");
              assertThat(gebeurtenis.model()).matches("test-ladder:\\d+");
            });
  }

  @Test
  void met_spoed_lopen_de_perioden_in_werkuren_en_herhaalt_de_stilte_elke_werkdag() {
    Testtijd.zet("2026-11-27T15:00");
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            "test-ladder",
            CASUS,
            variabelen("coordinatiepunt", 3, "trede-3-initiatief").putValue("spoed", true));

    tijd.loop("2026-12-01T18:00");

    assertThat(getuige.post())
        .containsExactly(
            "2026-11-27T15:00 nieuwe-taak coordinatiepunt",
            // Vier werkuren: twee op vrijdag, twee op maandag; driekwart is drie.
            "2026-11-30T09:30 herinnering coordinatiepunt",
            "2026-11-30T10:30 overname rdm-verantwoordelijke",
            "2026-11-30T13:30 herinnering rdm-verantwoordelijke",
            "2026-11-30T14:30 stilte coordinatiepunt",
            "2026-11-30T14:30 stilte rdm-verantwoordelijke",
            "2026-12-01T17:00 stilte coordinatiepunt",
            "2026-12-01T17:00 stilte rdm-verantwoordelijke");
  }

  @Test
  void een_timer_die_een_beheerder_eerder_uitvoert_werkt_als_op_haar_eigen_datum() {
    Testtijd.zet("2026-11-23T10:00");
    start("aanmeldpunt", 1);
    tijd.loop("2026-11-27T12:00");
    assertThat(tijd.timers()).hasSize(1);

    engine.getManagementService().executeJob(tijd.timers().get(0).getId());

    assertThat(getuige.post()).last().isEqualTo("2026-11-27T12:00 overname rdm-verantwoordelijke");
    assertThat(termijn().status()).isEqualTo(Termijn.Status.VERSTREKEN);
    // De volgende herinnering en herhaling staan waar zij zonder ingreep hadden gestaan.
    assertThat(tijd.timers().get(0).getDuedate()).isEqualTo(datum("2026-12-03T09:00"));
    engine.getManagementService().executeJob(tijd.timers().get(0).getId());
    assertThat(tijd.timers().get(0).getDuedate()).isEqualTo(datum("2026-12-07T17:00"));
  }

  @Test
  void na_een_storing_vervalt_de_ingehaalde_herinnering_en_gaat_alleen_de_laatste_herhaling_uit() {
    Testtijd.zet("2026-11-23T10:00");
    start("aanmeldpunt", 1);
    // Einden: 30 november en 7 december; herhalingen 7, 14, 21 en 29 december.
    Testtijd.zet("2026-12-22T08:00");

    tijd.loop("2026-12-22T08:00");

    assertThat(getuige.post())
        .containsExactly(
            "2026-11-23T10:00 nieuwe-taak aanmeldpunt",
            "2026-12-22T08:00 overname rdm-verantwoordelijke",
            "2026-12-22T08:00 stilte aanmeldpunt",
            "2026-12-22T08:00 stilte rdm-verantwoordelijke");
    assertThat(getuige.berichten("stilte").get(0).gegevens()).containsEntry("herhaling", "3");
    assertThat(tijd.timers().get(0).getDuedate()).isEqualTo(datum("2026-12-29T17:00"));
  }

  @Test
  void einddatum_timer_en_register_zijn_kopieen_van_een_termijn() {
    Testtijd.zet("2026-11-23T10:00");
    start("aanmeldpunt", 1);

    assertThat(termijnen.van(CASUS)).hasSize(1);
    assertThat(taak().getDueDate()).isEqualTo(datum("2026-11-30T17:00"));
    assertThat(tijd.timers()).hasSize(1);
    assertThat(tijd.timers().get(0).getDuedate()).isEqualTo(datum("2026-11-26T09:00"));
    assertThat(tijd.timers().get(0).getJobDefinitionId()).isNotNull();
    var termijn = termijn();
    assertThat(termijn.begin()).isEqualTo(op("2026-11-23T10:00"));
    assertThat(termijn.vervaltOp()).isEqualTo(op("2026-11-30T17:00"));
    assertThat(termijn.oorspronkelijkOp()).isEqualTo(op("2026-11-30T17:00"));
    assertThat(termijn.signaalOp()).contains(op("2026-11-26T09:00"));
    assertThat(termijn.trede()).contains(1);
    assertThat(termijn.tafel()).contains("transfertafel");
    assertThat(termijn.status()).isEqualTo(Termijn.Status.LOOPT);
    assertThat(termijn.activityInstanceId()).startsWith("taak:");
  }

  @Test
  void een_herberekende_timer_volgt_de_termijn() {
    Testtijd.zet("2026-11-23T10:00");
    start("aanmeldpunt", 1);
    Testtijd.zet("2026-11-25T10:00");

    engine.getManagementService().recalculateJobDuedate(tijd.timers().get(0).getId(), false);

    assertThat(tijd.timers().get(0).getDuedate()).isEqualTo(datum("2026-11-26T09:00"));
    assertThat(termijnen.van(CASUS)).hasSize(1);
  }

  @Test
  void een_geclaimde_taak_komt_bij_overname_vrij_voor_iedereen_op_de_ladder() {
    Testtijd.zet("2026-11-23T10:00");
    start("aanmeldpunt", 1);
    engine.getTaskService().claim(taak().getId(), "ziek");

    tijd.loop("2026-11-26T10:00");
    assertThat(taak().getAssignee()).isEqualTo("ziek");
    tijd.loop("2026-11-30T17:00");

    assertThat(taak().getAssignee()).isNull();
  }

  @Test
  void een_verzette_termijn_geeft_haar_signalen_op_weg_naar_het_nieuwe_einde() {
    Testtijd.zet("2026-11-23T10:00");
    start("aanmeldpunt", 1);
    tijd.loop("2026-11-25T10:00");

    var verzet = termijnen.verzet(termijn().id(), op("2026-12-10T17:00"), "OVERLEG_VERPLAATST");

    assertThat(verzet.status()).isEqualTo(Termijn.Status.VERZET);
    assertThat(verzet.oorspronkelijkOp()).isEqualTo(op("2026-11-30T17:00"));
    tijd.loop("2026-12-17T17:00");
    assertThat(getuige.post())
        .containsExactly(
            "2026-11-23T10:00 nieuwe-taak aanmeldpunt",
            // Dertien werkdagen van 24 november tot en met 10 december: de negende.
            "2026-12-04T09:00 herinnering aanmeldpunt",
            "2026-12-10T17:00 overname rdm-verantwoordelijke",
            "2026-12-15T09:00 herinnering rdm-verantwoordelijke",
            "2026-12-17T17:00 stilte aanmeldpunt",
            "2026-12-17T17:00 stilte rdm-verantwoordelijke");
    assertThat(getuige.van(CASUS))
        .extracting(Gebeurtenis::soort)
        .containsSubsequence("TERMIJN_GEZET", "TERMIJN_VERZET", "TERMIJN_VERSTREKEN");
  }

  @Test
  void na_herstel_van_een_kapotte_tabel_gaat_de_ladder_verder_waar_zij_bleef() {
    Testtijd.zet("2026-11-23T10:00");
    start("aanmeldpunt", 1);
    maakTabelKapot();
    Testtijd.zet("2026-11-26T09:00");
    mislukWatAanDeBeurtIs();
    assertThat(tijd.timers()).extracting(Job::getRetries).containsExactly(7);
    assertThat(tijd.timers())
        .extracting(Job::getDuedate)
        .containsExactly(datum("2026-11-26T09:01"));
    herstelTabel();

    tijd.loop("2026-11-30T17:00");

    assertThat(getuige.post())
        .containsExactly(
            "2026-11-23T10:00 nieuwe-taak aanmeldpunt",
            "2026-11-26T09:01 herinnering aanmeldpunt",
            "2026-11-30T17:00 overname rdm-verantwoordelijke");
  }

  /** Een minuut, tien minuten, een uur, vier uur en drie keer een dag. */
  @Test
  void
      een_timer_die_meer_dan_drie_dagen_mislukt_is_een_incident_en_gaat_na_een_herkansing_verder() {
    Testtijd.zet("2026-11-23T10:00");
    start("aanmeldpunt", 1);
    maakTabelKapot();
    Testtijd.zet("2026-11-26T09:00");
    var timer = tijd.timers().get(0).getId();
    for (mislukWatAanDeBeurtIs(); retries() > 0; mislukWatAanDeBeurtIs()) {
      assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
      ClockUtil.setCurrentTime(tijd.timers().get(0).getDuedate());
    }
    assertThat(ClockUtil.getCurrentTime()).isEqualTo(datum("2026-11-29T14:11"));
    assertThat(engine.getRuntimeService().createIncidentQuery().list())
        .extracting(Incident::getConfiguration, Incident::getActivityId)
        .containsExactly(tuple(timer, "taak"));
    herstelTabel();

    engine.getManagementService().setJobRetries(timer, 1);
    tijd.loop("2026-11-30T17:00");

    assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
    assertThat(getuige.post()).last().isEqualTo("2026-11-30T17:00 overname rdm-verantwoordelijke");
  }

  private int retries() {
    return tijd.timers().get(0).getRetries();
  }

  /** Zoals de engine zelf: wat aan de beurt is en nog herkansingen heeft, telkens opnieuw. */
  private void mislukWatAanDeBeurtIs() {
    var management = engine.getManagementService();
    for (var jobs = management.createJobQuery().executable().list();
        !jobs.isEmpty();
        jobs = management.createJobQuery().executable().list()) {
      var job = jobs.get(0).getId();
      assertThat(catchThrowable(() -> management.executeJob(job))).isNotNull();
    }
  }

  /**
   * Een nieuwere versie met tekst waar een getal hoort; dat blijkt pas wanneer iemand haar vraagt.
   */
  private void maakTabelKapot() {
    var tabel =
        Dmn.readModelFromStream(getClass().getResourceAsStream("/bpmn/verantwoordelijken.dmn"));
    tabel.getModelElementsByType(Rule.class).stream()
        .map(regel -> List.copyOf(regel.getOutputEntries()).get(1))
        .forEach(vak -> vak.getText().setTextContent("\"drie\""));
    engine
        .getRepositoryService()
        .createDeployment()
        .name("kapot")
        .addString("verantwoordelijken.dmn", Dmn.convertToString(tabel))
        .deploy();
  }

  private void herstelTabel() {
    var repository = engine.getRepositoryService();
    repository
        .createDeploymentQuery()
        .deploymentName("kapot")
        .list()
        .forEach(kapot -> repository.deleteDeployment(kapot.getId(), true));
  }

  @Test
  void op_tijd_klaar_is_gehaald_en_er_komt_geen_signaal_meer() {
    Testtijd.zet("2026-11-23T10:00");
    start("aanmeldpunt", 1);
    Testtijd.zet("2026-11-30T16:59");

    engine.getTaskService().complete(taak().getId());

    assertThat(termijn().status()).isEqualTo(Termijn.Status.GEHAALD);
    assertThat(termijn().geslotenOp()).contains(op("2026-11-30T16:59"));
    assertThat(termijn().signaalOp()).isEmpty();
    assertThat(tijd.timers()).isEmpty();
  }

  @Test
  void te_laat_klaar_blijft_verstreken_ook_wanneer_de_timer_nog_niet_liep() {
    Testtijd.zet("2026-11-23T10:00");
    start("aanmeldpunt", 1);
    Testtijd.zet("2026-11-30T17:00");

    engine.getTaskService().complete(taak().getId());

    assertThat(termijn().status()).isEqualTo(Termijn.Status.VERSTREKEN);
    assertThat(getuige.van(CASUS))
        .last()
        .extracting(Gebeurtenis::soort)
        .isEqualTo("TERMIJN_VERSTREKEN");
  }

  @Test
  void verstreken_blijft_verstreken_na_afronding() {
    Testtijd.zet("2026-11-23T10:00");
    start("aanmeldpunt", 1);
    tijd.loop("2026-12-01T10:00");

    engine.getTaskService().complete(taak().getId());

    assertThat(termijn().status()).isEqualTo(Termijn.Status.VERSTREKEN);
    assertThat(termijn().geslotenOp()).contains(op("2026-12-01T10:00"));
  }

  @Test
  void afgebroken_voor_het_einde_is_vervallen() {
    Testtijd.zet("2026-11-23T10:00");
    var instantie = start("aanmeldpunt", 1);

    engine.getRuntimeService().deleteProcessInstance(instantie, "ingetrokken");

    assertThat(termijn().status()).isEqualTo(Termijn.Status.VERVALLEN);
  }

  @Test
  void een_onbekende_stap_laat_niets_achter() {
    Testtijd.zet("2026-11-23T10:00");
    start("aanmeldpunt", 1);
    var id = termijn().id();

    assertThat(
            catchThrowable(
                () ->
                    engine
                        .getRuntimeService()
                        .startProcessInstanceByKey(
                            "test-ladder", CASUS, variabelen("aanmeldpunt", 1, "onbekende-stap"))))
        .hasStackTraceContaining("De beslistabel termijnen kent geen stap 'onbekende-stap'");

    assertThat(termijnen.van(CASUS)).extracting(Termijn::id).containsExactly(id);
  }

  private String start(String groep, int trede) {
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey("test-ladder", CASUS, variabelen(groep, trede, "taak"))
        .getId();
  }

  private static VariableMap variabelen(String groep, int trede, String stap) {
    return Variables.putValue("casusnummer", CASUS)
        .putValue("groep", groep)
        .putValue("stap", stap)
        .putValue("trede", trede)
        .putValue("tafel", "transfertafel")
        .putValue("regio", "twente");
  }

  private Termijn termijn() {
    var alle = termijnen.van(CASUS);
    return alle.get(alle.size() - 1);
  }

  private Task taak() {
    return engine.getTaskService().createTaskQuery().singleResult();
  }

  private List<String> groepen() {
    return engine.getTaskService().getIdentityLinksForTask(taak().getId()).stream()
        .map(IdentityLink::getGroupId)
        .toList();
  }
}
