package nl.rdm.escalatie.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.casus.Casus.Status;
import nl.rdm.escalatie.eisen.Eis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** De wegen tussen de treden in het hoofdmodel: opgelost, omhoog en terug. */
@RdmTest
class TredewisselTest {

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;

  @ParameterizedTest
  @CsvSource({"1, transfertafel", "2, hoogcomplex"})
  void oplossing_aan_een_tafel_beeindigt_de_casus_in_die_trede(int trede, String tafel) {
    var nr = etappe.inTrede(trede);
    etappe.aanTafel(nr, tafel);
    etappe.uitkomst(nr, tafel, "OPLOSSING");
    assertOpgelost(nr, trede);
    assertThat(rit.verloop(nr))
        .containsExactly(trede + " OPLOSSING", trede + " " + tafel + " OPLOSSING");
    assertThat(rit.open(nr)).isEmpty();
  }

  @Test
  void oplossing_van_de_bestuurders_beeindigt_de_casus_in_trede_3() {
    var nr = etappe.inTrede3();
    etappe.overlegMet(nr, Etappes.oplossing("GEVONDEN"));
    assertOpgelost(nr, 3);
    assertThat(sporen.post(nr, "opgelost")).containsOnlyOnce("coordinator", "gemeente");
    assertThat(sporen.gegevens(nr, "opgelost")).contains("GEVONDEN");
    assertThat(sporen.post(nr, "uitkomst")).as("één bericht is genoeg").isEmpty();
    assertThat(rit.open(nr)).containsExactly("terugkoppelingOpstellen");
  }

  @Test
  @Eis("R4")
  void bewindspersoon_beslist_over_plek_en_financiering_en_de_casus_eindigt_in_trede_4() {
    var nr = etappe.inTrede4();
    assertThat(rit.casus(nr).trede()).contains(4);
    assertThat(sporen.post(nr, "nieuwe-taak")).contains("vws");
    assertThat(sporen.post(nr, "opgeschaald")).contains("aanmelder", "coordinator");
    etappe.beslisInTrede4(nr, "PLAATS_EN_FINANCIERING");
    assertOpgelost(nr, 4);
    assertThat(rit.verloop(nr)).last().isEqualTo("4 PLAATS_EN_FINANCIERING");
    assertThat(sporen.stuk(nr, "trede-4-bewindspersoon.beslissingVastleggen", "beslissing"))
        .isPresent();
  }

  @Test
  void zonder_oplossing_stijgt_de_casus_van_trede_1_naar_2_en_van_2_naar_3() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "GEEN_OPLOSSING");
    etappe.naTafel(nr, "VOLGENDE_TREDE");
    assertThat(rit.casus(nr).trede()).contains(2);
    assertThat(sporen.post(nr, "opgeschaald"))
        .containsExactly(
            "aanmelder", "aanmeldpunt", "verantwoordelijke", "gemeente", "transfertafel");
    assertThat(sporen.gegevens(nr, "opgeschaald")).contains("GEEN_OPLOSSING");

    etappe.aanTafel(nr, "hoogcomplex");
    etappe.uitkomst(nr, "hoogcomplex", "GEEN_OPLOSSING");
    etappe.naTafel(nr, "VOLGENDE_TREDE");
    assertThat(rit.casus(nr).trede()).contains(3);
    assertThat(sporen.post(nr, "opgeschaald"))
        .hasSize(11)
        .endsWith(
            "aanmelder",
            "aanmeldpunt",
            "verantwoordelijke",
            "gemeente",
            "hoogcomplex",
            "coordinator");
  }

  @Test
  void na_een_advies_van_de_bestuurders_kan_de_casus_weer_naar_alle_tafels() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "GEEN_OPLOSSING");
    etappe.naTafel(nr, "VOLGENDE_TREDE");
    etappe.aanTafel(nr, "hoogcomplex");
    etappe.uitkomst(nr, "hoogcomplex", "GEEN_OPLOSSING");
    etappe.naTafel(nr, "VOLGENDE_TREDE");
    etappe.overlegMet(nr, Etappes.teruggegeven("TREDE_1"));
    assertThat(rit.variabele(nr, "tafelKiezen", "voorgesteldeTafel")).isEqualTo("transfertafel");

    etappe.aanTafel(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "GEEN_OPLOSSING");
    etappe.naTafel(nr, "VOLGENDE_TREDE");
    assertThat(rit.variabele(nr, "tafelKiezen", "voorgesteldeTafel")).isEqualTo("hoogcomplex");
  }

  @Test
  void trede_2_past_duidelijk_niet_en_de_casus_gaat_gemotiveerd_van_trede_1_naar_3() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "GEEN_OPLOSSING");
    etappe.naTafel(nr, "NAAR_TREDE_3");
    assertThat(rit.verloop(nr))
        .containsExactly(
            "1 GEEN_OPLOSSING",
            "1 transfertafel GEEN_OPLOSSING",
            "3",
            "3 bestuurlijk-escalatieoverleg");
    assertThat(sporen.stuk(nr, "trede-1-regionaal.vervolgBepalen", "motivering")).isPresent();
  }

  @Test
  void trede_2_liet_niet_toe_en_de_casus_gaat_gemotiveerd_terug_naar_trede_1() {
    var nr = etappe.inTrede2();
    etappe.kiesVoorstel(nr);
    etappe.weiger(nr, "hoogcomplex");
    etappe.naTafel(nr, "TERUG_NAAR_TREDE_1");
    assertThat(rit.verloop(nr))
        .containsExactly("2 NIET_TOEGELATEN", "2 hoogcomplex NIET_TOEGELATEN", "1");
    assertThat(rit.open(nr)).containsExactly("tafelKiezen");
    assertThat(sporen.post(nr, "teruggegeven"))
        .containsExactly(
            "aanmelder", "aanmeldpunt", "verantwoordelijke", "gemeente", "hoogcomplex");

    // Vindt ook trede 1 niets, dan wordt de tafel die niet toeliet niet weer voorgesteld.
    etappe.aanTafel(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "GEEN_OPLOSSING");
    etappe.naTafel(nr, "VOLGENDE_TREDE");
    assertThat(rit.casus(nr).trede()).contains(2);
    assertThat(rit.variabele(nr, "tafelKiezen", "voorgesteldeTafel")).isEqualTo("GEEN");
  }

  @Test
  void wie_voor_de_regio_besluit_legt_dat_zelf_vast() {
    var nr = etappe.inTrede3(Casusrit.met("Zvw", false, List.of("transfertafel")));
    etappe.totVervolg(nr);
    var opNaam = new HashMap<>(Etappes.opNaam("NAAR_TREDE_4"));
    for (var functie : List.of("RDM_VERANTWOORDELIJKE", "PORTEFEUILLEHOUDER")) {
      opNaam.put("besluiterFunctie", functie);
      assertThat(rit.geweigerd(nr, "gemeente", "vervolgBesluiten", opNaam))
          .containsExactly("Functie");
    }
    rit.wacht(nr, LocalDateTime.of(2026, 2, 17, 10, 0));
    rit.doe(nr, "portefeuillehouder", "vervolgBesluiten", opNaam);
    assertThat(rit.casus(nr).trede()).contains(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  @Eis("R100")
  void bestuurders_geven_de_casus_met_uitvoeringsadviezen_terug(int trede) {
    var nr = etappe.inTrede3();
    etappe.overlegMet(nr, Etappes.teruggegeven("TREDE_" + trede));
    assertThat(rit.casus(nr).trede()).contains(trede);
    assertThat(rit.open(nr)).containsExactly("tafelKiezen", "terugkoppelingOpstellen");
    assertThat(sporen.post(nr, "teruggegeven")).contains("aanmelder", "coordinator", "gemeente");
    assertThat(sporen.post(nr, "uitkomst")).as("één bericht is genoeg").isEmpty();
    assertThat(
            sporen.stuk(
                nr,
                "trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen",
                "uitvoeringsadviezen"))
        .contains("Probeer de tafel opnieuw.");
  }

  @Test
  void besluit_bij_overschrijding_brengt_de_casus_naar_trede_4_en_breekt_het_overleg_af() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    rit.wacht(nr, LocalDateTime.of(2026, 2, 16, 17, 0));
    rit.doe(nr, "gemeente", "overschrijdingBeoordelen", Etappes.opNaam("NAAR_TREDE_4"));
    assertThat(rit.open(nr)).containsExactly("beslissingVastleggen", "inhoudVrijgeven");
    assertThat(rit.verloop(nr))
        .containsExactly("3 GEEN_UITKOMST", "3 bestuurlijk-escalatieoverleg GEEN_UITKOMST", "4");
    assertThat(sporen.stappen(nr)).contains("escalation_naarTrede4");
    assertThat(sporen.logboek(nr, "TAAK_AFGEROND"))
        .contains(Map.of("besluit", "NAAR_TREDE_4", "besluiterFunctie", "BESTUURDER"));
  }

  private void assertOpgelost(String nr, int trede) {
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
    assertThat(sporen.post(nr, "opgelost")).startsWith("aanmelder", "aanmeldpunt", "gemeente");
    assertThat(sporen.stappen(nr)).contains("endEvent_opgelost" + trede);
  }
}
