package nl.rdm.escalatie.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.rdm.escalatie.RdmTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Wat niemand om een formulier heen kan doen, ook wie bij de taak mag niet. */
@RdmTest
class WachtersTest {

  @Autowired TestRestTemplate http;
  @Autowired ProcessEngine engine;

  private Toetstaak toetstaak;
  private String instantie;
  private String taak;

  @BeforeEach
  void start() {
    toetstaak = Toetstaak.van(engine, "RDM-2026-0002");
    instantie = toetstaak.instantie();
    taak = toetstaak.id();
  }

  @AfterEach
  void niets_is_gebeurd() {
    assertThat(engine.getTaskService().createTaskQuery().taskId(taak).count()).isOne();
    assertThat(
            engine.getHistoryService().createHistoricVariableInstanceQuery().list().stream()
                .map(variabele -> variabele.getName()))
        .noneMatch(naam -> naam.startsWith("inhoud_"));
    toetstaak.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest/task/%1$s/variables",
        "/engine-rest/task/%1$s/localVariables",
        "/engine-rest/process-instance/%2$s/variables",
        "/engine-rest/execution/%2$s/localVariables",
      })
  void zelfs_de_beheerder_zet_geen_inhoud_als_variabele(String pad) {
    var beheerder = Aanroeper.met(http, "beheerder");
    var adres = pad.formatted(taak, instantie);

    assertThat(status(beheerder.stuur(adres, Map.of("modifications", Aanroeper.INHOUD))))
        .isEqualTo(403);
    assertThat(
            status(
                beheerder.zet(
                    adres + "/inhoud_zorgvraag", Aanroeper.INHOUD.get("inhoud_zorgvraag"))))
        .isEqualTo(403);
  }

  @Test
  void een_gewone_variabele_kan_de_beheerder_wel_herstellen() {
    assertThat(
            status(
                Aanroeper.met(http, "beheerder")
                    .zet(
                        "/engine-rest/process-instance/" + instantie + "/variables/trede",
                        Map.of("value", 1, "type", "Integer"))))
        .isEqualTo(204);
  }

  @Test
  void wie_aan_de_taak_werkt_stuurt_geen_fout_of_escalatie_het_model_in() {
    var aanmeldpunt = Aanroeper.met(http, "aanmeldpunt");
    var pad = "/engine-rest/task/" + taak;

    assertThat(status(aanmeldpunt.stuur(pad + "/bpmnError", Map.of("errorCode", "TEST"))))
        .isEqualTo(403);
    assertThat(status(aanmeldpunt.stuur(pad + "/bpmnEscalation", Map.of("escalationCode", "TEST"))))
        .isEqualTo(403);
    assertThat(status(aanmeldpunt.stuur(pad + "/resolve", Map.of("variables", Aanroeper.INHOUD))))
        .isEqualTo(403);
  }

  @Test
  void een_opmerking_bij_een_taak_of_casus_wordt_geweigerd() {
    for (var account : new String[] {"aanmeldpunt", "aanmelder"}) {
      assertThat(
              status(
                  Aanroeper.met(http, account)
                      .stuur(
                          "/engine-rest/task/" + taak + "/comment/create",
                          Map.of("message", "geheim-42"))))
          .isIn(400, 403);
    }
    assertThat(engine.getTaskService().getTaskComments(taak)).isEmpty();
  }

  @Test
  void niemand_wijzigt_zijn_eigen_gegevens_behalve_de_beheerder() {
    var profiel =
        Map.of("id", "gemeente", "firstName", "G", "lastName", "E", "email", "ander@example.org");

    assertThat(
            status(
                Aanroeper.met(http, "gemeente").zet("/engine-rest/user/gemeente/profile", profiel)))
        .isEqualTo(403);
    assertThat(
            engine
                .getIdentityService()
                .createUserQuery()
                .userId("gemeente")
                .singleResult()
                .getEmail())
        .isEqualTo("gemeente@example.org");
    assertThat(
            status(
                Aanroeper.met(http, "beheerder")
                    .zet(
                        "/engine-rest/user/gemeente/profile",
                        Map.of(
                            "id", "gemeente",
                            "firstName", "Gerda",
                            "lastName", "Enschedeman",
                            "email", "gemeente@example.org"))))
        .isEqualTo(204);
  }

  private static int status(ResponseEntity<String> antwoord) {
    return antwoord.getStatusCode().value();
  }
}
