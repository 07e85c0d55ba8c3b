package nl.rdm.escalatie.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** De gepubliceerde gaten van Camunda 7.24.0, aangevallen met een gewoon account. */
@RdmTest
class AanvallenTest {

  private static final String BUIT = "rdm.gekraakt";

  /** Zet een systeemeigenschap: wie dat kan, kan alles. */
  private static final String EXPRESSIE =
      "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(),"
          + " ''.getClass()).invoke(null, '"
          + BUIT
          + "', 'ja')}";

  private static final Map<String, ?> ZOEKVRAAG =
      Map.of("orQueries", List.of(Map.of("assigneeExpression", EXPRESSIE)));

  private static final String ZOEKVRAAG_JSON =
      "{\"orQueries\":[{\"assigneeExpression\":\"" + EXPRESSIE + "\"}]}";

  @Autowired TestRestTemplate http;
  @Autowired ProcessEngine engine;
  @LocalServerPort int poort;

  @BeforeEach
  @AfterEach
  void schoon() {
    System.clearProperty(BUIT);
    engine.getFilterService().createTaskFilterQuery().filterNameLike("aanval%").list().stream()
        .forEach(filter -> engine.getFilterService().deleteFilter(filter.getId()));
  }

  @Test
  void een_expressie_in_een_zoekvraag_over_de_rest_api_wordt_geweigerd() {
    var aanvaller = Aanroeper.met(http, "aanmelder");

    var lijst = aanvaller.stuur("/engine-rest/task", ZOEKVRAAG);
    var aantal = aanvaller.stuur("/engine-rest/task/count", ZOEKVRAAG);

    assertThat(System.getProperty(BUIT)).isNull();
    assertThat(lijst.getStatusCode().value()).isEqualTo(403);
    assertThat(aantal.getStatusCode().value()).isEqualTo(403);
  }

  @Test
  void een_expressie_in_een_zoekvraag_over_de_webapp_wordt_geweigerd() {
    var sessie = new Sessie(poort);
    sessie.webappInlog("tasklist", "aanmeldpunt", "demo");

    var antwoord =
        sessie.stuur("/camunda/api/engine/engine/default/task", "application/json", ZOEKVRAAG_JSON);

    assertThat(System.getProperty(BUIT)).isNull();
    assertThat(antwoord.statusCode()).isEqualTo(403);
  }

  @Test
  void een_filter_met_een_expressie_wordt_niet_bewaard_ook_niet_door_de_beheerder() {
    for (var account : List.of("aanmeldpunt", "beheerder")) {
      for (var zoekvraag : List.of(ZOEKVRAAG, Map.of("assigneeExpression", EXPRESSIE))) {
        var antwoord =
            Aanroeper.met(http, account)
                .stuur(
                    "/engine-rest/filter/create",
                    Map.of("resourceType", "Task", "name", "aanval", "query", zoekvraag));
        assertThat(antwoord.getStatusCode().value()).isEqualTo(403);
      }
    }
    assertThat(engine.getFilterService().createTaskFilterQuery().filterNameLike("aanval%").count())
        .isZero();
    assertThat(System.getProperty(BUIT)).isNull();
  }

  @Test
  void een_filter_wordt_niet_uitgevoerd_met_een_expressie_erbij() {
    var filter =
        engine
            .getFilterService()
            .createTaskFilterQuery()
            .filterName("Mijn taken")
            .singleResult()
            .getId();
    var aanvaller = Aanroeper.met(http, "aanmeldpunt");

    for (var pad : List.of("/list", "/count", "/singleResult")) {
      var antwoord = aanvaller.stuur("/engine-rest/filter/" + filter + pad, ZOEKVRAAG);

      assertThat(System.getProperty(BUIT)).as(pad).isNull();
      assertThat(antwoord.getStatusCode().value()).as(pad).isIn(400, 403);
    }
  }

  @Test
  void een_eerder_bewaard_filter_met_een_expressie_wordt_niet_uitgevoerd() {
    var filter = bewaarBuitenDeWachtOm();

    var antwoord = Aanroeper.met(http, "beheerder").haal("/engine-rest/filter/" + filter + "/list");

    assertThat(System.getProperty(BUIT)).isNull();
    assertThat(antwoord.getStatusCode().value()).isEqualTo(403);
  }

  @Test
  void een_eerlijke_zoekvraag_met_orQueries_werkt() {
    var eerlijk =
        Map.of("orQueries", List.of(Map.of("assignee", "aanmeldpunt", "candidateGroup", "vws")));

    assertThat(
            Aanroeper.met(http, "aanmeldpunt")
                .stuur("/engine-rest/task", eerlijk)
                .getStatusCode()
                .value())
        .isEqualTo(200);
  }

  @Test
  void niemand_maakt_zonder_inlog_een_beheerder_ook_niet_wanneer_er_geen_is() {
    var identiteiten = engine.getIdentityService();
    identiteiten.deleteMembership("beheerder", "camunda-admin");
    try {
      var sessie = new Sessie(poort);
      sessie.haal("/camunda/app/admin/default/");
      var antwoord =
          sessie.stuur(
              "/camunda/api/admin/setup/default/user/create",
              "application/json",
              "{\"profile\":{\"id\":\"indringer\"},\"credentials\":{\"password\":\"geheim\"}}");

      assertThat(antwoord.statusCode()).isIn(401, 403);
      assertThat(identiteiten.createUserQuery().userId("indringer").count()).isZero();
    } finally {
      identiteiten.createMembership("beheerder", "camunda-admin");
    }
  }

  @Test
  void raden_naar_een_wachtwoord_wordt_afgeremd() {
    for (int poging = 0; poging < 3; poging++) {
      http.withBasicAuth("topx", "raad" + poging).getForEntity("/engine-rest/engine", String.class);
    }

    assertThat(
            Inlog.als(http, "topx")
                .getForEntity("/engine-rest/engine", String.class)
                .getStatusCode()
                .value())
        .isEqualTo(401);
    engine.getIdentityService().unlockUser("topx");
  }

  /** Een filter van voor de wachters: rechtstreeks in de database. */
  private String bewaarBuitenDeWachtOm() {
    var filter = new FilterEntity("Task");
    filter.setName("aanval");
    var zoekvraag = new TaskQueryImpl();
    zoekvraag.taskAssigneeExpression(EXPRESSIE);
    filter.setQuery(zoekvraag);
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              context.getFilterManager().insertOrUpdateFilter(filter);
              return filter.getId();
            });
  }
}
