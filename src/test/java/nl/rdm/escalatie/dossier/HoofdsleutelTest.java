package nl.rdm.escalatie.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoofdsleutelTest {

  private static final String BASE64 = Base64.getEncoder().encodeToString(new byte[32]);

  @Test
  void zonder_instelling_wordt_eenmalig_een_sleutel_gemaakt_die_alleen_de_eigenaar_leest(
      @TempDir Path map) throws Exception {
    var configuratie = new HoofdsleutelConfiguratie();
    var eerste = configuratie.hoofdsleutel("", map.resolve("data"));
    var tweede = configuratie.hoofdsleutel("", map.resolve("data"));

    assertThat(eerste.gegenereerd()).isTrue();
    assertThat(tweede.sleutel()).isEqualTo(eerste.sleutel());
    assertThat(Files.getPosixFilePermissions(map.resolve("data/sleutel")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(configuratie.hoofdsleutel("", map.resolve("elders")).sleutel())
        .isNotEqualTo(eerste.sleutel());
  }

  @Test
  void een_ingestelde_sleutel_laat_geen_bestand_na(@TempDir Path map) {
    var sleutel = new HoofdsleutelConfiguratie().hoofdsleutel(BASE64, map);

    assertThat(sleutel.gegenereerd()).isFalse();
    assertThat(map).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kort", "!!!!", "AAAAAAAAAAAAAAAAAAAAAA=="})
  void een_verkeerde_sleutel_wordt_geweigerd_zonder_hem_te_herhalen(String waarde) {
    assertThatThrownBy(() -> Hoofdsleutel.ingesteld(waarde))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rdm.dossier.sleutel")
        .hasMessageNotContaining(waarde);
  }
}
