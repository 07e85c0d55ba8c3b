package nl.rdm.escalatie.trede.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.casus.Casus.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** De wegen door trede 1 en trede 2, die op hun tafel na gelijk zijn. */
@RdmTest
class TredeTest {

  private static final String TREDE_1 = "1, transfertafel, trede-1-regionaal";
  private static final String TREDE_2 = "2, hoogcomplex, trede-2-bovenregionaal";

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;

  @ParameterizedTest
  @CsvSource({TREDE_1, TREDE_2})
  void gevolgd_voorstel_brengt_de_casus_aan_die_tafel(int trede, String tafel) {
    var nr = etappe.inTrede(trede);
    etappe.kiesVoorstel(nr);
    assertThat(rit.open(nr)).containsExactly("instroomToetsen");
    assertThat(rit.casus(nr).tafel()).contains(tafel);
    assertThat(rit.verloop(nr)).containsExactly("" + trede, trede + " " + tafel);
    assertThat(sporen.post(nr, "nieuwe-taak")).endsWith(tafel, "aanmeldpunt");
  }

  @ParameterizedTest
  @CsvSource({TREDE_1, TREDE_2})
  void aanmeldpunt_wijkt_met_reden_af_naar_een_andere_tafel(int trede, String tafel, String model) {
    var nr = etappe.inTrede(trede);
    etappe.aanTafel(nr, tafel);
    etappe.uitkomst(nr, tafel, "GEEN_OPLOSSING");
    etappe.naTafel(nr, "ANDERE_TAFEL");
    assertThat(rit.variabele(nr, "tafelKiezen", "voorgesteldeTafel")).isEqualTo("GEEN");
    rit.doe(
        nr,
        "aanmeldpunt",
        "tafelKiezen",
        Map.of(
            "besluit", "ANDERE_TAFEL",
            "gekozenTafel", tafel,
            "inhoud_reden", "Er is een plek vrijgekomen."));
    assertThat(rit.open(nr)).containsExactly("inhoudVrijgeven", "instroomToetsen");
    assertThat(rit.verloop(nr))
        .containsExactly("" + trede, trede + " " + tafel + " GEEN_OPLOSSING", trede + " " + tafel);
    assertThat(sporen.stuk(nr, model + ".tafelKiezen", "reden"))
        .contains("Er is een plek vrijgekomen.");
  }

  @ParameterizedTest
  @CsvSource({TREDE_1, TREDE_2})
  void een_voorstel_dat_er_niet_is_kan_niemand_volgen(int trede, String tafel) {
    var nr = etappe.inTrede(trede);
    etappe.aanTafel(nr, tafel);
    etappe.uitkomst(nr, tafel, "GEEN_OPLOSSING");
    etappe.naTafel(nr, "ANDERE_TAFEL");
    assertThatThrownBy(() -> etappe.kiesVoorstel(nr))
        .hasMessageContaining("er is geen tafel voorgesteld");
    assertThat(rit.open(nr)).containsExactly("tafelKiezen");
  }

  @ParameterizedTest
  @CsvSource({TREDE_1, TREDE_2})
  void zonder_passende_tafel_bepaalt_het_aanmeldpunt_het_vervolg(
      int trede, String tafel, String model) {
    var nr = etappe.inTrede(trede);
    rit.doe(
        nr,
        "aanmeldpunt",
        "tafelKiezen",
        Map.of("besluit", "GEEN_TAFEL", "inhoud_reden", "Geen tafel past."));
    assertThat(rit.open(nr)).containsExactly("vervolgBepalen");
    assertThat(sporen.stuk(nr, model + ".tafelKiezen", "reden")).contains("Geen tafel past.");
    etappe.naTafel(nr, "VOLGENDE_TREDE");
    assertThat(rit.casus(nr).trede()).contains(trede + 1);
    assertThat(rit.verloop(nr)).startsWith(trede + " GEEN_OPLOSSING");
  }

  @ParameterizedTest
  @CsvSource({TREDE_1, TREDE_2})
  void kiest_niemand_dan_krijgt_de_voorgestelde_tafel_de_casus(int trede, String tafel) {
    var nr = etappe.inTrede(trede);
    rit.wacht(nr, LocalDateTime.of(2026, 2, 16, 16, 59));
    assertThat(rit.open(nr)).containsExactly("tafelKiezen");
    assertThat(sporen.post(nr, "overname")).containsExactly("verantwoordelijke");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 16, 17, 0));
    assertThat(rit.open(nr)).containsExactly("inhoudVrijgeven", "instroomToetsen");
    assertThat(rit.casus(nr).tafel()).contains(tafel);
    assertThat(sporen.stappen(nr)).contains("timer_tafelKiezenVerstreken");
  }

  @ParameterizedTest
  @CsvSource({TREDE_1, TREDE_2})
  void met_het_advies_van_de_tafel_komt_het_aanmeldpunt_tot_een_oplossing(
      int trede, String tafel, String model) {
    var nr = etappe.inTrede(trede);
    etappe.aanTafel(nr, tafel);
    etappe.uitkomst(nr, tafel, "ADVIES");
    assertThat(rit.open(nr)).containsExactly("vervolgBepalen");
    // De casus ligt niet meer aan de tafel.
    assertThat(rit.variabele(nr, "vervolgBepalen", "tafel")).isNull();
    etappe.naTafel(nr, "OPLOSSING");
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
    assertThat(rit.verloop(nr))
        .containsExactly(trede + " OPLOSSING", trede + " " + tafel + " ADVIES");
    assertThat(sporen.stuk(nr, model + ".vervolgBepalen", "oplossing"))
        .contains("Begeleid wonen bij B.");
    assertThat(sporen.stappen(nr)).contains("serviceTask_oplossingMetAdvies");
  }

  @ParameterizedTest
  @CsvSource({TREDE_1, TREDE_2})
  void zonder_advies_is_er_geen_oplossing_op_te_bouwen(int trede, String tafel) {
    var nr = etappe.inTrede(trede);
    etappe.aanTafel(nr, tafel);
    etappe.uitkomst(nr, tafel, "GEEN_OPLOSSING");
    assertThatThrownBy(() -> etappe.naTafel(nr, "OPLOSSING"))
        .hasMessageContaining("er is geen advies van een tafel");
    assertThat(rit.open(nr)).containsExactly("vervolgBepalen");
    assertThat(rit.casus(nr).status()).isEqualTo(Status.IN_BEHANDELING);
  }

  @Test
  void terug_naar_trede_1_kan_alleen_na_een_weigering_en_met_een_tafel_die_nog_niet_beproefd_is() {
    var besproken = etappe.inTrede2();
    etappe.aanTafel(besproken, "hoogcomplex");
    etappe.uitkomst(besproken, "hoogcomplex", "GEEN_OPLOSSING");
    assertThatThrownBy(() -> etappe.naTafel(besproken, "TERUG_NAAR_TREDE_1"))
        .hasMessageContaining("alleen wanneer trede 2 de casus niet toeliet");

    var beproefd = etappe.inTrede1();
    etappe.aanTafel(beproefd, "transfertafel");
    etappe.uitkomst(beproefd, "transfertafel", "GEEN_OPLOSSING");
    etappe.naTafel(beproefd, "ANDERE_TAFEL");
    etappe.kies(beproefd, "regiotafel", List.of());
    etappe.weiger(beproefd, "regiotafel");
    etappe.naTafel(beproefd, "ANDERE_TAFEL");
    etappe.kies(beproefd, "crisisteam", List.of());
    etappe.beoordeelCrisis(beproefd, false);
    etappe.naTafel(beproefd, "VOLGENDE_TREDE");
    kiesZonderCriteria(beproefd);
    assertThat(rit.variabele(beproefd, "instroomToetsen", "instroomgemis").toString())
        .contains("Verder naar trede 3");
    etappe.weiger(beproefd, "hoogcomplex");
    assertThatThrownBy(() -> etappe.naTafel(beproefd, "TERUG_NAAR_TREDE_1"))
        .hasMessageContaining("alle tafels van trede 1 zijn al beproefd");
    assertThat(List.of(rit.open(besproken), rit.open(beproefd)))
        .containsOnly(List.of("vervolgBepalen"));
  }

  @Test
  void zolang_een_tafel_van_trede_1_niet_beproefd_is_kan_de_casus_terug_en_hoort_men_dat() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "GEEN_OPLOSSING");
    etappe.naTafel(nr, "VOLGENDE_TREDE");
    kiesZonderCriteria(nr);
    etappe.weiger(nr, "hoogcomplex");
    assertThat(sporen.gegevens(nr, "uitkomst")).contains("Terug naar trede 1");
    etappe.naTafel(nr, "TERUG_NAAR_TREDE_1");
    assertThat(rit.casus(nr).trede()).contains(1);
  }

  private void kiesZonderCriteria(String nr) {
    rit.doe(nr, "aanmeldpunt", "tafelKiezen", Etappes.voorstel("hoogcomplex", List.of()));
    etappe.geefVrij(nr);
  }
}
