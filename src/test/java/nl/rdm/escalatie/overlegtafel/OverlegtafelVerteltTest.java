package nl.rdm.escalatie.overlegtafel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.rdm.escalatie.casus.Betrokkenen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wie van een tafel hoort wat zij doet. */
class OverlegtafelVerteltTest {

  @ParameterizedTest
  @CsvSource({"transfertafel, true", "hoogcomplex, true", "levensloopaanpak, true", "topx, false"})
  void clientondersteuner_en_aanmelder_horen_van_elke_tafel_behalve_topx(
      String tafel, boolean hoort) {
    assertThat(tafel(tafel).vertelt(Betrokkenen.CLIENTONDERSTEUNER)).isEqualTo(hoort);
    assertThat(tafel(tafel).vertelt(Betrokkenen.AANMELDER)).isEqualTo(hoort);
  }

  private static Overlegtafel tafel(String id) {
    return new Overlegtafel(
        id,
        id,
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        "",
        "",
        "",
        "",
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        "taak");
  }
}
