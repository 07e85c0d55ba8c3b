package nl.rdm.escalatie.spoed.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.model.Beslistabel;
import org.junit.jupiter.api.Test;

/** Elke regel van de tabel {@code spoedcriteria}. */
class SpoedcriteriaTest {

  private static final Beslistabel TABEL = Beslistabel.van("spoedcriteria");

  @Test
  void een_grond_is_genoeg_en_zonder_grond_is_er_geen_spoed() {
    assertThat(advies("ERNSTIGE_SCHADE")).isEqualTo("TOEKENNEN");
    assertThat(advies("VERLIES_PLEK")).isEqualTo("TOEKENNEN");
    assertThat(advies("KIND_IN_GEVAAR")).isEqualTo("TOEKENNEN");
    assertThat(advies("KIND_IN_GEVAAR", "VERLIES_PLEK")).isEqualTo("TOEKENNEN");
    assertThat(advies()).isEqualTo("AFWIJZEN");
    assertThat(TABEL.regels()).hasSize(4);
    assertThat(TABEL.geraakt()).containsExactlyInAnyOrderElementsOf(TABEL.regels());
  }

  private static Object advies(String... gronden) {
    return TABEL.een(Map.of("spoedGronden", List.of(gronden))).orElseThrow();
  }
}
