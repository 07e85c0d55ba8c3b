package nl.rdm.escalatie.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdreskeuringTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
  void op_de_eigen_machine_mag_de_demo_draaien(String adres) {
    assertThat(new Adreskeuring(adres).fouten()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "geen adres"})
  void op_een_netwerk_start_de_demo_niet(String adres) {
    assertThat(new Adreskeuring(adres).fouten()).singleElement().asString().contains("127.0.0.1");
  }
}
