package nl.rdm.escalatie.termijn.process;

import static nl.rdm.escalatie.termijn.Termijn.Status.GEHAALD;
import static nl.rdm.escalatie.termijn.Termijn.Status.LOOPT;
import static nl.rdm.escalatie.termijn.Termijn.Status.VERSTREKEN;
import static nl.rdm.escalatie.termijn.Termijn.Status.VERVALLEN;
import static nl.rdm.escalatie.termijn.process.Testtijd.datum;
import static nl.rdm.escalatie.termijn.process.Testtijd.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Termijnen die de route wijzigen: timers in het diagram en het register zeggen hetzelfde. */
@TermijnTest
class RouteTest {

  private static final String CASUS = "RDM-2026-0002";

  @Autowired private ProcessEngine engine;
  @Autowired private Termijnen termijnen;
  @Autowired private Termijnverzetting verzetting;
  @Autowired private Getuige getuige;

  private Testtijd tijd;

  @BeforeEach
  void begin() {
    tijd = new Testtijd(engine.getManagementService());
    getuige.vergeet();
    Testtijd.zet("2026-11-23T10:00");
  }

  @AfterEach
  void ruimOp() {
    engine.getIdentityService().clearAuthentication();
    Opruimer.ruimOp(engine);
    ClockUtil.reset();
  }

  @Test
  void wanneer_de_hele_ladder_zwijgt_wijzigt_het_model_de_route() {
    start("test-route");

    tijd.loop("2026-12-08T17:00");

    assertThat(getuige.post())
        .containsExactly(
            "2026-11-23T10:00 nieuwe-taak aanmeldpunt",
            // Drie werkdagen: 24, 25, 26 november; de tweede is de 25e.
            "2026-11-25T09:00 herinnering aanmeldpunt",
            "2026-11-26T17:00 overname rdm-verantwoordelijke",
            // 27, 30 november, 1 december.
            "2026-11-30T09:00 herinnering rdm-verantwoordelijke",
            "2026-12-01T17:00 nieuwe-taak aanmelder",
            // 2, 3, 4, 7, 8 december; geen ladder boven de aanmelder.
            "2026-12-04T09:00 herinnering aanmelder");
    assertThat(statussen())
        .isEqualTo(Map.of("aanmelding-toetsen", VERSTREKEN, "aanvulling", VERSTREKEN));
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  @Test
  void timer_einddatum_en_register_van_een_taak_komen_uit_dezelfde_termijn() {
    start("test-route");

    assertThat(termijnen.van(CASUS)).hasSize(1);
    assertThat(taak("taak").getDueDate()).isEqualTo(datum("2026-11-26T17:00"));
    assertThat(timer("stil").getDuedate()).isEqualTo(datum("2026-12-01T17:00"));
    assertThat(timer("taak").getDuedate()).isEqualTo(datum("2026-11-25T09:00"));
    var termijn = termijnen.van(CASUS).get(0);
    assertThat(termijn.vervaltOp()).isEqualTo(op("2026-11-26T17:00"));
    assertThat(termijn.ladderEindigt()).isTrue();
  }

  @Test
  void na_de_laatste_herinnering_is_er_alleen_nog_de_timer_die_de_route_wijzigt() {
    start("test-route");

    tijd.loop("2026-11-30T10:00");

    assertThat(tijd.timers())
        .extracting(Job::getDuedate)
        .containsExactly(datum("2026-12-01T17:00"));
    assertThat(termijnen.van(CASUS).get(0).signaalOp()).isEmpty();
  }

  @Test
  void de_timer_van_de_route_die_een_beheerder_eerder_uitvoert_telt_als_verstreken() {
    start("test-route");
    Testtijd.zet("2026-11-24T10:00");

    engine.getManagementService().executeJob(timer("stil").getId());

    assertThat(statussen())
        .isEqualTo(Map.of("aanmelding-toetsen", VERSTREKEN, "aanvulling", LOOPT));
  }

  @Test
  void een_taak_met_een_timer_die_op_tijd_klaar_is_haalt_haar_termijn() {
    start("test-route");

    engine.getTaskService().complete(taak("taak").getId());

    assertThat(statussen()).isEqualTo(Map.of("aanmelding-toetsen", GEHAALD));
  }

  @Test
  void een_proces_en_een_deel_ervan_hebben_elk_hun_eigen_termijn() {
    var instantie = start("test-trede");

    var alle = perStap();
    assertThat(alle).containsOnlyKeys("trede-1", "trede-3-op-tafel", "trede-3-plan");
    assertThat(alle.get("trede-1").activityInstanceId()).isEqualTo(instantie);
    assertThat(alle.get("trede-1").activiteit()).isEqualTo("test-trede");
    assertThat(alle.get("trede-1").proces()).matches("test-trede:\\d+");
    assertThat(alle.get("trede-3-op-tafel").activityInstanceId()).startsWith("tafel:");
    assertThat(alle.get("trede-3-op-tafel").activiteit()).isEqualTo("tafel");
    assertThat(alle.get("trede-3-plan").activityInstanceId()).startsWith("plan:");
    assertThat(alle.values()).allMatch(termijn -> termijn.procesinstantie().equals(instantie));
    assertThat(timer("tredeStil").getDuedate()).isEqualTo(datum("2027-01-06T17:00"));
    assertThat(timer("nietOpTafel").getDuedate()).isEqualTo(datum("2026-12-07T17:00"));
    assertThat(taak("plan").getDueDate()).isEqualTo(datum("2026-11-30T17:00"));
  }

  @Test
  void stilte_laat_elke_termijn_op_haar_eigen_moment_verstrijken() {
    start("test-trede");

    tijd.loop("2026-11-30T17:00");
    assertThat(statussen())
        .isEqualTo(Map.of("trede-1", LOOPT, "trede-3-op-tafel", LOOPT, "trede-3-plan", VERSTREKEN));
    tijd.loop("2026-12-07T17:00");
    assertThat(statussen())
        .containsEntry("trede-3-op-tafel", VERSTREKEN)
        .containsEntry("trede-1", LOOPT);
    assertThat(perStap().get("trede-3-op-tafel").geslotenOp()).isEmpty();

    // Dertig werkdagen, met Kerst en Nieuwjaar ertussen.
    tijd.loop("2027-01-06T17:00");

    assertThat(statussen()).containsEntry("trede-1", VERSTREKEN).containsEntry("taak", LOOPT);
    assertThat(perStap().get("trede-3-op-tafel").geslotenOp()).contains(op("2027-01-06T17:00"));
    assertThat(perStap().get("trede-1").geslotenOp()).isEmpty();
    engine.getTaskService().complete(taak("rijzen").getId());
    assertThat(perStap().get("trede-1").geslotenOp()).contains(op("2027-01-06T17:00"));
    assertThat(statussen()).containsEntry("trede-1", VERSTREKEN).containsEntry("taak", GEHAALD);
  }

  @Test
  void de_timer_van_een_trede_die_een_beheerder_eerder_uitvoert_telt_als_verstreken() {
    start("test-trede");

    engine.getManagementService().executeJob(timer("tredeStil").getId());

    assertThat(statussen()).containsEntry("trede-1", VERSTREKEN).containsEntry("taak", LOOPT);
  }

  @Test
  void wat_op_tijd_eindigt_haalt_zijn_termijn_ook_als_deel_aanroep_of_proces() {
    start("test-trede");
    Testtijd.zet("2026-11-25T10:00");

    engine.getTaskService().complete(taak("plan").getId());

    assertThat(statussen())
        .isEqualTo(
            Map.of(
                "trede-1", LOOPT,
                "trede-3-op-tafel", GEHAALD,
                "trede-3-plan", GEHAALD,
                "trede-2", LOOPT,
                "taak", LOOPT));
    assertThat(perStap().get("trede-2").activityInstanceId()).startsWith("overleg:");
    engine.getTaskService().complete(taak("taak").getId());
    assertThat(statussen().values()).containsOnly(GEHAALD);
    assertThat(tijd.timers()).isEmpty();
  }

  @Test
  void wie_een_taak_afrondt_heeft_voor_de_volgende_geen_recht_op_beslistabellen_nodig() {
    start("test-trede");
    engine.getIdentityService().setAuthentication("iemand", List.of("coordinatiepunt"));

    engine.getTaskService().complete(taak("plan").getId());

    engine.getIdentityService().clearAuthentication();
    assertThat(perStap().get("taak").signaalOp()).contains(op("2026-11-26T09:00"));
    assertThat(getuige.post()).last().isEqualTo("2026-11-23T10:00 nieuwe-taak tafel-transfertafel");
  }

  @Test
  void wat_afgebroken_wordt_vervalt_ook_in_een_aangeroepen_proces() {
    var instantie = start("test-trede");
    engine.getTaskService().complete(taak("plan").getId());

    engine.getRuntimeService().deleteProcessInstance(instantie, "ingetrokken");

    assertThat(statussen())
        .isEqualTo(
            Map.of(
                "trede-1", VERVALLEN,
                "trede-3-op-tafel", GEHAALD,
                "trede-3-plan", GEHAALD,
                "trede-2", VERVALLEN,
                "taak", VERVALLEN));
  }

  @Test
  void verzetten_neemt_de_timers_en_de_einddatum_van_een_taak_mee() {
    start("test-route");
    var id = termijnen.van(CASUS).get(0).id();

    verzetting.verzet(id, op("2026-12-03T17:00"), "VERZOEK");

    assertThat(taak("taak").getDueDate()).isEqualTo(datum("2026-12-03T17:00"));
    // 4, 7, 8 december voor wie daarna aan de beurt is.
    assertThat(timer("stil").getDuedate()).isEqualTo(datum("2026-12-08T17:00"));
    // Acht werkdagen: de zesde.
    assertThat(timer("taak").getDuedate()).isEqualTo(datum("2026-12-01T09:00"));
    tijd.loop("2026-12-08T17:00");
    assertThat(getuige.post())
        .containsExactly(
            "2026-11-23T10:00 nieuwe-taak aanmeldpunt",
            "2026-12-01T09:00 herinnering aanmeldpunt",
            "2026-12-03T17:00 overname rdm-verantwoordelijke",
            "2026-12-07T09:00 herinnering rdm-verantwoordelijke",
            "2026-12-08T17:00 nieuwe-taak aanmelder");
  }

  /** De laatste herinnering is geweest; daarna wachtte alleen nog de timer die de route wijzigt. */
  @Test
  void verzetten_geeft_een_taak_waarvan_de_ladder_ten_einde_was_opnieuw_signalen() {
    start("test-route");
    tijd.loop("2026-11-30T10:00");
    assertThat(timer("taak")).isNull();

    verzetting.verzet(termijnen.van(CASUS).get(0).id(), op("2026-12-10T17:00"), "VERZOEK");

    // Dertien werkdagen van 24 november tot en met 10 december: de negende.
    assertThat(timer("taak").getDuedate()).isEqualTo(datum("2026-12-04T09:00"));
    assertThat(timer("stil").getDuedate()).isEqualTo(datum("2026-12-15T17:00"));
  }

  @Test
  void verzetten_van_een_heel_proces_laat_de_andere_termijnen_staan() {
    start("test-trede");

    verzetting.verzet(perStap().get("trede-1").id(), op("2027-01-15T17:00"), "OVERLEG_GEKOZEN");

    assertThat(timer("tredeStil").getDuedate()).isEqualTo(datum("2027-01-15T17:00"));
    assertThat(timer("nietOpTafel").getDuedate()).isEqualTo(datum("2026-12-07T17:00"));
    assertThat(timer("plan").getDuedate()).isEqualTo(datum("2026-11-26T09:00"));
    assertThat(taak("plan").getDueDate()).isEqualTo(datum("2026-11-30T17:00"));
    tijd.loop("2027-01-15T17:00");
    assertThat(statussen()).containsEntry("trede-1", VERSTREKEN);
  }

  @Test
  void verzetten_laat_een_andere_termijn_met_hetzelfde_einde_staan() {
    start("test-trede");
    var einde = op("2027-01-15T17:00");
    verzetting.verzet(perStap().get("trede-1").id(), einde, "OVERLEG_GEKOZEN");
    verzetting.verzet(perStap().get("trede-3-op-tafel").id(), einde, "OVERLEG_GEKOZEN");
    verzetting.verzet(perStap().get("trede-3-plan").id(), einde, "OVERLEG_GEKOZEN");

    verzetting.verzet(perStap().get("trede-1").id(), op("2027-02-01T17:00"), "NOG_EEN_KEER");

    assertThat(timer("tredeStil").getDuedate()).isEqualTo(datum("2027-02-01T17:00"));
    assertThat(timer("nietOpTafel").getDuedate()).isEqualTo(datum("2027-01-15T17:00"));
    assertThat(taak("plan").getDueDate()).isEqualTo(datum("2027-01-15T17:00"));
    assertThat(perStap()).hasSize(3);
  }

  @Test
  void verzetten_vindt_ook_een_timer_die_een_beheerder_verschoof() {
    start("test-trede");
    engine.getTaskService().complete(taak("plan").getId());
    engine
        .getManagementService()
        .setJobDuedate(timer("tredeStil").getId(), datum("2026-12-24T12:00"));

    verzetting.verzet(perStap().get("trede-1").id(), op("2027-01-15T17:00"), "OVERLEG_GEKOZEN");

    assertThat(timer("tredeStil").getDuedate()).isEqualTo(datum("2027-01-15T17:00"));
    assertThat(timer("geenOverleg").getDuedate())
        .isEqualTo(Date.from(perStap().get("trede-2").vervaltOp()));
  }

  @Test
  void een_eigen_datum_eindigt_om_vijf_uur_en_de_ladder_gaat_verder_met_de_lengte_van_een_taak() {
    start("test-datum", "2026-12-03");
    assertThat(taak("taak").getDueDate()).isEqualTo(datum("2026-12-03T17:00"));

    tijd.loop("2026-12-10T17:00");

    assertThat(getuige.post())
        .containsExactly(
            "2026-11-23T10:00 nieuwe-taak coordinatiepunt",
            // Acht werkdagen ertussen: de zesde.
            "2026-12-01T09:00 herinnering coordinatiepunt",
            "2026-12-03T17:00 overname rdm-verantwoordelijke",
            // 4, 7, 8, 9, 10 december.
            "2026-12-08T09:00 herinnering rdm-verantwoordelijke",
            "2026-12-10T17:00 stilte coordinatiepunt",
            "2026-12-10T17:00 stilte rdm-verantwoordelijke");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-03T14:00, 2026-12-03T14:00",
    "2026-12-03T14:00:00+02:00, 2026-12-03T13:00",
    "2026-12-03T13:00:00Z, 2026-12-03T14:00",
    // Voorbij: meteen naar de volgende verantwoordelijke.
    "2026-11-20, 2026-11-20T17:00"
  })
  void een_eigen_datum_mag_een_tijdstip_zijn(String datum, String verwacht) {
    start("test-datum", datum);

    assertThat(taak("taak").getDueDate()).isEqualTo(datum(verwacht));
  }

  @Test
  void een_moment_zonder_termijn_staat_niet_in_het_register() {
    start("test-datum", "2026-12-03");

    engine.getTaskService().complete(taak("taak").getId());

    assertThat(timer("wachten").getDuedate()).isEqualTo(datum("2026-11-30T17:00"));
    assertThat(perStap()).containsOnlyKeys("afspraak");
  }

  @Test
  void een_onleesbare_eigen_datum_wordt_geweigerd() {
    assertThatThrownBy(() -> start("test-datum", "morgen"))
        .hasStackTraceContaining("'morgen' is geen datum zoals 2026-12-01");
  }

  @Test
  void een_model_met_een_taak_zonder_termijn_wordt_geweigerd_met_elke_taak_bij_naam() {
    var deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .addClasspathResource("termijn/zonder-termijn.bpmn");

    assertThatThrownBy(deployment::deploy)
        .hasMessageContaining("Elke taak staat onder een termijn: geef eerste een camunda:dueDate")
        .hasMessageContaining("Elke taak staat onder een termijn: geef tweede een camunda:dueDate");
  }

  private String start(String proces) {
    return start(proces, "2026-12-03");
  }

  private String start(String proces, String datum) {
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            proces,
            CASUS,
            Variables.putValue("casusnummer", CASUS)
                .putValue("groep", "tafel-transfertafel")
                .putValue("stap", "taak")
                .putValue("aanmelder", "verwijzer")
                .putValue("datum", datum))
        .getId();
  }

  private Map<String, Termijn.Status> statussen() {
    return termijnen.van(CASUS).stream().collect(Collectors.toMap(Termijn::stap, Termijn::status));
  }

  private Map<String, Termijn> perStap() {
    return termijnen.van(CASUS).stream()
        .collect(Collectors.toMap(Termijn::stap, Function.identity()));
  }

  private Job timer(String activiteit) {
    return engine
        .getManagementService()
        .createJobQuery()
        .timers()
        .activityId(activiteit)
        .singleResult();
  }

  private Task taak(String sleutel) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(sleutel).singleResult();
  }
}
