package nl.rdm.escalatie.overzicht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.overzicht.Wegwijzer.Antwoorden;
import nl.rdm.escalatie.overzicht.Wegwijzer.Richting;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** De wegwijzer tegen wat het overzicht en de notitie zeggen, met de hand opgeschreven. */
@RdmTest
class WegwijzerTest {

  @Autowired private Wegwijzer wegwijzer;
  @Autowired private Overzicht overzicht;
  @Autowired private HistoryService geschiedenis;

  /**
   * Vlaggen: gevaar, plotseling, plek past niet, specialistisch, gewone wegen, hoogcomplex, eerder.
   */
  @ParameterizedTest
  @CsvSource({
    "NNNNNNN, ANDERS, GEEN, GEMEENTE",
    "NNNJNNN, HUISARTS, GEEN, GEWONE_WEG",
    "NNNJJNN, GGZ_AANBIEDER, GEEN, AANMELDPUNT",
    "NNNJJJN, GGZ_AANBIEDER, GEEN, AANMELDPUNT",
    "NNNJJNJ, GEMEENTE, GEEN, AANMELDPUNT",
    "JNNJJNN, HUISARTS, GEEN, 112 AANMELDPUNT",
    "NJNNNNN, HUISARTS, GEEN, crisisteam GEMEENTE",
    "NJNNNNN, CLIENTONDERSTEUNER, GEEN, crisisteam GEMEENTE",
    "NJNNNNN, ZORGAANBIEDER, GEEN, crisisteam GEMEENTE",
    "NJNNNNN, GEMEENTE, GEEN, HUISARTS GEMEENTE",
    "NJNNNNN, CLIENT, GEEN, HUISARTS GEMEENTE",
    "NNJNNNN, ZORGAANBIEDER, GEEN, regiotafel GEMEENTE",
    "NNJNNNN, HUISARTS, GEEN, ZORGAANBIEDER GEMEENTE",
    "NJJNNNN, ZORGAANBIEDER, GEEN, crisisteam GEMEENTE",
    "NNNJJNN, OM, VERDACHTE, AANMELDPUNT topx",
    "NNNJJNN, GEMEENTE, OVERLAST, AANMELDPUNT topx",
    "NNNJJNN, GEMEENTE, GEVAARLIJK, AANMELDPUNT levensloopaanpak",
    "NNNJJNN, ZVH, GEVAARLIJK, AANMELDPUNT GEMEENTE",
  })
  void elk_antwoord_wijst_naar_de_plek_die_de_bronnen_noemen(
      String vlaggen, String rol, String veiligheid, String bestemmingen) {
    assertThat(wegwijzer.wijs(antwoorden(vlaggen, rol, veiligheid)))
        .extracting(Richting::bestemming)
        .containsExactly(bestemmingen.split(" "));
  }

  @Test
  void hoogcomplex_gaat_meteen_naar_trede_twee_en_wie_eerder_was_naar_de_volgende() {
    assertThat(waarom("NNNJJJN")).contains("meteen naar trede 2");
    assertThat(waarom("NNNJJNN")).contains("begint in trede 1");
    assertThat(waarom("NNNJJJJ")).contains("naar de volgende trede");
  }

  /** Wie antwoordt, hoe dan ook, krijgt altijd een plek die bestaat, met woorden erbij. */
  @Test
  void er_is_altijd_een_uitweg() {
    var codes =
        List.of("112", "HUISARTS", "ZORGAANBIEDER", "GEMEENTE", "GEWONE_WEG", "AANMELDPUNT");
    var zonder = new ArrayList<String>();
    for (int vlaggen = 0; vlaggen < 128; vlaggen++) {
      var tekst =
          String.format("%7s", Integer.toBinaryString(vlaggen))
              .replaceAll("[0 ]", "N")
              .replace('1', 'J');
      var rol = vlaggen % 2 == 0 ? "GEMEENTE" : "ZORGAANBIEDER";
      var richtingen = wegwijzer.wijs(antwoorden(tekst, rol, "GEEN"));
      if (richtingen.isEmpty()) {
        zonder.add(tekst);
      }
      assertThat(richtingen)
          .allSatisfy(
              richting -> {
                assertThat(
                        codes.contains(richting.bestemming())
                            || overzicht.tafel(richting.bestemming()).isPresent())
                    .as(richting.bestemming())
                    .isTrue();
                assertThat(richting.waarom()).isNotBlank();
                assertThat(richting.meenemen()).isNotBlank();
                assertThat(richting.hoeSnel()).isNotBlank();
              });
    }
    assertThat(zonder).isEmpty();
  }

  @Test
  void van_een_vraag_blijft_niets_bewaard() {
    var eerst = geschiedenis.createHistoricDecisionInstanceQuery().count();

    wegwijzer.wijs(antwoorden("NNNJJNN", "HUISARTS", "GEEN"));

    assertThat(geschiedenis.createHistoricDecisionInstanceQuery().count()).isEqualTo(eerst);
  }

  private String waarom(String vlaggen) {
    return wegwijzer.wijs(antwoorden(vlaggen, "GGZ_AANBIEDER", "GEEN")).get(0).waarom();
  }

  private static Antwoorden antwoorden(String vlaggen, String rol, String veiligheid) {
    return new Antwoorden(
        vlaggen.charAt(0) == 'J',
        vlaggen.charAt(1) == 'J',
        rol,
        vlaggen.charAt(2) == 'J',
        vlaggen.charAt(3) == 'J',
        vlaggen.charAt(4) == 'J',
        vlaggen.charAt(5) == 'J',
        vlaggen.charAt(6) == 'J',
        veiligheid);
  }
}
