package nl.rdm.escalatie.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Langs welke omweg iemand inhoud in de engine of een taak in andere handen zou brengen. */
@RdmTest
class OmwegenTest {

  @Autowired private TestRestTemplate http;
  @Autowired private ProcessEngine engine;
  @Autowired private Casusrit rit;

  private String instantie;
  private String taak;

  @BeforeEach
  void casus() {
    var open = rit.taak(rit.meldAan(Casusrit.gewoon()), "aanmeldingToetsen");
    instantie = open.getProcessInstanceId();
    taak = "/engine-rest/task/" + open.getId();
  }

  @Test
  void ook_de_beheerder_verwijdert_geen_casus_die_loopt() {
    var beheerder = Aanroeper.met(http, "beheerder");
    var proces = engine.getRepositoryService().createProcessDefinitionQuery();
    var definitie = proces.processDefinitionKey("rdm-casus").latestVersion().singleResult();

    for (var pad :
        List.of(
            "/engine-rest/process-instance/" + instantie,
            "/engine-rest/process-definition/" + definitie.getId() + "?cascade=true",
            "/engine-rest/deployment/" + definitie.getDeploymentId() + "?cascade=true")) {
      assertThat(beheerder.verwijder(pad).getStatusCode().value()).as(pad).isEqualTo(403);
    }
    assertThat(
            stuur(
                "beheerder",
                "/engine-rest/process-instance/delete",
                Map.of("processInstanceIds", List.of(instantie))))
        .isEqualTo(403);
    assertThat(beheerder.haal(taak).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void ook_met_een_start_een_wijziging_of_een_batch_komt_er_geen_inhoud_in_de_engine() {
    var voor = engine.getRuntimeService().createProcessInstanceQuery().count();

    assertThat(
            stuur(
                "beheerder",
                "/engine-rest/process-definition/key/trede-4-bewindspersoon/start",
                Map.of("variables", Aanroeper.INHOUD)))
        .isIn(400, 403, 500);
    assertThat(
            stuur(
                "beheerder",
                "/engine-rest/process-instance/" + instantie + "/modification",
                Map.of(
                    "instructions",
                    List.of(
                        Map.of(
                            "type", "startBeforeActivity",
                            "activityId", "serviceTask_aanvullingVragen",
                            "variables", Aanroeper.INHOUD)))))
        .isEqualTo(403);
    assertThat(
            stuur(
                "beheerder",
                "/engine-rest/process-instance/variables-async",
                Map.of("processInstanceIds", List.of(instantie), "variables", Aanroeper.INHOUD)))
        .isEqualTo(403);

    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isEqualTo(voor);
    assertThat(
            engine
                .getRuntimeService()
                .createVariableInstanceQuery()
                .variableNameLike("inhoud\\_%")
                .count())
        .isZero();
    assertThat(
            engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .variableNameLike("inhoud\\_%")
                .count())
        .isZero();
  }

  @Test
  void wie_een_taak_oppakte_legt_haar_terug_en_een_ander_niet() {
    assertThat(stuur("aanmeldpunt", taak + "/claim", Map.of("userId", "aanmeldpunt")))
        .isEqualTo(204);
    assertThat(stuur("gemeente", taak + "/unclaim", Map.of())).isEqualTo(403);
    assertThat(stuur("aanmeldpunt", taak + "/assignee", Map.of("userId", "vws"))).isEqualTo(403);
    assertThat(stuur("aanmeldpunt", taak + "/unclaim", Map.of())).isEqualTo(204);
    assertThat(
            engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instantie)
                .singleResult()
                .getAssignee())
        .isNull();
  }

  private int stuur(String account, String pad, Map<String, ?> inhoud) {
    return Aanroeper.met(http, account).stuur(pad, inhoud).getStatusCode().value();
  }
}
