package nl.rdm.escalatie.eisen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import nl.rdm.escalatie.eisen.Catalogus.Regel;
import org.junit.jupiter.api.Test;

/**
 * Elke eis heeft een test, en een eis aan een proces of beslissing het element dat haar vervult.
 */
class EisenDekkingTest {

  private final Eisentabel tabel = Eisentabel.maak();

  @Test
  void elke_eis_van_soort_P_en_R_heeft_een_element() {
    assertThat(zonder(regel -> regel.vraagtElement() && tabel.elementenVan(regel).isEmpty()))
        .as("eisen zonder element")
        .isEmpty();
  }

  @Test
  void elke_eis_heeft_een_test() {
    assertThat(zonder(regel -> tabel.testsVan(regel).isEmpty())).as("eisen zonder test").isEmpty();
  }

  private List<String> zonder(Predicate<Regel> gemis) {
    return tabel.catalogus().regels().stream().filter(gemis).map(Regel::nummer).toList();
  }
}
