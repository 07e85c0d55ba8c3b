package nl.rdm.escalatie.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.model.Beslistabel;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elke regel van de tabel {@code escalatievoorwaarden}. */
class EscalatievoorwaardenTest {

  private final Beslistabel tabel = Beslistabel.van("escalatievoorwaarden");

  @ParameterizedTest
  @CsvSource({
    "1, OPLOSSING, , , 0",
    "1, OPLOSSING, OPLOSSING, , 0",
    "1, GEEN_OPLOSSING, NAAR_TREDE_3, , 3",
    "2, OPLOSSING, , , 0",
    "2, NIET_TOEGELATEN, TERUG_NAAR_TREDE_1, , 1",
    "3, GEVONDEN, GEVONDEN, , 0",
    "3, GEACCORDEERD, GEACCORDEERD, , 0",
    "3, ZONDER_VOLLEDIGE_STEUN, ZONDER_VOLLEDIGE_STEUN, , 0",
    "3, TERUGGEGEVEN, TERUGGEGEVEN, TREDE_1, 1",
    "3, TERUGGEGEVEN, TERUGGEGEVEN, TREDE_2, 2",
    "3, , NAAR_TREDE_4, , 4",
    "3, GEEN_OVEREENSTEMMING, NAAR_TREDE_4, , 4",
    "3, , , , 3",
    "3, GEEN_OVEREENSTEMMING, , , 3",
    "4, PLAATS_EN_FINANCIERING, PLAATS_EN_FINANCIERING, , 0",
    "4, ADVIES, OPLOSSING, , 0",
    "4, ADVIES, TERUG_NAAR_TREDE_3, , 3",
    "4, AFGEWEZEN, OPLOSSING, , 3",
    "4, ADVIES, ADVIES, , 3",
    "4, AFGEWEZEN, AFGEWEZEN, , 3"
  })
  void na_elke_uitkomst_staat_vast_hoe_het_verder_gaat(
      int trede, String uitkomst, String besluit, String terugNaar, int vervolg) {
    assertThat(vervolg(trede, uitkomst, besluit, terugNaar)).isEqualTo(vervolg);
  }

  @ParameterizedTest
  @CsvSource({
    "GEEN_OPLOSSING, VOLGENDE_TREDE",
    "NIET_TOEGELATEN, VOLGENDE_TREDE",
    "GEEN_UITKOMST, ",
    ", VOLGENDE_TREDE"
  })
  @Eis("R46")
  void trede_1_zonder_oplossing_stijgt_naar_trede_2(String uitkomst, String besluit) {
    assertThat(vervolg(1, uitkomst, besluit, null)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "GEEN_OPLOSSING, VOLGENDE_TREDE",
    "NIET_TOEGELATEN, VOLGENDE_TREDE",
    "GEEN_OPLOSSING, TERUG_NAAR_TREDE_1",
    "GEEN_UITKOMST, ",
    ", VOLGENDE_TREDE"
  })
  @Eis("R93")
  void trede_2_zonder_oplossing_stijgt_naar_trede_3(String uitkomst, String besluit) {
    assertThat(vervolg(2, uitkomst, besluit, null)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 3", "3, 4"})
  @Eis("R26")
  void wie_escaleert_brengt_de_casus_een_trede_verder_wat_de_uitkomst_ook_was(
      int trede, int vervolg) {
    assertThat(vervolg(trede, null, "ESCALEREN", null)).isEqualTo(vervolg);
    assertThat(vervolg(trede, "OPLOSSING", "ESCALEREN", null)).isEqualTo(vervolg);
    assertThat(vervolg(trede, "GEEN_OVEREENSTEMMING", "ESCALEREN", "TREDE_1")).isEqualTo(vervolg);
  }

  @Test
  void er_zijn_zeventien_regels_en_elk_wordt_geraakt() {
    vervolg(1, "OPLOSSING", null, null);
    vervolg(1, "GEEN_OPLOSSING", "NAAR_TREDE_3", null);
    vervolg(1, "GEEN_OPLOSSING", null, null);
    vervolg(2, "OPLOSSING", null, null);
    vervolg(2, "NIET_TOEGELATEN", "TERUG_NAAR_TREDE_1", null);
    vervolg(2, "GEEN_OPLOSSING", null, null);
    vervolg(3, null, "NAAR_TREDE_4", null);
    vervolg(3, "GEVONDEN", null, null);
    vervolg(3, "TERUGGEGEVEN", null, "TREDE_1");
    vervolg(3, "TERUGGEGEVEN", null, "TREDE_2");
    vervolg(3, null, null, null);
    vervolg(4, "PLAATS_EN_FINANCIERING", null, null);
    vervolg(4, "ADVIES", "OPLOSSING", null);
    vervolg(4, "AFGEWEZEN", null, null);
    vervolg(1, null, "ESCALEREN", null);
    vervolg(2, null, "ESCALEREN", null);
    vervolg(3, null, "ESCALEREN", null);
    assertThat(tabel.regels()).hasSize(17);
    assertThat(tabel.geraakt()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }

  private Object vervolg(int trede, String uitkomst, String besluit, String terugNaar) {
    return tabel
        .een(
            Variables.putValue("trede", trede)
                .putValue("uitkomst", uitkomst)
                .putValue("besluit", besluit)
                .putValue("terugNaar", terugNaar))
        .orElseThrow();
  }
}
