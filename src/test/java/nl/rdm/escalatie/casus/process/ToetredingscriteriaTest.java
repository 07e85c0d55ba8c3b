package nl.rdm.escalatie.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.model.Beslistabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elke regel van de tabel {@code toetredingscriteria}. */
class ToetredingscriteriaTest {

  private final Beslistabel tabel = Beslistabel.van("toetredingscriteria");

  @Test
  @Eis("R11")
  void zonder_specialistische_zorgvraag_hoort_er_een_andere_plek_bij() {
    assertThat(advies("HUISARTS", false, true, true)).contains("DOORVERWIJZEN");
    assertThat(advies("HUISARTS", false, false, false)).contains("DOORVERWIJZEN");
  }

  @Test
  @Eis("R3")
  void wie_alleen_op_een_wachtlijst_staat_wordt_doorverwezen() {
    assertThat(advies("HUISARTS", true, false, false)).contains("DOORVERWIJZEN");
  }

  @Test
  @Eis({"R1", "R12"})
  void zolang_niet_alle_gewone_wegen_benut_zijn_wordt_daarnaar_gevraagd() {
    assertThat(advies("HUISARTS", true, false, true)).contains("AANVULLEN");
    assertThat(advies("HUISARTS", true, true, true)).contains("IN_BEHANDELING");
  }

  @Test
  void zonder_zorgbemiddeling_wordt_gevraagd_waarom_niet() {
    assertThat(advies("HUISARTS", true, true, false)).contains("AANVULLEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VERWIJZER",
        "HUISARTS",
        "GGZ_AANBIEDER",
        "ZORGAANBIEDER",
        "GEMEENTE",
        "OM",
        "VERZEKERAAR",
        "ZORGKANTOOR",
        "CLIENTONDERSTEUNER",
        "UNIT_COMPLEXE_ZORGVRAGEN",
        "ZVH"
      })
  @Eis({"R18", "R94"})
  void elke_partij_uit_de_bronnen_mag_aanmelden(String rol) {
    assertThat(advies(rol, true, true, true)).contains("IN_BEHANDELING");
  }

  @Test
  @Eis("R2")
  void een_client_mag_zichzelf_melden_ook_als_de_vraag_niet_hoogcomplex_is() {
    assertThat(advies("CLIENT", true, true, true)).contains("IN_BEHANDELING");
  }

  @Test
  void er_zijn_zes_regels_en_elk_wordt_geraakt() {
    advies("HUISARTS", false, true, true);
    advies("HUISARTS", true, false, false);
    advies("HUISARTS", true, false, true);
    advies("HUISARTS", true, true, false);
    advies("HUISARTS", true, true, true);
    advies("CLIENT", true, true, true);
    assertThat(tabel.regels()).hasSize(6);
    assertThat(tabel.geraakt()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }

  private Optional<Object> advies(
      String rol, boolean specialistisch, boolean regulier, boolean zorgbemiddeling) {
    return tabel.een(
        Map.of(
            "aanmelderRol", rol,
            "specialistischeZorgvraag", specialistisch,
            "regulierBenut", regulier,
            "zorgbemiddelingIngezet", zorgbemiddeling));
  }
}
