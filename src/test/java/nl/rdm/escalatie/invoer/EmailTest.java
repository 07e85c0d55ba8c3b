package nl.rdm.escalatie.invoer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

  @ParameterizedTest
  @ValueSource(strings = {"j.devries@example.org", "a@b-c.example.org", "o'neil+rdm@example.org"})
  void een_adres(String adres) {
    assertThat(Email.geldig(adres)).isTrue();
  }

  /** Wat een ruimere vorm doorlaat en pas bij het verzenden vastloopt. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b@example.org",
        "a..b@example.org",
        "a@example..org",
        "a@example.o",
        "<a@example.org>",
        "a@example",
        "a@example.org\n",
        "é@example.org"
      })
  void geen_adres(String tekst) {
    assertThat(Email.geldig(tekst)).isFalse();
  }
}
