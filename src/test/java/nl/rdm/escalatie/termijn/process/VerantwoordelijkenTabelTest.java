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
    "vws, 4, ''",
    "aanmelder, 1, ''"
  })
  void elke_ladder_is_die_van_de_besluiten(String groep, Integer trede, String verwacht) {
    assertThat(ladder(groep, trede)).isEqualTo(verwacht);
  }

  @ParameterizedTest
  @CsvSource({
    "gemeente-enschede, burgemeester-enschede rdm-verantwoordelijke",
    "rdm-verantwoordelijke, coordinatiepunt",
  })
  void een_verslag_komt_nooit_bij_de_portefeuillehouder(String groep, String verwacht) {
    assertThat(ladder(groep, 3, "terugkoppeling", true)).isEqualTo(verwacht);
  }

  /** C4: zonder veiligheidsrisico, of wanneer dat niet bekend is, leest het de inhoud niet. */
  @ParameterizedTest
  @CsvSource({"false", "''"})
  void een_verslag_komt_zonder_veiligheidsrisico_niet_bij_het_coordinatiepunt(String risico) {
    var bekend = risico.isEmpty() ? null : Boolean.valueOf(risico);
    assertThat(ladder("rdm-verantwoordelijke", 3, "terugkoppeling", bekend)).isEmpty();
    assertThat(ladder("gemeente-enschede", 3, "terugkoppeling", bekend))
        .isEqualTo("burgemeester-enschede rdm-verantwoordelijke");
  }

  /** Wie het plan vastlegt leest het; het overleg gaat ook zonder plan door. */
  @Test
  void een_plan_komt_zonder_veiligheidsrisico_nooit_bij_de_portefeuillehouder() {
    assertThat(ladder("rdm-verantwoordelijke", 3, "trede-3-plan", false)).isEmpty();
  }

  /** Wie niets besluit, laat het werk zonder inhoud verdergaan; de Unit hoort daar niets van. */
  @ParameterizedTest
  @CsvSource({
    "aanmeldpunt, 1, rdm-verantwoordelijke",
    "coordinatiepunt, 3, rdm-verantwoordelijke",
    "coordinatiepunt, 4, rdm-verantwoordelijke",
    "rdm-verantwoordelijke, 3, ''",
  })
  void een_vrijgave_komt_hoogstens_bij_de_verantwoordelijke_van_de_regio(
      String groep, Integer trede, String verwacht) {
    assertThat(ladder(groep, trede, "vrijgave", false)).isEqualTo(verwacht);
  }

  /** Het overleg gaat ook zonder plan door, en de casus zonder verslag. */
  @ParameterizedTest
  @CsvSource({
    "trede-3-initiatief, rdm-verantwoordelijke vws>3",
    "trede-3-op-tafel, rdm-verantwoordelijke vws>3",
    "trede-3-plan, rdm-verantwoordelijke",
    "terugkoppeling, rdm-verantwoordelijke",
    "clientondersteuner-koppelen, rdm-verantwoordelijke",
    "vrijgave, rdm-verantwoordelijke",
    "spoedverzoek-beoordelen, rdm-verantwoordelijke",
    "bevestiging, rdm-verantwoordelijke",
  })
  void de_unit_hoort_alleen_van_een_wachtende_casus(String stap, String verwacht) {
    assertThat(ladder("coordinatiepunt", 3, stap, true)).isEqualTo(verwacht);
  }

  /** Om een contactadres wordt geen burgemeester gestoord. */
  @ParameterizedTest
  @CsvSource({
    "tafel-topx, themagroep",
    "gemeente-borne, themagroep",
    "coordinatiepunt, themagroep",
    "themagroep, rdm-verantwoordelijke",
  })
  void wie_haar_deel_van_het_overzicht_niet_nagaat_hoort_het_van_de_themagroep(
      String groep, String verwacht) {
    assertThat(ladder(groep, null, "overzicht-nagaan", null)).isEqualTo(verwacht);
  }

  @Test
  void elke_regel_wordt_geraakt() {
    assertThat(TABEL.regels()).hasSize(14);
    for (var groep : TABEL.waarden(0)) {
      var zwijgt = groep.replaceAll("starts with\\(\\?, (.*)\\)", "$1enschede");
      ladder(zwijgt, 3);
      ladder(zwijgt, 3, "terugkoppeling", true);
      ladder(zwijgt, null, "overzicht-nagaan", null);
    }
    assertThat(TABEL.geraakt()).containsExactlyInAnyOrderElementsOf(TABEL.regels());
    assertThat(TABEL.regels()).allMatch(regel -> TABEL.beschrijving(regel).matches(".*\\(.+\\)"));
  }

  private static String ladder(String groep, Integer trede) {
    return ladder(groep, trede, "taak", false);
  }

  private static String ladder(String groep, Integer trede, String stap, Boolean risico) {
    var sporten =
        TABEL.neem(
            Variables.putValue("groep", groep)
                .putValue("trede", trede)
                .putValue("stap", stap)
                .putValue("veiligheidsrisico", risico));
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
