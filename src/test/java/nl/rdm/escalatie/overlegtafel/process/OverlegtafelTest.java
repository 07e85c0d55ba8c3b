package nl.rdm.escalatie.overlegtafel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.time.LocalDateTime;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Registerwijziging;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.eisen.Eis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** De wegen door het ene model waarmee elke tafel een casus behandelt. */
@RdmTest
class OverlegtafelTest {

  private static final String UITKOMST = "overlegtafel.uitkomstVastleggen";

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private JdbcClient jdbc;

  @Test
  @Eis({"R44", "R61"})
  void casus_verlaat_de_tafel_met_een_overdracht_en_iedereen_hoort_het() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    assertThat(rit.open(nr)).containsExactly("uitkomstVastleggen");
    rit.doe(
        nr,
        "transfertafel",
        "uitkomstVastleggen",
        Map.of("besluit", "OPLOSSING", "inhoud_uitkomst", "Overdracht aan instelling A."));
    assertThat(sporen.post(nr, "uitkomst")).as("één bericht is genoeg").isEmpty();
    assertThat(sporen.post(nr, "opgelost"))
        .containsExactly("aanmelder", "aanmeldpunt", "gemeente", "transfertafel");
    assertThat(sporen.stuk(nr, UITKOMST, "uitkomst")).contains("Overdracht aan instelling A.");
    assertThat(rit.verloop(nr)).contains("1 transfertafel OPLOSSING");
  }

  @Test
  void toegelaten_casus_staat_op_het_eerstvolgende_overleg_en_iedereen_weet_wanneer() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    assertThat(rit.variabele(nr, "uitkomstVastleggen", "overlegOp")).isEqualTo("2026-02-05");
    assertThat(rit.einde(nr, "uitkomstVastleggen")).isEqualTo("2026-02-05T17:00:00");
    assertThat(sporen.post(nr, "overleg-gepland"))
        .containsExactly("aanmelder", "transfertafel", "gemeente");
    assertThat(sporen.gegevens(nr, "overleg-gepland")).contains("2026-02-05");
  }

  @Test
  void niet_toegelaten_casus_gaat_met_de_reden_in_het_dossier_terug_naar_het_aanmeldpunt() {
    var nr = etappe.inTrede1();
    etappe.kiesVoorstel(nr);
    etappe.weiger(nr, "transfertafel");
    assertThat(rit.open(nr)).containsExactly("vervolgBepalen");
    assertThat(rit.verloop(nr)).containsExactly("1", "1 transfertafel NIET_TOEGELATEN");
    assertThat(sporen.stuk(nr, "overlegtafel.instroomToetsen", "reden"))
        .contains("Past niet bij deze tafel.");
    assertThat(sporen.post(nr, "uitkomst")).containsExactly("aanmelder", "aanmeldpunt", "gemeente");
    assertThat(sporen.gegevens(nr, "uitkomst")).contains("NIET_TOEGELATEN");
    assertThat(sporen.post(nr, "overleg-gepland")).isEmpty();
  }

  @Test
  void weigering_van_een_organisatie_staat_met_reden_in_het_dossier() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "GEEN_OPLOSSING");
    assertThat(rit.open(nr)).containsExactly("vervolgBepalen");
    assertThat(sporen.stuk(nr, UITKOMST, "weigeringen")).contains("Instelling A heeft geen plek.");
    assertThat(sporen.gegevens(nr, "uitkomst")).contains("GEEN_OPLOSSING");
  }

  @ParameterizedTest
  @CsvSource({
    "1, transfertafel, 2026-02-10, 2026-02-19",
    "1, transfertafel, 2026-02-19, 2026-02-19",
    "2, hoogcomplex, 2026-02-25, 2026-02-25",
    "2, hoogcomplex, 2026-02-28, 2026-03-02"
  })
  void aangehouden_casus_komt_op_of_na_die_dag_opnieuw_aan_tafel(
      int trede, String tafel, String tot, String overleg) {
    var nr = etappe.inTrede(trede);
    etappe.aanTafel(nr, tafel);
    aanhouden(nr, tafel, tot);
    assertThat(rit.open(nr)).containsExactly("uitkomstVastleggen");
    assertThat(rit.variabele(nr, "uitkomstVastleggen", "overlegOp")).isEqualTo(overleg);
    assertThat(sporen.gegevens(nr, "overleg-gepland")).contains(overleg);
    assertThat(sporen.post(nr, "overleg-gepland")).hasSize(6);
    assertThat(rit.verloop(nr)).containsExactly("" + trede, trede + " " + tafel);

    etappe.uitkomst(nr, tafel, "OPLOSSING");
    assertThat(rit.open(nr)).isEmpty();
  }

  @Test
  void aanhouden_kan_niet_tot_vandaag_en_niet_tot_na_de_termijn_van_de_trede() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    assertThatThrownBy(() -> aanhouden(nr, "transfertafel", "2026-02-02"))
        .hasMessageContaining("kies een dag na vandaag");
    assertThatThrownBy(() -> aanhouden(nr, "transfertafel", "2026-03-17"))
        .hasMessageContaining("valt na de termijn van de trede");
    assertThat(rit.open(nr)).containsExactly("uitkomstVastleggen");
  }

  @Test
  void tafel_met_indientermijn_vraagt_eerst_de_stukken_en_bespreekt_dan() {
    try (var register = new Registerwijziging(jdbc, "transfertafel")) {
      register.zet("indientermijn_dagen", 14);
      var nr = etappe.inTrede1();
      etappe.aanTafel(nr, "transfertafel");
      assertThat(rit.open(nr)).containsExactly("casusIndienen");
      assertThat(rit.einde(nr, "casusIndienen")).isEqualTo("2026-02-05T17:00:00");
      assertThat(sporen.post(nr, "overleg-gepland")).isEmpty();

      rit.doe(nr, "transfertafel", "casusIndienen", Map.of("stukkenIngediend", true));
      assertThat(rit.open(nr)).containsExactly("uitkomstVastleggen");
      assertThat(rit.variabele(nr, "uitkomstVastleggen", "overlegOp")).isEqualTo("2026-02-19");
      assertThat(sporen.post(nr, "overleg-gepland"))
          .containsExactly("aanmelder", "transfertafel", "gemeente");
    }
  }

  @Test
  void wie_te_laat_indient_komt_in_een_later_overleg() {
    try (var register = new Registerwijziging(jdbc, "transfertafel")) {
      register.zet("indientermijn_dagen", 14);
      var nr = etappe.inTrede1();
      etappe.aanTafel(nr, "transfertafel");
      rit.wacht(nr, LocalDateTime.of(2026, 2, 6, 9, 0));
      assertThat(sporen.post(nr, "overname")).containsExactly("aanmeldpunt");
      rit.doe(nr, "transfertafel", "casusIndienen", Map.of("stukkenIngediend", true));
      assertThat(rit.variabele(nr, "uitkomstVastleggen", "overlegOp")).isEqualTo("2026-03-05");
    }
  }

  @Test
  void na_aanhouden_telt_de_indientermijn_niet_nog_een_keer() {
    try (var register = new Registerwijziging(jdbc, "transfertafel")) {
      register.zet("indientermijn_dagen", 14);
      var nr = etappe.inTrede1();
      etappe.aanTafel(nr, "transfertafel");
      rit.doe(nr, "transfertafel", "casusIndienen", Map.of("stukkenIngediend", true));
      rit.zetKlok(LocalDateTime.of(2026, 2, 19, 15, 0));
      aanhouden(nr, "transfertafel", "2026-03-04");

      assertThat(rit.open(nr)).containsExactly("uitkomstVastleggen");
      assertThat(rit.variabele(nr, "uitkomstVastleggen", "overlegOp")).isEqualTo("2026-03-05");
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Koningsdag valt op een maandag, Hemelvaartsdag op een donderdag, Pinkstermaandag.
    "2026-04-27, 0, 2026-04-28, 2026-04-28",
    "2026-05-14, 0, 2026-05-15, 2026-05-15",
    "2026-05-23, 0, 2026-05-26, 2026-05-26",
    // Drie weken voor dinsdag 26 mei is 5 mei, een feestdag: dan de werkdag ervoor.
    "2026-05-26, 21, 2026-05-26, 2026-05-04"
  })
  void overleg_schuift_van_een_feestdag_naar_voren_en_indienen_naar_een_eerdere_werkdag(
      String eerste, int indienen, String overleg, String uiterlijk) {
    try (var register = new Registerwijziging(jdbc, "transfertafel")) {
      register.zet("eerste_overleg", Date.valueOf(eerste)).zet("indientermijn_dagen", indienen);
      rit.zetKlok(LocalDateTime.of(2026, 4, 20, 10, 0));
      var nr = rit.meldNuAan(Casusrit.gewoon());
      rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
      etappe.aanTafel(nr, "transfertafel");
      var taak = rit.open(nr).get(0);
      assertThat(taak).isEqualTo(indienen == 0 ? "uitkomstVastleggen" : "casusIndienen");
      assertThat(rit.variabele(nr, taak, "overlegOp")).isEqualTo(overleg);
      assertThat(rit.variabele(nr, taak, "indienenVoor")).isEqualTo(uiterlijk);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, transfertafel, TOELATEN", "2, hoogcomplex, CRITERIA_NAGAAN"})
  void voorzitter_krijgt_het_advies_van_de_tabel_en_besluit_zelf(
      int trede, String tafel, String advies) {
    var nr = etappe.inTrede(trede);
    etappe.kiesVoorstel(nr);
    assertThat(rit.variabele(nr, "instroomToetsen", "instroomadvies")).isEqualTo(advies);
  }

  @Test
  void
      wie_niet_aan_alle_zeven_criteria_voldoet_komt_alleen_met_een_reden_aan_de_tafel_van_trede_2() {
    var nr = etappe.inTrede2();
    etappe.kiesVoorstel(nr);
    var zes = Etappes.codes(Etappes.CRITERIA.subList(0, 6));
    var reden = "Waarom laat u de casus toch toe?";
    assertThat(rit.geweigerd(nr, "hoogcomplex", "instroomToetsen", Map.of("besluit", "TOELATEN")))
        .containsExactly(reden);
    assertThat(
            rit.geweigerd(
                nr,
                "hoogcomplex",
                "instroomToetsen",
                Map.of("besluit", "TOELATEN", "criteria", zes)))
        .containsExactly(reden);
    rit.doe(
        nr,
        "hoogcomplex",
        "instroomToetsen",
        Map.of("besluit", "TOELATEN", "criteria", zes, "inhoud_redenToelaten", "Bijna alle."));
    assertThat(rit.open(nr)).containsExactly("uitkomstVastleggen");
    assertThat(sporen.stuk(nr, "overlegtafel.instroomToetsen", "redenToelaten"))
        .contains("Bijna alle.");
  }

  @Test
  void aanhouden_kan_niet_tot_een_overleg_dat_na_de_termijn_van_de_trede_valt() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    // Trede 1 eindigt maandag 16 maart; na 10 maart overlegt de tafel pas donderdag 19 maart weer.
    assertThatThrownBy(() -> aanhouden(nr, "transfertafel", "2026-03-10"))
        .hasMessageContaining("het overleg daarna valt na de termijn van de trede");
    aanhouden(nr, "transfertafel", "2026-03-04");
    assertThat(rit.open(nr)).containsExactly("uitkomstVastleggen");
  }

  private void aanhouden(String nr, String tafel, String tot) {
    rit.doe(
        nr,
        tafel,
        "uitkomstVastleggen",
        Map.of(
            "besluit", "AANHOUDEN",
            "aangehoudenTot", tot,
            "inhoud_uitkomst", "Eerst de uitslag van het onderzoek."));
  }
}
