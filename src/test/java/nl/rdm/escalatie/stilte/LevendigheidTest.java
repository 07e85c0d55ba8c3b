package nl.rdm.escalatie.stilte;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Testmodel;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.model.Modellen;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Van elke taak van elk model brengt de tijd alleen de casus verder (R5). */
@RdmTest
@Tag("eenmaal")
class LevendigheidTest {

  @Autowired private ProcessEngine engine;
  @Autowired private Casusrit rit;
  @Autowired private JdbcClient jdbc;

  private Levendigheid levendigheid;

  @BeforeEach
  void begin() {
    levendigheid = new Levendigheid(engine, rit, jdbc);
  }

  @AfterEach
  void ruim_op() {
    jdbc.sql("delete from monitor").update();
  }

  @Test
  void de_proef_gaat_over_elke_taak_van_elk_model() {
    var inBestanden =
        Modellen.processen().values().stream()
            .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
            .map(taak -> taak.getId().replace("userTask_", ""))
            .toList();
    assertThat(levendigheid.taken(product()))
        .extracting(naam -> naam.split("#")[1])
        .containsExactlyInAnyOrderElementsOf(inBestanden)
        .isNotEmpty();
  }

  @Test
  void van_elke_taak_bereikt_de_tijd_een_ander_een_volgende_stap_of_een_einde() {
    assertThat(levendigheid.vastgelopen(product(), Map.of())).isEmpty();
  }

  @Test
  void ook_wanneer_de_gemeente_onbekend_is_heeft_elke_verantwoordelijke_iemand_na_zich() {
    assertThat(levendigheid.vastgelopen(product(), Map.of("gemeente", "ONBEKEND"))).isEmpty();
  }

  @Test
  void ook_met_spoed_bereikt_de_tijd_een_ander() {
    assertThat(levendigheid.vastgelopen(product(), Map.of("spoed", true))).isEmpty();
  }

  /** Wie de casus toelaat en daarna zwijgt, wordt midden in zijn taak ingehaald door de trede. */
  @Test
  @Eis("R5")
  void een_tafel_die_toelaat_en_dan_zwijgt_houdt_de_casus_niet_in_de_trede() {
    var nr = rit.meldAan(Casusrit.gewoon());
    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    rit.doe(
        nr,
        "aanmeldpunt",
        "tafelKiezen",
        Etappes.voorstel("transfertafel", List.of("ADVIES_GEVRAAGD")));
    rit.doe(nr, "transfertafel", "instroomToetsen", Map.of("besluit", "TOELATEN"));
    var loop = new Tijdloop(engine, List.of(nr), Tijdloop.SIGNALEN_EERST);

    for (var stap = 0; stap < 40 && rit.casus(nr).trede().orElseThrow() == 1; stap++) {
      assertThat(rit.open(nr)).containsExactly("inhoudVrijgeven", "uitkomstVastleggen");
      loop.volgende();
    }

    // Dertig werkdagen na 2 februari.
    assertThat(rit.nu()).isEqualTo("2026-03-16T17:00");
    assertThat(rit.casus(nr).trede()).contains(2);
    assertThat(rit.verloop(nr))
        .containsExactly("1 GEEN_UITKOMST", "1 transfertafel GEEN_UITKOMST", "2");
  }

  @Test
  void een_taak_waarover_alleen_dezelfde_groep_opnieuw_hoort_loopt_vast() {
    try (var model =
        Testmodel.van(engine, "stilte/alleen-herinneren.bpmn", "stilte/stilte-testmodel.form")) {
      assertThat(levendigheid.vastgelopen(deployment("test-alleen-herinneren"), Map.of()))
          .extracting(regel -> regel.replaceAll(" tot [0-9-]+", ""))
          .containsExactly(
              "test-alleen-herinneren#alleenHerinneren blijft bij [themagroep]",
              "test-alleen-herinneren#opnieuw blijft bij [themagroep]");
    }
  }

  /** Zonder ladders blijft alleen gaande wat zelf een timer heeft die de route wijzigt. */
  @Test
  void wie_een_ladder_weghaalt_laat_taken_vastlopen() {
    var zonder = zonderLadders();
    try {
      assertThat(levendigheid.vastgelopen(product(), Map.of()))
          .extracting(regel -> regel.split(" ")[0])
          .contains(
              "overlegtafel#instroomToetsen",
              "terugkoppeling#terugkoppelingOpstellen",
              "trede-3-bestuurlijk-escalatieoverleg#casusOntvangen",
              "trede-3-bestuurlijk-escalatieoverleg#oplegnotitieOpstellen",
              "trede-3-bestuurlijk-escalatieoverleg#overlegBijeenroepen",
              "trede-3-bestuurlijk-escalatieoverleg#planBeoordelen",
              "trede-4-bewindspersoon#aandringen")
          .doesNotContain(
              "trede-4-bewindspersoon#beslissingVastleggen",
              "rdm-casus#aanmeldingToetsen",
              "rdm-casus#aanvullingGeven",
              "trede-1-regionaal#tafelKiezen",
              "trede-2-bovenregionaal#vervolgBepalen");
    } finally {
      engine.getRepositoryService().deleteDeployment(zonder, true);
    }
  }

  /** Een nieuwere versie van de tabel, met alleen nog wie alleen gewaarschuwd wordt. */
  private String zonderLadders() {
    var tabel =
        Dmn.readModelFromStream(
            engine
                .getRepositoryService()
                .getDecisionModel(
                    engine
                        .getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("verantwoordelijken")
                        .latestVersion()
                        .singleResult()
                        .getId()));
    var regels =
        tabel.getModelElementsByType(Rule.class).stream()
            .filter(LevendigheidTest::geeftDoor)
            .toList();
    assertThat(regels).isNotEmpty();
    tabel
        .getModelElementsByType(DecisionTable.class)
        .iterator()
        .next()
        .getRules()
        .removeAll(regels);
    return engine
        .getRepositoryService()
        .createDeployment()
        .name("zonder ladders")
        .addString("verantwoordelijken.dmn", Dmn.convertToString(tabel))
        .deploy()
        .getId();
  }

  private static boolean geeftDoor(Rule regel) {
    return List.copyOf(regel.getOutputEntries()).get(1).getText().getTextContent().isBlank();
  }

  /** De deployment waarmee het product alle modellen samen neerzet. */
  private String product() {
    return deployment("rdm-casus");
  }

  private String deployment(String proces) {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(proces)
        .latestVersion()
        .singleResult()
        .getDeploymentId();
  }
}
