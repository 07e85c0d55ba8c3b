package nl.rdm.escalatie.trede.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.model.Beslistabel;
import org.junit.jupiter.api.Test;

/** Elke regel van de tabel {@code tafel-kiezen}. */
class TafelKiezenTest {

  private static final List<String> ALLE = List.of("transfertafel", "hoogcomplex");

  private final Beslistabel tabel = Beslistabel.van("tafel-kiezen");

  @Test
  @Eis("R56")
  void in_trede_1_zoekt_de_transfertafel_een_advies_of_een_plek() {
    assertThat(voorstel(1, ALLE)).isEqualTo("transfertafel");
  }

  @Test
  @Eis("R81")
  void in_trede_2_zoekt_de_tafel_voor_hoogcomplexe_zorgvragen_een_oplossing_op_maat() {
    assertThat(voorstel(2, ALLE)).isEqualTo("hoogcomplex");
  }

  @Test
  void een_tafel_die_niet_te_bereiken_is_wordt_niet_voorgesteld() {
    assertThat(voorstel(1, List.of("hoogcomplex"))).isEqualTo("GEEN");
    assertThat(voorstel(2, List.of("transfertafel"))).isEqualTo("GEEN");
    assertThat(voorstel(1, List.of())).isEqualTo("GEEN");
  }

  @Test
  void er_zijn_drie_regels_en_elk_wordt_geraakt() {
    voorstel(1, ALLE);
    voorstel(2, ALLE);
    voorstel(1, List.of());
    assertThat(tabel.regels()).hasSize(3);
    assertThat(tabel.geraakt()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }

  private Object voorstel(int trede, List<String> bereikbaar) {
    return tabel.een(Map.of("trede", trede, "bereikbareTafels", bereikbaar)).orElseThrow();
  }
}
