package nl.rdm.escalatie.casus.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Wat iemand met een taak meestuurt, komt alleen als antwoord op het formulier in de engine. */
@RdmTest
class AntwoordenTest {

  @Autowired private Casusrit rit;
  @Autowired private RuntimeService runtime;

  private String nr;

  @BeforeEach
  void casus() {
    nr = rit.meldAan(Casusrit.gewoon());
  }

  @ParameterizedTest
  @ValueSource(strings = {"veiligheidsrisico", "spoed", "adviesGegeven", "casusnummer", "gemeente"})
  void ook_een_lege_of_onware_variabele_die_het_formulier_niet_kent_wordt_geweigerd(String naam) {
    for (Object waarde : new Object[] {false, ""}) {
      assertThatThrownBy(
              () ->
                  rit.doe(
                      nr,
                      "aanmeldpunt",
                      "aanmeldingToetsen",
                      Map.of("besluit", "IN_BEHANDELING", naam, waarde)))
          .hasMessageContaining(naam + ": wordt hier niet gevraagd");
    }
    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen");
    assertThat(variabele("veiligheidsrisico")).isEqualTo(true);
  }

  @Test
  void een_verborgen_veld_dat_leeg_meekomt_verandert_niets() {
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "IN_BEHANDELING", "aangewezenGemeente", ""));

    assertThat(variabele("gemeente")).isEqualTo("Enschede");
    assertThat(rit.casus(nr).gemeente()).isEqualTo("Enschede");
  }

  @Test
  void het_model_ziet_wat_de_controle_zag_hoe_het_ook_is_meegestuurd() {
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of(
            "besluit",
            SpinValues.jsonValue("\"AANVULLEN\"").create(),
            "inhoud_vraagOmAanvulling",
            "Wat is er al geprobeerd?"));

    assertThat(rit.open(nr)).containsExactly("aanvullingGeven");
  }

  @Test
  void een_antwoord_dat_de_engine_zou_vergeten_blijft_staan() {
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of(
            "besluit",
            Variables.stringValue("AANVULLEN", true),
            "inhoud_vraagOmAanvulling",
            "Wat is er al geprobeerd?"));

    assertThat(variabele("besluit")).isEqualTo("AANVULLEN");
  }

  @Test
  void een_lijst_wordt_json_en_nooit_een_java_object() {
    nr = rit.meldAan(Casusrit.hoogcomplex());
    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    rit.doe(
        nr,
        "aanmeldpunt",
        "tafelKiezen",
        Map.of("besluit", "VOORSTEL_VOLGEN", "criteriaHoogcomplex", List.of("SCHAARSE_ZORG")));

    assertThat(
            runtime
                .createVariableInstanceQuery()
                .variableNameIn("criteriaHoogcomplex", "criteria", "instroomgemis")
                .list()
                .stream()
                .map(variabele -> variabele.getTypeName()))
        .hasSize(4)
        .containsOnly("json");
  }

  private Object variabele(String naam) {
    var hoofd =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(nr, "rdm-casus")
            .singleResult();
    return runtime.getVariable(hoofd.getId(), naam);
  }
}
