package nl.rdm.escalatie.eisen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import nl.rdm.escalatie.eisen.Catalogus.Regel;
import org.junit.jupiter.api.Test;

/** Elke eis van een gereed onderdeel heeft een element dat haar vervult en een test. */
class EisenDekkingTest {

  private final Eisentabel tabel = Eisentabel.maak();

  @Test
  void elke_eis_van_soort_P_en_R_heeft_een_element() {
    assertThat(zonder(regel -> regel.vraagtElement() && tabel.elementenVan(regel).isEmpty()))
        .as("eisen zonder element")
        .isEmpty();
  }

  /** Ook een eis van een later onderdeel: wie haar in een model noemt, toont haar aan. */
  @Test
  void elke_eis_die_nu_vervuld_moet_zijn_of_in_een_model_staat_heeft_een_test() {
    assertThat(zonder(regel -> tabel.testsVan(regel).isEmpty())).as("eisen zonder test").isEmpty();
  }

  private List<String> zonder(Predicate<Regel> gemis) {
    return tabel.getoond().stream().filter(gemis).map(Regel::nummer).toList();
  }
}
