package nl.rdm.escalatie.overzicht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overzicht.Wegwijzer.Antwoorden;
import nl.rdm.escalatie.overzicht.Wegwijzer.Richting;
import nl.rdm.escalatie.register.Ingang;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** De wegwijzer tegen wat het overzicht en de notitie zeggen, met de hand opgeschreven. */
@RdmTest
@Tag("eenmaal")
class WegwijzerTest {

  @Autowired private Wegwijzer wegwijzer;
  @Autowired private Overzicht overzicht;
  @Autowired private HistoryService geschiedenis;
  @Autowired private RepositoryService engine;
  @Autowired private JdbcClient jdbc;

  /**
   * Vlaggen: gevaar, plotseling, plek past niet, specialistisch, gewone wegen, hoogcomplex, eerder.
   */
  @ParameterizedTest
  @CsvSource({
    "NNNNNNN, ANDERS, GEEN, GEMEENTE",
    "NNNNNNN, HUISARTS, GEEN, GEMEENTE",
    "NNNJNNN, ANDERS, GEEN, GEMEENTE",
    "NNNJJNN, ANDERS, GEEN, GEMEENTE",
    "NNNJJJN, ANDERS, GEEN, GEMEENTE",
    "NNNJJNJ, ANDERS, GEEN, GEMEENTE",
    "NNNJNNN, HUISARTS, GEEN, GEWONE_WEG",
    "NNNJNJN, HUISARTS, GEEN, GEWONE_WEG",
    "NNNJNNJ, HUISARTS, GEEN, GEWONE_WEG",
    "NNNNJNN, HUISARTS, GEEN, GEMEENTE",
    "NNNNJJN, HUISARTS, GEEN, GEMEENTE",
    "NNNNJNJ, HUISARTS, GEEN, GEMEENTE",
    "NNNJJNN, GGZ_AANBIEDER, GEEN, AANMELDPUNT",
    "NNNJJJN, GGZ_AANBIEDER, GEEN, AANMELDPUNT",
    "NNNJJNJ, GEMEENTE, GEEN, AANMELDPUNT",
    "NNNJJJJ, CLIENT, GEEN, AANMELDPUNT",
    "JNNJJNN, HUISARTS, GEEN, 112 AANMELDPUNT",
    "JNNNNNN, CLIENT, GEEN, 112 GEMEENTE",
    "JJNNNNN, HUISARTS, GEEN, 112 crisisteam",
    "JJNNNNN, CLIENTONDERSTEUNER, GEEN, 112 crisisteam",
    "JJNNNNN, ZORGAANBIEDER, GEEN, 112 crisisteam",
    "JJNNNNN, GGZ_AANBIEDER, GEEN, 112 crisisteam",
    "JJNNNNN, GEMEENTE, GEEN, 112 HUISARTS",
    "JJNNNNN, CLIENT, GEEN, 112 HUISARTS",
    "JJNJJNN, VERWIJZER, GEEN, 112 HUISARTS AANMELDPUNT",
    "NJNNNNN, HUISARTS, GEEN, BEOORDELEN",
    "NJNNNNN, CLIENTONDERSTEUNER, GEEN, HUISARTS",
    "NJNNNNN, ZORGAANBIEDER, GEEN, HUISARTS",
    "NJNJJNN, GGZ_AANBIEDER, GEEN, HUISARTS AANMELDPUNT",
    "NJNNNNN, CLIENT, GEEN, HUISARTS",
    "NNJNNNN, ZORGAANBIEDER, GEEN, regiotafel",
    "NNJJJNN, GGZ_AANBIEDER, GEEN, regiotafel AANMELDPUNT",
    "NNJNNNN, HUISARTS, GEEN, ZORGAANBIEDER",
    "NJJNNNN, ZORGAANBIEDER, GEEN, HUISARTS",
    "JJJNNNN, ZORGAANBIEDER, GEEN, 112 crisisteam",
    "JNJNNNN, ZORGAANBIEDER, GEEN, 112 BEOORDELEN",
    "JNJJJNN, GGZ_AANBIEDER, GEEN, 112 BEOORDELEN AANMELDPUNT",
    "JNJNNNN, GEMEENTE, GEEN, 112 ZORGAANBIEDER",
    "NJJNNNN, GEMEENTE, GEEN, HUISARTS",
    "NNNJJNN, OM, VERDACHTE, AANMELDPUNT topx",
    "NNNJJNN, GEMEENTE, OVERLAST, AANMELDPUNT topx",
    "NNNJJNN, ZVH, BUURT, AANMELDPUNT topx",
    "NNNJJNN, GGZ_AANBIEDER, VERDACHTE, AANMELDPUNT topx",
    "NNNJJNN, ZORGAANBIEDER, VERDACHTE, AANMELDPUNT topx",
    "NNNNNNN, CLIENT, VERDACHTE, GEMEENTE PROCESMANAGER",
    "NNNNNNN, ANDERS, OVERLAST, GEMEENTE PROCESMANAGER",
    "NNNJJNN, HUISARTS, BUURT, AANMELDPUNT PROCESMANAGER",
    "NNNJJNN, GEMEENTE, GEVAARLIJK, AANMELDPUNT levensloopaanpak",
    "NNNJJNN, ZVH, GEVAARLIJK, AANMELDPUNT PROCESMANAGER",
  })
  void elk_antwoord_wijst_naar_de_plek_die_de_bronnen_noemen(
      String vlaggen, String rol, String veiligheid, String bestemmingen) {
    assertThat(wegwijzer.wijs(antwoorden(vlaggen, rol, veiligheid)))
        .extracting(Richting::bestemming)
        .containsExactly(bestemmingen.split(" "));
  }

  @Test
  void de_tabel_telt_zoveel_regels_als_hier_zijn_nagegaan() {
    var tabel =
        engine.createDecisionDefinitionQuery().decisionDefinitionKey("wegwijzer").latestVersion();
    var model = engine.getDmnModelInstance(tabel.singleResult().getId());

    assertThat(model.getModelElementsByType(Rule.class)).hasSize(18);
  }

  @Test
  void zonder_direct_gevaar_is_er_geen_crisis_en_van_een_criterium_wordt_geen_belofte() {
    var crisis = wegwijzer.wijs(antwoorden("JJNNNNN", "HUISARTS", "GEEN")).get(1);

    assertThat(crisis.hoeSnel()).contains("als er binnen 24 uur", "zorg moet zijn");
    assertThat(wegwijzer.wijs(antwoorden("NNNJJNN", "HUISARTS", "GEEN")).get(0).hoeSnel())
        .contains("(aanname)");
  }

  @Test
  void het_overzicht_begint_met_de_treden_en_noemt_elke_organisatie() {
    assertThat(overzicht.tafels())
        .extracting(Overlegtafel::id)
        .containsExactly(
            "crisisteam",
            "regiotafel",
            "transfertafel",
            "hoogcomplex",
            "bestuurlijk-escalatieoverleg",
            "levensloopaanpak",
            "topx");
    jdbc.sql("update ondersteuningsorganisatie set actief = false where id = 'CCE'").update();
    try {
      assertThat(overzicht.organisaties()).extracting(Ingang::sleutel).contains("CCE");
    } finally {
      jdbc.sql("update ondersteuningsorganisatie set actief = true where id = 'CCE'").update();
    }
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
        List.of(
            "112",
            "HUISARTS",
            "BEOORDELEN",
            "ZORGAANBIEDER",
            "GEMEENTE",
            "GEWONE_WEG",
            "AANMELDPUNT");
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
