package nl.rdm.escalatie.termijn.process;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rdm.escalatie.model.Beslistabel;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerantwoordelijkenTabelTest {

  private static final Beslistabel TABEL = Beslistabel.van("verantwoordelijken");

  @ParameterizedTest
  @CsvSource({
    "aanmeldpunt, , rdm-verantwoordelijke",
    "aanmeldpunt, 1, rdm-verantwoordelijke",
    "tafel-transfertafel, 1, aanmeldpunt rdm-verantwoordelijke",
    "tafel-hoogcomplex, 2, aanmeldpunt rdm-verantwoordelijke",
    "coordinatiepunt, 3, rdm-verantwoordelijke vws>3",
    "coordinatiepunt, 4, rdm-verantwoordelijke",
    "gemeente-enschede, 3, burgemeester-enschede portefeuillehouder vws>3",
    "gemeente-hof-van-twente, 4, burgemeester-hof-van-twente portefeuillehouder",
    "burgemeester-almelo, 3, portefeuillehouder vws>3",
    "rdm-verantwoordelijke, 3, portefeuillehouder vws>3",
    "rdm-verantwoordelijke, 4, portefeuillehouder",
    "rdm-verantwoordelijke, , portefeuillehouder",
    "clientondersteuning, 1, rdm-verantwoordelijke",
    "vws, 4, coordinatiepunt",
    "aanmelder, 1, ''"
  })
  void elke_ladder_is_die_van_de_besluiten(String groep, Integer trede, String verwacht) {
    assertThat(ladder(groep, trede)).isEqualTo(verwacht);
  }

  @Test
  void elke_regel_wordt_geraakt() {
    assertThat(TABEL.regels()).hasSize(11);
    for (var groep : TABEL.waarden(0)) {
      ladder(groep.replaceAll("starts with\\(\\?, (.*)\\)", "$1enschede"), 3);
    }
    assertThat(TABEL.geraakt()).containsExactlyInAnyOrderElementsOf(TABEL.regels());
    assertThat(TABEL.regels()).allMatch(regel -> TABEL.beschrijving(regel).matches(".*\\(.+\\)"));
  }

  private static String ladder(String groep, Integer trede) {
    var sporten =
        TABEL.neem(
            Variables.putValue("groep", groep).putValue("trede", trede).putValue("stap", "taak"));
    return String.join(
        " ",
        sporten.stream()
            .map(
                sport ->
                    sport.get("groep")
                        + (sport.get("meldenVanaf") == null ? "" : ">" + sport.get("meldenVanaf")))
            .toList());
  }
}
