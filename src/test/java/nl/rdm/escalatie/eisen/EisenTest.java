package nl.rdm.escalatie.eisen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rdm.escalatie.eisen.Catalogus.Regel;
import nl.rdm.escalatie.eisen.Vindplaatsen.Vindplaats;
import org.junit.jupiter.api.Test;

/** De catalogus klopt met zichzelf, met de modellen en met de tests die eisen noemen. */
class EisenTest {

  private final Eisentabel tabel = Eisentabel.maak();
  private final Catalogus catalogus = tabel.catalogus();

  @Test
  void de_catalogus_noemt_elke_eis_een_keer_en_in_een_zin() {
    assertThat(catalogus.regels())
        .extracting(Regel::nummer)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 135).mapToObj(n -> "R" + n).toList());
    assertThat(catalogus.regels())
        .allSatisfy(
            regel -> {
              assertThat(regel.eis()).endsWith(".").hasSizeBetween(20, 220);
              assertThat(regel.bron()).matches("[NOH]:\\d+(-\\d+)?(; [NOH]:\\d+(-\\d+)?)*");
              assertThat(regel.soort()).isIn("P", "R", "G", "V", "T", "A");
            });
  }

  @Test
  void elementen_en_tests_noemen_alleen_eisen_uit_de_catalogus() {
    var genoemd =
        Stream.concat(
                tabel.elementen().stream().map(Vindplaats::eis), tabel.tests().keySet().stream())
            .collect(Collectors.toSet());
    assertThat(catalogus.nummers()).containsAll(genoemd);
  }

  @Test
  void een_eis_staat_in_hoogstens_een_element() {
    Map<String, List<Vindplaats>> perEis =
        tabel.elementen().stream().collect(Collectors.groupingBy(Vindplaats::eis));
    assertThat(perEis).allSatisfy((eis, plaatsen) -> assertThat(plaatsen).hasSize(1));
  }

  @Test
  void de_build_zet_de_tabel_van_eis_naar_element_naar_test_in_target() {
    var map = Path.of("target");
    tabel.schrijf(map);
    assertThat(map.resolve("eisen.md")).content().contains("| R95 |");
    assertThat(map.resolve("eisen.html")).content().contains("<td>R95</td>");
  }
}
