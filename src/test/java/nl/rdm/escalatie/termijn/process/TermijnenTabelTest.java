package nl.rdm.escalatie.termijn.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.rdm.escalatie.model.Beslistabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TermijnenTabelTest {

  private static final Beslistabel TABEL = Beslistabel.van("termijnen");

  @ParameterizedTest
  @CsvFileSource(resources = "/termijn/termijnen.csv", numLinesToSkip = 1)
  void elke_stap_heeft_de_lengte_van_de_besluiten(
      String stap, boolean spoed, int aantal, String eenheid, String bron) {
    assertThat(TABEL.neem(Map.of("stap", stap, "spoed", spoed)))
        .containsExactly(Map.of("aantal", aantal, "eenheid", eenheid, "bron", bron));
  }

  @Test
  void elke_regel_wordt_door_de_rijen_geraakt() {
    assertThat(TABEL.regels()).hasSize(53);
    for (var stap : TABEL.waarden(0)) {
      TABEL.neem(Map.of("stap", stap, "spoed", true));
      TABEL.neem(Map.of("stap", stap, "spoed", false));
      TABEL.neem(Map.of("stap", stap, "spoed", false, "zorgsector", "VG"));
    }
    assertThat(TABEL.geraakt()).containsExactlyInAnyOrderElementsOf(TABEL.regels());
  }

  @ParameterizedTest
  @CsvSource({"onbekend", "Taak"})
  void een_onbekende_stap_heeft_geen_lengte(String stap) {
    assertThat(TABEL.neem(Map.of("stap", stap, "spoed", false))).isEmpty();
  }

  @Test
  void elke_lengte_zonder_bron_heet_aanname() {
    assertThat(TABEL.regels()).allMatch(regel -> TABEL.beschrijving(regel).matches(".*\\(.+\\)"));
  }
}
