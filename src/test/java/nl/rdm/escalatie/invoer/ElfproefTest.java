package nl.rdm.escalatie.invoer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElfproefTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "111222333",
        "Cliënt 111222333.",
        "BSN111222333",
        "bsn: 111.222.333",
        "1112.22.333",
        "111 222 333",
        "111\u00a0222\u00a0333",
        "111-222-333",
        "1 1 1 2 2 2 3 3 3",
        "sinds 2026 111222333 12",
        "١١١٢٢٢٣٣٣",
        "000000012",
      })
  void een_getal_dat_de_elfproef_doorstaat_wordt_gevonden(String tekst) {
    assertThat(Elfproef.treft(tekst)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "geen getal",
        "111222334",
        "000000000",
        "1112223330",
        "11122233",
        "053 487 45 67",
        "van 1-12-2026 tot 15-1-2027",
        "111222, 333",
      })
  void een_ander_getal_niet(String tekst) {
    assertThat(Elfproef.treft(tekst)).isFalse();
  }

  @Test
  void de_plek_wijst_het_hele_getal_aan() {
    assertThat(Elfproef.plekken("a 111.222.333 b 123456782"))
        .containsExactly(new Elfproef.Plek(2, 13), new Elfproef.Plek(16, 25));
  }
}
