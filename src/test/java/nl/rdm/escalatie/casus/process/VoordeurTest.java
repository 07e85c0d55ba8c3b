package nl.rdm.escalatie.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.casus.Casus.Status;
import nl.rdm.escalatie.casus.Kenmerken;
import nl.rdm.escalatie.eisen.Eis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** De wegen door de voordeur: van de aanmelding tot de trede waar de casus begint. */
@RdmTest
class VoordeurTest {

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;

  @Test
  @Eis("R17")
  void elke_aanmelding_komt_bij_het_ene_aanmeldpunt() {
    var nr = rit.meldAan(Casusrit.gewoon());
    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen");
    assertThat(sporen.post(nr, "nieuwe-taak")).containsExactly("aanmeldpunt");
    assertThat(sporen.stappen(nr)).startsWith("startEvent_aangemeld");
    assertThat(rit.casus(nr).status()).isEqualTo(Status.IN_BEHANDELING);
    assertThat(rit.casus(nr).trede()).isEmpty();
  }

  @Test
  @Eis({"R14", "R15"})
  void aanmeldpunt_ziet_of_de_eerste_stap_gezet_is_en_dan_pas_komt_een_overleg_in_beeld() {
    var nr = rit.meldAan(zonderWijkteam());
    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen");
    assertThat(rit.variabele(nr, "aanmeldingToetsen", "wijkteamBetrokken")).isEqualTo(false);
    assertThat(rit.variabele(nr, "aanmeldingToetsen", "toetsadvies")).isEqualTo("IN_BEHANDELING");
    assertThat(rit.verloop(nr)).isEmpty();

    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    assertThat(rit.verloop(nr)).containsExactly("1");
  }

  @Test
  void in_behandeling_genomen_heeft_de_casus_een_regisseur_en_weet_de_aanmelder_het() {
    var nr = etappe.inTrede1();
    assertThat(rit.casus(nr).casusregisseur()).contains("aanmeldpunt");
    assertThat(rit.open(nr)).containsExactly("tafelKiezen");
    assertThat(sporen.post(nr, "in-behandeling")).containsExactly("aanmelder");
  }

  @Test
  void gevraagde_aanvulling_komt_en_het_aanmeldpunt_toetst_opnieuw() {
    var nr = rit.meldAan(Casusrit.gewoon());
    vraagAanvulling(nr);
    assertThat(rit.open(nr)).containsExactly("aanvullingGeven");
    assertThat(sporen.post(nr, "aanvulling-gevraagd")).containsExactly("aanmelder");

    rit.doe(nr, "aanmelder", "aanvullingGeven", Map.of("inhoud_aanvulling", "De huisarts weet."));
    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen");
    assertThat(sporen.stuk(nr, "rdm-casus.aanvullingGeven", "aanvulling"))
        .contains("De huisarts weet.");
    assertThat(sporen.stuk(nr, "rdm-casus.aanmeldingToetsen", "vraagOmAanvulling"))
        .contains("Wie is de huisarts?");
  }

  @Test
  void aanvulling_die_uitblijft_houdt_de_casus_niet_op() {
    var nr = rit.meldAan(Casusrit.gewoon());
    vraagAanvulling(nr);
    rit.wacht(nr, LocalDateTime.of(2026, 2, 9, 16, 59));
    assertThat(rit.open(nr)).containsExactly("aanvullingGeven");
    assertThat(sporen.post(nr, "herinnering")).containsExactly("aanmelder");

    rit.wacht(nr, LocalDateTime.of(2026, 2, 9, 17, 0));
    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen");
    assertThat(sporen.stappen(nr)).contains("timer_aanvullingVerstreken");
  }

  @Test
  void doorverwezen_casus_eindigt_met_een_plek_om_naartoe_te_gaan() {
    var nr = rit.meldAan(Casusrit.gewoon());
    etappe.verwijsDoor(nr);
    assertThat(rit.casus(nr).status()).isEqualTo(Status.DOORVERWEZEN);
    assertThat(rit.open(nr)).isEmpty();
    assertThat(sporen.post(nr, "doorverwezen")).containsExactly("aanmelder");
    assertThat(sporen.gegevens(nr, "doorverwezen")).contains("WIJKTEAM");
    assertThat(sporen.stuk(nr, "rdm-casus.aanmeldingToetsen", "toelichting")).isPresent();
    assertThat(sporen.stappen(nr))
        .endsWith("endEvent_doorverwezen", "escalation_doorverwezen", "endEvent_casusDoorverwezen");
  }

  @Test
  void zwijgend_aanmeldpunt_wijst_niemand_af_de_casus_gaat_in_behandeling() {
    var nr = rit.meldAan(Casusrit.gewoon());
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 16, 59));
    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen");
    assertThat(sporen.post(nr, "overname")).containsExactly("verantwoordelijke");

    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 17, 0));
    assertThat(rit.open(nr)).containsExactly("tafelKiezen");
    assertThat(rit.casus(nr).casusregisseur()).isEmpty();
    assertThat(sporen.post(nr, "in-behandeling")).containsExactly("aanmelder");
    assertThat(sporen.stappen(nr)).contains("timer_toetsenVerstreken");
  }

  @Test
  @Eis("R13")
  void hoogcomplexe_casus_slaat_trede_1_over() {
    var nr = etappe.inTrede2();
    assertThat(rit.verloop(nr)).containsExactly("2");
    assertThat(rit.casus(nr).trede()).contains(2);
    assertThat(rit.variabele(nr, "tafelKiezen", "voorgesteldeTafel")).isEqualTo("hoogcomplex");
  }

  @Test
  void casus_die_elders_al_aan_tafel_was_begint_bij_de_bestuurders() {
    var nr = etappe.inTrede3();
    assertThat(rit.verloop(nr)).containsExactly("3", "3 bestuurlijk-escalatieoverleg");
    assertThat(rit.open(nr)).containsExactly("casusOntvangen");
    assertThat(sporen.post(nr, "nieuwe-taak"))
        .containsExactly("aanmeldpunt", "coordinator", "coordinator");
  }

  @Test
  void wat_elders_gebeurde_klopt_niet_en_telt_dan_ook_niet() {
    var nr = rit.meldAan(Casusrit.met("Zvw", false, List.of("transfertafel")));
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "IN_BEHANDELING", "eldersNagegaan", "KLOPT_NIET"));
    assertThat(rit.verloop(nr)).containsExactly("1");
    assertThat(rit.variabele(nr, "tafelKiezen", "voorgesteldeTafel")).isEqualTo("transfertafel");
  }

  /** C3: elders telt wanneer het aanmeldpunt het naging. */
  @ParameterizedTest
  @CsvSource({"false, 1, transfertafel", "true, 2, hoogcomplex"})
  void wat_elders_gebeurde_telt_niet_wanneer_niemand_het_naging(
      boolean hoogcomplex, int trede, String tafel) {
    var nr = rit.meldAan(Casusrit.met("Zvw", hoogcomplex, List.of("transfertafel", "hoogcomplex")));
    // Drie werkdagen voor het aanmeldpunt, drie voor de RDM-verantwoordelijke.
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 17, 0));
    assertThat(rit.verloop(nr)).containsExactly(String.valueOf(trede));
    assertThat(rit.variabele(nr, "tafelKiezen", "voorgesteldeTafel")).isEqualTo(tafel);
  }

  @Test
  void onbekende_gemeente_wordt_met_reden_aangewezen_en_geldt_vanaf_dan() {
    var nr = rit.meldAan(inGemeente("ONBEKEND"));
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of(
            "besluit", "IN_BEHANDELING",
            "aangewezenGemeente", "Enschede",
            "inhoud_redenGemeente", "Zij verblijft daar bij haar zus."));
    assertThat(rit.casus(nr).gemeente()).isEqualTo("Enschede");
    assertThat(rit.variabele(nr, "tafelKiezen", "gemeente")).isEqualTo("Enschede");
    assertThat(sporen.stuk(nr, "rdm-casus.aanmeldingToetsen", "redenGemeente")).isPresent();
    etappe.aanTafel(nr, "transfertafel");
    assertThat(sporen.post(nr, "overleg-gepland")).contains("gemeente");
  }

  private void vraagAanvulling(String nr) {
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "AANVULLEN", "inhoud_vraagOmAanvulling", "Wie is de huisarts?"));
  }

  private static Kenmerken zonderWijkteam() {
    return kenmerken("Enschede", false);
  }

  private static Kenmerken inGemeente(String gemeente) {
    return kenmerken(gemeente, true);
  }

  private static Kenmerken kenmerken(String gemeente, boolean wijkteam) {
    return new Kenmerken(
        gemeente,
        "GGZ_AANBIEDER",
        true,
        true,
        true,
        wijkteam,
        false,
        true,
        false,
        false,
        List.of("Zvw"),
        "GEGEVEN",
        true,
        "AFGEZIEN",
        List.of());
  }
}
