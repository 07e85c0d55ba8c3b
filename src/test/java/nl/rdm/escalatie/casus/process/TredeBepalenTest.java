package nl.rdm.escalatie.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.rdm.escalatie.model.Beslistabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elke regel van de tabel {@code trede-bepalen}. */
class TredeBepalenTest {

  private static final Beslistabel TABEL = Beslistabel.van("trede-bepalen");

  @ParameterizedTest
  @CsvSource({"true, false, 3", "true, true, 3", "false, true, 2", "false, false, 1"})
  void de_route_telt_eerst_en_dan_of_de_vraag_hoogcomplex_is(
      boolean elders, boolean hoogcomplex, int trede) {
    assertThat(trede(elders, hoogcomplex)).isEqualTo(trede);
  }

  @Test
  void er_zijn_drie_regels_en_elk_wordt_geraakt() {
    trede(true, false);
    trede(false, true);
    trede(false, false);
    assertThat(TABEL.regels()).hasSize(3);
    assertThat(TABEL.geraakt()).containsExactlyInAnyOrderElementsOf(TABEL.regels());
  }

  private static Object trede(boolean elders, boolean hoogcomplex) {
    return TABEL
        .een(Map.of("eldersZonderOplossing", elders, "hoogcomplex", hoogcomplex))
        .orElseThrow();
  }
}
