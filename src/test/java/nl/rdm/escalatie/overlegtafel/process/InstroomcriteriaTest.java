package nl.rdm.escalatie.overlegtafel.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.model.Beslistabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elke regel van de tabel {@code instroomcriteria}. */
class InstroomcriteriaTest {

  private final Beslistabel tabel = Beslistabel.van("instroomcriteria");

  @ParameterizedTest
  @ValueSource(
      strings = {"HUISARTS", "GGZ_AANBIEDER", "ZORGAANBIEDER", "GEMEENTE", "CLIENTONDERSTEUNER"})
  @Eis("R59")
  void wie_deelneemt_aan_de_transfertafel_brengt_een_casus_in(String rol) {
    assertThat(advies("transfertafel", rol, false)).contains("TOELATEN");
  }

  @Test
  void bij_een_ander_beoordeelt_de_voorzitter_van_de_transfertafel() {
    assertThat(advies("transfertafel", "OM", false)).contains("BEOORDELEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CLIENT",
        "ZORGAANBIEDER",
        "GGZ_AANBIEDER",
        "HUISARTS",
        "GEMEENTE",
        "ZVH",
        "UNIT_COMPLEXE_ZORGVRAGEN"
      })
  @Eis({"R83", "R84"})
  void wie_bij_trede_2_mag_aanmelden_wordt_aan_alle_landelijke_criteria_getoetst(String rol) {
    assertThat(advies("hoogcomplex", rol, true)).contains("CRITERIA_NAGAAN");
  }

  @Test
  void bij_een_ander_die_het_aanmeldpunt_inbracht_beoordeelt_de_voorzitter() {
    assertThat(advies("hoogcomplex", "OM", true)).contains("BEOORDELEN");
  }

  @Test
  void wie_niet_hoogcomplex_is_voldoet_niet_aan_de_landelijke_criteria_van_trede_2() {
    assertThat(advies("hoogcomplex", "HUISARTS", false)).contains("NIET_TOELATEN");
    assertThat(advies("hoogcomplex", "OM", false)).contains("NIET_TOELATEN");
  }

  @Test
  void bij_een_andere_tafel_beoordeelt_de_voorzitter() {
    assertThat(advies("regiotafel", "HUISARTS", false)).contains("BEOORDELEN");
  }

  @Test
  void er_zijn_zes_regels_en_elk_wordt_geraakt() {
    advies("transfertafel", "HUISARTS", false);
    advies("transfertafel", "OM", false);
    advies("hoogcomplex", "HUISARTS", true);
    advies("hoogcomplex", "OM", true);
    advies("hoogcomplex", "HUISARTS", false);
    advies("regiotafel", "HUISARTS", false);
    assertThat(tabel.regels()).hasSize(6);
    assertThat(tabel.geraakt()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }

  private Optional<Object> advies(String tafel, String rol, boolean hoogcomplex) {
    return tabel.een(Map.of("tafel", tafel, "aanmelderRol", rol, "hoogcomplex", hoogcomplex));
  }
}
