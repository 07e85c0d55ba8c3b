package nl.rdm.escalatie.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.keten.Antwoorden;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Wie bij een taak van het aanmeldpunt kan, over Camunda's eigen REST API. */
@RdmTest
@Tag("eenmaal")
class TaaktoegangTest {

  @Autowired TestRestTemplate http;
  @Autowired ProcessEngine engine;
  @LocalServerPort int poort;

  private Toetstaak toetstaak;
  private String instantie;
  private String taak;

  @BeforeEach
  void start() {
    toetstaak = Toetstaak.van(engine, "RDM-2026-0001");
    instantie = toetstaak.instantie();
    taak = toetstaak.id();
  }

  @AfterEach
  void ruimOp() {
    toetstaak.close();
  }

  @Test
  void de_groep_van_de_taak_ziet_haar_opent_het_formulier_en_rondt_af() {
    var aanmeldpunt = Aanroeper.met(http, "aanmeldpunt");

    assertThat(aanmeldpunt.haal("/engine-rest/task/count").getBody()).contains("\"count\":1");
    assertThat(aanmeldpunt.haal(taak("/form")).getBody()).contains("camundaFormRef");
    assertThat(aanmeldpunt.haal(taak("/deployed-form")).getBody()).contains("field_besluit");
    assertThat(aanmeldpunt.haal(taak("/form-variables")).getBody()).contains("RDM-2026-0001");
    assertThat(
            aanmeldpunt
                .stuur(taak("/claim"), Map.of("userId", "aanmeldpunt"))
                .getStatusCode()
                .value())
        .isEqualTo(204);
    assertThat(aanmeldpunt.stuur(taak("/submit-form"), besluit()).getStatusCode().value())
        .isEqualTo(204);
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  @Test
  void in_de_webapp_werkt_hetzelfde() {
    var sessie = new Sessie(poort);
    sessie.webappInlog("tasklist", "aanmeldpunt", "demo");
    var pad = "/camunda/api/engine/engine/default/task/" + taak;

    assertThat(sessie.haal(pad + "/deployed-form").body()).contains("field_besluit");
    assertThat(
            sessie
                .stuur(
                    pad + "/submit-form",
                    "application/json",
                    "{\"variables\":{\"besluit\":{\"value\":\"IN_BEHANDELING\"}}}")
                .statusCode())
        .isEqualTo(204);
  }

  /** Elk account, behalve wie de taak heeft en wie alles mag zien. */
  static List<String> andereGroepen() {
    var accounts = new ArrayList<>(Antwoorden.ACCOUNTS);
    accounts.removeAll(List.of("aanmeldpunt", "auditor", "beheerder"));
    return accounts;
  }

  @ParameterizedTest
  @MethodSource("andereGroepen")
  void een_andere_groep_bereikt_de_taak_niet(String account) {
    var ander = Aanroeper.met(http, account);

    assertThat(ander.haal("/engine-rest/task/count").getBody()).contains("\"count\":0");
    for (var pad : new String[] {"", "/form", "/deployed-form", "/form-variables", "/variables"}) {
      assertThat(ander.status(taak(pad))).as(pad).isIn(403, 404);
    }
    assertThat(ander.stuur(taak("/claim"), Map.of("userId", account)).getStatusCode().value())
        .isEqualTo(403);
    assertThat(ander.stuur(taak("/submit-form"), besluit()).getStatusCode().value()).isEqualTo(403);
    assertThat(ander.stuur(taak("/complete"), besluit()).getStatusCode().value()).isEqualTo(403);
    assertThat(ander.status("/engine-rest/process-instance/" + instantie)).isIn(403, 404);
    assertThat(ander.status("/engine-rest/process-instance/" + instantie + "/variables"))
        .isIn(403, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aanmelder", "aanmeldpunt", "gemeente", "proceseigenaar", "themagroep"})
  void niemand_die_werkt_ziet_modellen_verloop_of_andere_accounts(String account) {
    var werker = Aanroeper.met(http, account);

    for (var soort :
        new String[] {
          "process-definition",
          "process-instance",
          "decision-definition",
          "deployment",
          "variable-instance",
          "incident",
          "job",
          "history/process-instance",
          "history/activity-instance",
          "history/task",
          "history/variable-instance",
          "history/decision-instance",
          "history/user-operation",
        }) {
      assertThat(werker.haal("/engine-rest/" + soort + "/count").getBody())
          .as(soort)
          .contains("\"count\":0");
    }
    assertThat(werker.haal("/engine-rest/user/count").getBody()).contains("\"count\":1");
    assertThat(werker.haal("/engine-rest/group/count").getBody()).contains("\"count\":1");
    assertThat(werker.haal("/engine-rest/authorization").getBody()).isEqualTo("[]");
  }

  @Test
  void wie_aan_een_taak_werkt_wijst_haar_niet_toe_en_zet_geen_variabelen() {
    var aanmeldpunt = Aanroeper.met(http, "aanmeldpunt");

    assertThat(
            aanmeldpunt
                .zet(taak("/variables/trede"), Map.of("value", 4, "type", "Integer"))
                .getStatusCode()
                .value())
        .isEqualTo(403);
    assertThat(
            aanmeldpunt
                .stuur(taak("/assignee"), Map.of("userId", "gemeente"))
                .getStatusCode()
                .value())
        .isEqualTo(403);
    assertThat(
            aanmeldpunt
                .stuur(
                    taak("/identity-links"),
                    Map.of("groupId", "gemeente-losser", "type", "candidate"))
                .getStatusCode()
                .value())
        .isEqualTo(403);
  }

  @Test
  void een_auditor_leest_alles_en_doet_niets() {
    var auditor = Aanroeper.met(http, "auditor");

    assertThat(auditor.status(taak(""))).isEqualTo(200);
    assertThat(auditor.haal("/engine-rest/history/process-instance/" + instantie).getBody())
        .contains("RDM-2026-0001");
    assertThat(auditor.status("/engine-rest/history/user-operation")).isEqualTo(200);
    assertThat(auditor.haal("/engine-rest/task/report/candidate-group-count").getBody())
        .contains("aanmeldpunt");
    assertThat(auditor.haal("/engine-rest/deployment/count").getBody())
        .doesNotContain("\"count\":0");
    assertThat(auditor.haal("/engine-rest/process-definition").getBody())
        .contains("beveiliging-testmodel");
    assertThat(auditor.stuur(taak("/complete"), besluit()).getStatusCode().value()).isEqualTo(403);
    assertThat(auditor.stuur(taak("/claim"), Map.of("userId", "auditor")).getStatusCode().value())
        .isEqualTo(403);
  }

  @Test
  void tasklist_is_voor_wie_werkt_en_cockpit_voor_auditors() {
    assertThat(new Sessie(poort).webappInlog("cockpit", "auditor", "demo").statusCode())
        .isEqualTo(200);
    assertThat(new Sessie(poort).webappInlog("tasklist", "auditor", "demo").statusCode())
        .isEqualTo(403);
    assertThat(new Sessie(poort).webappInlog("cockpit", "aanmeldpunt", "demo").statusCode())
        .isEqualTo(403);
    assertThat(new Sessie(poort).webappInlog("admin", "aanmeldpunt", "demo").statusCode())
        .isEqualTo(403);
    assertThat(new Sessie(poort).webappInlog("tasklist", "aanmelder", "demo").statusCode())
        .isEqualTo(403);
    assertThat(new Sessie(poort).webappInlog("admin", "beheerder", "demo").statusCode())
        .isEqualTo(200);
  }

  @Test
  void de_filters_van_tasklist_staan_klaar_en_tonen_de_taak() {
    var aanmeldpunt = Aanroeper.met(http, "aanmeldpunt");
    var filters = aanmeldpunt.haal("/engine-rest/filter?sortBy=filterId&sortOrder=asc").getBody();

    assertThat(filters)
        .contains("Mijn taken", "Taken van mijn groepen", "Te laat of vandaag", "Spoed");
    var groepen =
        engine
            .getFilterService()
            .createTaskFilterQuery()
            .filterName("Taken van mijn groepen")
            .singleResult()
            .getId();
    assertThat(aanmeldpunt.haal("/engine-rest/filter/" + groepen + "/list").getBody())
        .contains(taak);
    assertThat(
            Aanroeper.met(http, "gemeente")
                .haal("/engine-rest/filter/" + groepen + "/list")
                .getBody())
        .isEqualTo("[]");
    assertThat(Aanroeper.met(http, "aanmelder").haal("/engine-rest/filter").getBody())
        .isEqualTo("[]");
  }

  private String taak(String deel) {
    return "/engine-rest/task/" + taak + deel;
  }

  private static Map<String, ?> besluit() {
    return Map.of("variables", Map.of("besluit", Map.of("value", "IN_BEHANDELING")));
  }
}
