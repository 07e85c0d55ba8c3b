package nl.rdm.escalatie.voorbeeld.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.voorbeeld.Voorbeelden;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RdmTest
class VoorbeeldmakerTest {

  /** Waar de casus niet op wacht. */
  private static final Set<String> NAAST_DE_CASUS =
      Set.of("clientondersteunerKoppelen", "inhoudVrijgeven", "spoedBeoordelen");

  @Autowired private Voorbeelden voorbeelden;
  @Autowired private Voorbeeldmaker maker;
  @Autowired private Casusrit rit;

  @Test
  void zes_voorbeelden_staan_elk_bij_een_andere_stap() {
    var stappen =
        voorbeelden.alle().stream().map(maker::maak).flatMap(nr -> rit.open(nr).stream()).toList();

    assertThat(stappen).containsOnlyOnce("spoedBeoordelen");
    assertThat(stappen.stream().filter(stap -> !NAAST_DE_CASUS.contains(stap)))
        .containsExactly(
            "aanmeldingToetsen",
            "aanvullingGeven",
            "instroomToetsen",
            "uitkomstVastleggen",
            "instroomToetsen",
            "overlegBijeenroepen");
  }
}
