package nl.rdm.escalatie.invoer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoutTest {

  @Test
  void een_vraag_en_een_dubbele_punt_botsen_niet() {
    assertThat(new Fout("Functie", "vul dit in").regel()).isEqualTo("Functie: vul dit in");
    assertThat(new Fout("Wat besluit u?", "vul dit in").regel())
        .isEqualTo("‘Wat besluit u?’: vul dit in");
  }
}
