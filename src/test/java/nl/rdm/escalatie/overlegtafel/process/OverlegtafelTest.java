package nl.rdm.escalatie.overlegtafel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Registerwijziging;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Inzagerecht;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.overlegtafel.Besprekingen;
import nl.rdm.escalatie.termijn.Eenheid;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnlengte;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** De wegen door het ene model waarmee elke tafel een casus behandelt. */
@RdmTest
class OverlegtafelTest {

  private static final String UITKOMST = "overlegtafel.uitkomstVastleggen";

  private static final Termijnlengte UREN = new Termijnlengte(4, Eenheid.UREN);

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Besprekingen besprekingen;
  @Autowired private JdbcClient jdbc;
  @Autowired private Dossier dossier;
  @Autowired private Inzagerecht inzage;
  @Autowired private Accounts accounts;
  @Autowired private CasusProces proces;

  @Test
  @Eis("R61")
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
    assertThat(sporen.gegevens(nr, "overleg-gepland"))
        .as("met het uur uit het register")
        .contains("2026-02-05T12:30", "\"ongepland\":\"false\"", "\"aangehouden\":\"false\"");
  }

  @Test
  @Eis("R44")
  void niet_toegelaten_casus_gaat_met_de_reden_in_het_dossier_terug_naar_het_aanmeldpunt() {
    var nr = etappe.inTrede1();
    etappe.kiesVoorstel(nr);
    etappe.weiger(nr, "transfertafel");
    assertThat(rit.open(nr)).containsExactly("vervolgBepalen");
    assertThat(rit.verloop(nr)).containsExactly("1", "1 transfertafel NIET_TOEGELATEN");
    assertThat(sporen.stuk(nr, "overlegtafel.instroomToetsen", "reden"))
        .contains("Past niet bij deze tafel.");
    assertThat(sporen.post(nr, "uitkomst")).containsExactly("aanmelder", "aanmeldpunt", "gemeente");
    assertThat(sporen.gegevens(nr, "uitkomst"))
        .as("geen regel van de tabel sprak")
        .contains("NIET_TOEGELATEN", "het wijkteam van de gemeente");
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
    assertThatThrownBy(() -> aanhouden(nr, tafel, "2026-06-30"))
        .hasMessageContaining(trede == 1 ? "Uw eerstvolgende overleg is" : "de casusregisseur");
    aanhouden(nr, tafel, tot);
    assertThat(rit.open(nr)).containsExactly("uitkomstVastleggen");
    assertThat(rit.variabele(nr, "uitkomstVastleggen", "overlegOp")).isEqualTo(overleg);
    boolean vast = trede == 1;
    assertThat(rit.variabele(nr, "uitkomstVastleggen", "overlegVast")).isEqualTo(vast);
    assertThat(sporen.gegevens(nr, "overleg-gepland"))
        .contains(overleg + (vast ? "T12:30" : "\""))
        .contains("\"ongepland\":\"" + !vast + "\"", "\"aangehouden\":\"true\"");
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
        .hasMessageContaining("na de termijn van de trede")
        .hasMessageContaining("Uw eerstvolgende overleg is 19 februari 2026");
    rit.handel(
        nr,
        "aanmelder",
        "spoed",
        Map.of("motivering", "De plek stopt.", "gronden", List.of("VERLIES_PLEK")));
    rit.doe(nr, "aanmeldpunt", "spoedBeoordelen", Map.of("besluit", "TOEKENNEN"));
    assertThatThrownBy(() -> aanhouden(nr, "transfertafel", "2026-02-10"))
        .as("met spoed wijkt de trede niet")
        .hasMessageContaining("kan de casusregisseur die termijn verzetten");
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

      rit.doe(nr, "transfertafel", "casusIndienen", Map.of("besluit", "INGEDIEND"));
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
      rit.doe(nr, "transfertafel", "casusIndienen", Map.of("besluit", "INGEDIEND"));
      assertThat(rit.variabele(nr, "uitkomstVastleggen", "overlegOp")).isEqualTo("2026-03-05");
    }
  }

  @Test
  void na_aanhouden_telt_de_indientermijn_niet_nog_een_keer() {
    try (var register = new Registerwijziging(jdbc, "transfertafel")) {
      register.zet("indientermijn_dagen", 14);
      var nr = etappe.inTrede1();
      etappe.aanTafel(nr, "transfertafel");
      rit.doe(nr, "transfertafel", "casusIndienen", Map.of("besluit", "INGEDIEND"));
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
  @CsvSource({
    "1, transfertafel, TOELATEN, ''",
    "2, hoogcomplex, TOELATEN, ''",
    "1, transfertafel, NIET_TOELATEN, '\"waarheen\":\"Zorgbemiddeling door de zorgverzekeraar'",
    "1, regiotafel, NIET_TOELATEN, '\"watNog\":\"Vraag het CCE mee te denken'",
    "2, hoogcomplex, NIET_TOELATEN, '\"waarheen\":\"Terug naar trede 1'"
  })
  @Eis({"R59", "R65", "R72", "R81", "R83", "R84"})
  void voorzitter_ziet_wat_er_ontbreekt_en_de_aanmelder_hoort_hoe_het_verder_kan(
      int trede, String tafel, String advies, String hoeVerder) {
    var nr = etappe.inTrede(trede);
    var genoeg = Etappes.CRITERIA.get(tafel);
    if (advies.equals("TOELATEN")) {
      etappe.kiesVoorstel(nr);
    } else {
      etappe.kies(
          nr,
          tafel,
          tafel.equals("transfertafel")
              ? List.of("LANGE_WACHTLIJST")
              : genoeg.subList(0, genoeg.size() - 1));
    }
    assertThat(rit.variabele(nr, "instroomToetsen", "instroomadvies")).isEqualTo(advies);
    assertThat(rit.variabele(nr, "instroomToetsen", "instroomgemis").toString())
        .contains(hoeVerder);

    if (advies.equals("TOELATEN")) {
      etappe.laatToe(nr, tafel);
      assertThat(rit.open(nr)).containsExactly("uitkomstVastleggen");
    } else {
      assertThat(rit.geweigerd(nr, tafel, "instroomToetsen", Map.of("besluit", "TOELATEN")))
          .containsExactly("Waarom laat u de casus toch toe?");
      etappe.weiger(nr, tafel);
      assertThat(sporen.gegevens(nr, "uitkomst"))
          .contains("NIET_TOEGELATEN", hoeVerder)
          .contains("\"opnieuw\":\"" + tafel.equals("regiotafel") + "\"");
      assertThat(sporen.gegevens(nr, "uitkomst").contains("\"waarheen\":\"\""))
          .as("een andere plek staat er alleen als die past")
          .isEqualTo(tafel.equals("regiotafel"));
      assertThat(sporen.post(nr, "uitkomst"))
          .containsExactly("aanmelder", "aanmeldpunt", "gemeente");
    }
  }

  @Test
  void wie_van_het_advies_afwijkt_schrijft_waarom() {
    var nr = etappe.inTrede2();
    rit.doe(
        nr,
        "aanmeldpunt",
        "tafelKiezen",
        Etappes.voorstel("hoogcomplex", Etappes.CRITERIA.get("hoogcomplex").subList(0, 7)));
    etappe.laatToe(nr, "hoogcomplex");
    assertThat(rit.open(nr)).contains("uitkomstVastleggen");
    assertThat(sporen.stuk(nr, "overlegtafel.instroomToetsen", "redenToelaten"))
        .contains("Er is nergens anders een plek.");
  }

  @Test
  void zwijgt_wie_kiest_dan_beoordeelt_de_voorzitter_zonder_criteria() {
    var nr = etappe.inTrede1();
    rit.wacht(nr, LocalDateTime.of(2026, 2, 16, 17, 0));
    assertThat(rit.variabele(nr, "instroomToetsen", "instroomadvies")).isEqualTo("BEOORDELEN");
    assertThat(rit.variabele(nr, "instroomToetsen", "instroomgemis").toString())
        .contains("Niemand gaf aan");
    etappe.laatToe(nr, "transfertafel");
  }

  @Test
  @Eis({"R63", "R70", "R71"})
  void zorgaanbieder_brengt_in_bij_de_regiotafel_en_een_crisis_gaat_eerst_naar_het_crisisteam() {
    var nr = etappe.inBehandeling(Casusrit.wlz());
    assertThat(rit.variabele(nr, "tafelKiezen", "voorgesteldeTafel")).isEqualTo("regiotafel");
    etappe.aanTafel(nr, "regiotafel");
    assertThat(rit.open(nr)).containsExactly("casusIndienen");
    // Drie weken voor dinsdag 10 maart.
    assertThat(rit.einde(nr, "casusIndienen")).isEqualTo("2026-02-17T17:00:00");
    assertThat(sporen.post(nr, "stukken-gevraagd")).containsExactly("aanmelder");
    assertThat(sporen.gegevens(nr, "stukken-gevraagd")).contains("2026-02-17", "2026-03-10T10:00");

    rit.doe(
        nr,
        "regiotafel",
        "casusIndienen",
        Map.of("besluit", "CRISIS", "inhoud_redenCrisis", "De nacht is niet meer veilig."));
    assertThat(rit.verloop(nr))
        .containsExactly("1", "1 regiotafel NIET_TOEGELATEN", "1 crisisteam");
    assertThat(sporen.gegevens(nr, "uitkomst")).contains("\"crisis\":\"true\"");
    assertThat(rit.variabele(nr, "crisisBeoordelen", "directGevaar")).isEqualTo(true);
    assertThat(rit.variabele(nr, "crisisBeoordelen", "instroomadvies")).isEqualTo("BEOORDELEN");
    etappe.beoordeelCrisis(nr, true);
    etappe.regelCrisiszorg(nr, "ADVIES");
    assertThat(rit.open(nr)).containsExactly("vervolgBepalen");
    assertThat(rit.variabele(nr, "vervolgBepalen", "directGevaar")).isEqualTo(false);
    assertThat(proces.inGevaar(nr)).as("het crisisteam gaf advies").isFalse();

    etappe.naTafel(nr, "ANDERE_TAFEL");
    etappe.kies(nr, "regiotafel", Etappes.CRITERIA.get("regiotafel"));
    etappe.laatToe(nr, "regiotafel");
    rit.doe(nr, "regiotafel", "casusIndienen", Map.of("besluit", "INGEDIEND"));
    assertThat(rit.einde(nr, "uitkomstVastleggen")).isEqualTo("2026-03-10T17:00:00");
    assertThat(rit.variabele(nr, "uitkomstVastleggen", "overlegVast")).isEqualTo(true);
    wachtOpDeRegiotafel(nr);
    etappe.uitkomst(nr, "regiotafel", "OPLOSSING");
    assertThat(opAgenda("crisisteam", nr, "2026-02-03")).containsExactly("ADVIES");
    assertThat(opAgenda("regiotafel", nr, "2026-03-10")).containsExactly("AANHOUDEN");
    assertThat(opAgenda("regiotafel", nr, "2026-04-07")).containsExactly("OPLOSSING");
    assertThat(rit.verloop(nr))
        .containsExactly(
            "1 OPLOSSING",
            "1 regiotafel NIET_TOEGELATEN",
            "1 crisisteam ADVIES",
            "1 regiotafel OPLOSSING");
  }

  /**
   * Haar volgende overleg is vier weken later, na de termijn van de trede: die wijkt er één keer
   * voor, tot vijf werkdagen erna.
   */
  private void wachtOpDeRegiotafel(String nr) {
    assertThatThrownBy(() -> aanhouden(nr, "regiotafel", "2026-04-08"))
        .hasMessageContaining("Uw eerstvolgende overleg is 7 april 2026");
    rit.wacht(nr, LocalDateTime.of(2026, 3, 10, 15, 0));
    aanhouden(nr, "regiotafel", "2026-04-07");
    assertThat(rit.open(nr)).as("niet nog eens indienen").containsExactly("uitkomstVastleggen");
    assertThat(rit.einde(nr, "uitkomstVastleggen")).isEqualTo("2026-04-07T17:00:00");
    assertThat(sporen.logboek(nr, "TERMIJN_VERZET"))
        .extracting(gegevens -> gegevens.get("reden"))
        .containsExactly("OVERLEG_GEKOZEN", "AANGEHOUDEN");
    assertThat(sporen.gegevens(nr, "termijn-verzet"))
        .contains("2026-04-14T15:00:00Z", "AANGEHOUDEN");
    assertThat(sporen.post(nr, "termijn-verzet")).containsExactly("aanmelder", "aanmelder");

    rit.wacht(nr, LocalDateTime.of(2026, 4, 7, 15, 0));
    assertThat(rit.casus(nr).trede()).contains(1);
    assertThatThrownBy(() -> aanhouden(nr, "regiotafel", "2026-05-05"))
        .as("een tweede keer niet")
        .hasMessageContaining("kan de casusregisseur die termijn verzetten");
  }

  /** Vrijdagavond gemeld: niemand doet iets, en nog in de nacht weet het crisisteam het. */
  @Test
  @Eis({"R65", "R74"})
  void direct_gevaar_wacht_op_geen_keuze_ook_als_iedereen_zwijgt() {
    rit.zetKlok(LocalDateTime.of(2026, 2, 6, 21, 0));
    var nr = rit.meldNuAan(Casusrit.inGevaar());
    assertThat(einde(nr, "aanmeldingToetsen")).isEqualTo("2026-02-07T01:00+01:00");
    assertThat(rit.taak(nr, "aanmeldingToetsen").getPriority()).as("boven spoed").isEqualTo(110);
    rit.wacht(nr, LocalDateTime.of(2026, 2, 7, 0, 59));
    assertThat(sporen.post(nr, "herinnering")).containsExactly("aanmeldpunt");
    assertThat(sporen.post(nr, "overname")).isEmpty();
    rit.wacht(nr, LocalDateTime.of(2026, 2, 7, 4, 59));
    assertThat(sporen.post(nr, "overname")).containsExactly("verantwoordelijke");
    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 7, 5, 0));
    assertThat(rit.open(nr)).containsExactly("crisisBeoordelen", "inhoudVrijgeven");
    assertThat(einde(nr, "crisisBeoordelen")).isEqualTo("2026-02-08T05:00+01:00");
    assertThat(einde(nr, "inhoudVrijgeven")).isEqualTo("2026-02-07T09:00+01:00");
    assertThat(rit.taak(nr, "crisisBeoordelen").getPriority()).isEqualTo(110);
    assertThat(rit.taak(nr, "inhoudVrijgeven").getPriority()).isEqualTo(110);
    assertThat(sporen.post(nr, "nieuwe-taak")).contains("crisisteam");
    assertThat(sporen.post(nr, "naar-crisisteam")).containsExactly("aanmelder", "aanmeldpunt");

    // Zonder vrijgave weet het crisisteam wie het moet bellen, en verder niets.
    dossier.bewaar(nr, "aanmelding", "zorgvraag", "Zorgvraag", "Er is niemand thuis.");
    assertThat(leest(nr, "crisisteam")).containsExactly("aanmelder.email");
    assertThat(leest(nr, "transfertafel")).isEmpty();
    geenCrisiszorg(nr);
  }

  /** Het gevaar is niet voorbij wanneer niemand crisiszorg kan geven, en het kan niet wachten. */
  private void geenCrisiszorg(String nr) {
    rit.zetKlok(LocalDateTime.of(2026, 2, 7, 23, 30));
    etappe.beoordeelCrisis(nr, true);
    assertThat(leest(nr, "crisisteam")).containsExactly("aanmelder.email");
    rit.doe(
        nr,
        "crisisteam",
        "crisiszorgRegelen",
        Map.of(
            "besluit", "GEEN_OPLOSSING",
            "inhoud_uitkomst", "De buren letten op.",
            "inhoud_weigeringen", "Alles is vol."));
    assertThat(leest(nr, "crisisteam")).isEmpty();
    assertThat(sporen.post(nr, "uitkomst")).isEmpty();
    assertThat(sporen.post(nr, "geen-crisiszorg"))
        .containsExactly("aanmelder", "aanmeldpunt", "gemeente");
    assertThat(rit.open(nr)).containsExactly("vervolgBepalen");
    assertThat(rit.variabele(nr, "vervolgBepalen", "directGevaar")).isEqualTo(true);
    assertThat(proces.inGevaar(nr)).as("niemand kon zorg geven").isTrue();
    assertThat(einde(nr, "vervolgBepalen")).isEqualTo("2026-02-08T03:30+01:00");
    assertThat(rit.taak(nr, "vervolgBepalen").getPriority()).isEqualTo(110);

    rit.handel(
        nr,
        "aanmelder",
        "spoed",
        Map.of("motivering", "Zij is alleen.", "gronden", List.of("ERNSTIGE_SCHADE")));
    rit.doe(nr, "aanmeldpunt", "spoedBeoordelen", Map.of("besluit", "TOEKENNEN"));
    assertThat(einde(nr, "vervolgBepalen"))
        .as("korter dan spoed")
        .isEqualTo("2026-02-08T03:30+01:00");
    assertThat(rit.termijnen(nr))
        .filteredOn(termijn -> termijn.naam().equals("Vervolg bepalen"))
        .singleElement()
        .satisfies(
            termijn -> {
              assertThat(termijn.stap()).isEqualTo("taak");
              assertThat(termijn.lengte())
                  .as("ook wie daarna komt wacht op de klok")
                  .isEqualTo(UREN);
            });
    assertThat(rit.taak(nr, "vervolgBepalen").getPriority()).isEqualTo(110);

    etappe.naTafel(nr, "ANDERE_TAFEL");
    assertThat(rit.open(nr)).as("niet nog eens het crisisteam").containsExactly("tafelKiezen");
    assertThat(einde(nr, "tafelKiezen")).isEqualTo("2026-02-08T03:30+01:00");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 8, 7, 30));
    assertThat(rit.open(nr)).containsExactly("inhoudVrijgeven", "instroomToetsen");
    etappe.laatToe(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "OPLOSSING");
    assertThat(rit.open(nr)).isEmpty();
    assertThat(proces.inGevaar(nr)).as("er is een oplossing").isFalse();
  }

  /** Wie zichzelf meldt is geen beroepskracht, maar wie haar nummer gaf wil gebeld worden. */
  @Test
  void van_een_client_die_zelf_meldt_leest_het_crisisteam_alleen_met_haar_nummer_wie_zij_is() {
    var nr = rit.meldAan(Casusrit.aangemeldDoor("CLIENT"));
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "IN_BEHANDELING", "eldersNagegaan", "KLOPT_NIET"));
    kiesCrisisteam(nr, List.of(), "VV");
    assertThat(rit.open(nr)).containsExactly("crisisBeoordelen", "inhoudVrijgeven");
    assertThat(leest(nr, "crisisteam")).isEmpty();
    assertThat(rit.formulier(nr, "crisisBeoordelen"))
        .contains("Gaf zij een telefoonnummer", "Anders bereikt u haar via het aanmeldpunt");
    dossier.bewaar(nr, "aanmelding", "aanmelder.naam", "Naam", "C. Bakker");
    assertThat(leest(nr, "crisisteam")).as("zonder nummer is er niets te bellen").isEmpty();
    dossier.bewaar(nr, "aanmelding", "aanmelder.telefoon", "Telefoon", "06 12345678");
    assertThat(leest(nr, "crisisteam")).containsExactly("aanmelder.naam", "aanmelder.telefoon");
    assertThat(leest(nr, "transfertafel")).isEmpty();
  }

  /** Niemand geeft daarna inhoud vrij. */
  private void kiesCrisisteam(String nr, List<String> criteria, String zorgsector) {
    rit.doe(
        nr,
        "aanmeldpunt",
        "tafelKiezen",
        Map.of(
            "besluit", "ANDERE_TAFEL",
            "gekozenTafel", "crisisteam",
            "criteriaCrisisteam", Etappes.codes(criteria),
            "zorgsector", zorgsector,
            "inhoud_reden", "Het gaat nu mis."));
  }

  /** De velden van de aanmelding die dit account nu mag lezen. */
  private List<String> leest(String nr, String account) {
    var leest = inzage.van(nr, accounts.account(account).orElseThrow()).leest();
    return Stream.of("aanmelder.email", "aanmelder.naam", "aanmelder.telefoon", "zorgvraag")
        .filter(veld -> dossier.laatste(nr, "aanmelding", veld).filter(leest).isPresent())
        .toList();
  }

  /** Met de zone erbij: een termijn op de klok gaat niet over wat de wijzers zeggen. */
  private String einde(String nr, String taak) {
    return rit.einde(nr, taak).atZone(ZoneId.of("Europe/Amsterdam")).toOffsetDateTime().toString();
  }

  @ParameterizedTest
  @CsvSource({"1, transfertafel", "2, hoogcomplex"})
  @Eis({"R65", "R79"})
  void een_crisis_aan_tafel_is_op_hetzelfde_moment_bij_het_crisisteam(int trede, String tafel) {
    var nr = etappe.inTrede(trede);
    etappe.aanTafel(nr, tafel);
    etappe.uitkomst(nr, tafel, "CRISIS");
    assertThat(rit.open(nr)).contains("crisisBeoordelen").doesNotContain("tafelKiezen");
    assertThat(rit.einde(nr, "crisisBeoordelen")).isEqualTo(Casusrit.BEGIN.plusHours(24));
    assertThat(rit.casus(nr).trede()).contains(1);
    assertThat(rit.verloop(nr)).contains(trede + " " + tafel + " NIET_TOEGELATEN", "1 crisisteam");
    assertThat(sporen.post(nr, "naar-crisisteam")).contains("aanmeldpunt");
    etappe.beoordeelCrisis(nr, false);
    assertThat(rit.variabele(nr, "vervolgBepalen", "directGevaar")).isEqualTo(false);
    assertThat(proces.inGevaar(nr)).isFalse();

    // Het crisisteam oordeelde al: nu bepaalt het aanmeldpunt hoe het verder gaat.
    etappe.naTafel(nr, "ANDERE_TAFEL");
    etappe.kies(nr, "transfertafel", List.of("ADVIES_GEVRAAGD"));
    etappe.laatToe(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "CRISIS");
    assertThat(rit.open(nr)).contains("vervolgBepalen").doesNotContain("crisisBeoordelen");
    assertThat(rit.variabele(nr, "vervolgBepalen", "directGevaar")).isEqualTo(true);
    assertThat(proces.inGevaar(nr)).as("opnieuw, na het crisisteam").isTrue();
    // Wie dan stijgt neemt het gevaar mee.
    etappe.naTafel(nr, "VOLGENDE_TREDE");
    assertThat(rit.variabele(nr, "tafelKiezen", "directGevaar")).isEqualTo(true);
    assertThat(einde(nr, "tafelKiezen")).isEqualTo("2026-02-02T14:00+01:00");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 2, 18, 0));
    if (trede == 1) {
      // De voorzitter van de tafel van trede 2 wacht dan ook op de klok, en leest waarom.
      assertThat(einde(nr, "instroomToetsen")).isEqualTo("2026-02-02T22:00+01:00");
      assertThat(einde(nr, "inhoudVrijgeven")).isEqualTo("2026-02-02T22:00+01:00");
      assertThat(sporen.gegevensAan(nr, "hoogcomplex"))
          .contains("\"stap\":\"taak\"", "\"gevaar\":\"true\"");
      etappe.weiger(nr, "hoogcomplex");
    }
    assertThat(einde(nr, "vervolgBepalen")).isEqualTo("2026-02-02T22:00+01:00");
    // Twee uur in de nacht: ieder zweeg. Wie dan nog zwijgt hoort het een dag later weer.
    rit.wacht(nr, LocalDateTime.of(2026, 2, 4, 1, 59));
    assertThat(sporen.logboek(nr, "STILTE_HERHAALD")).hasSize(1);
    rit.wacht(nr, LocalDateTime.of(2026, 2, 4, 2, 0));
    assertThat(sporen.logboek(nr, "STILTE_HERHAALD")).hasSize(2);
  }

  /** Wie bij gevaar iets vraagt houdt de casus geen vijf werkdagen op. */
  @Test
  void een_aanvulling_bij_gevaar_wacht_ook_op_de_klok() {
    rit.zetKlok(LocalDateTime.of(2026, 2, 6, 21, 0));
    var nr = rit.meldNuAan(Casusrit.inGevaar());
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "AANVULLEN", "inhoud_vraagOmAanvulling", "Wie is er nu bij haar?"));
    assertThat(einde(nr, "aanvullingGeven")).isEqualTo("2026-02-07T01:00+01:00");
    assertThat(sporen.gegevens(nr, "aanvulling-gevraagd")).contains("2026-02-07T00:00Z");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 7, 0, 30));
    assertThat(sporen.post(nr, "herinnering")).containsExactly("aanmelder");
    assertThat(sporen.gegevens(nr, "herinnering"))
        .as("haar eigen brief, met de link naar haar pagina")
        .contains("\"stap\":\"aanvulling\"");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 7, 1, 0));
    assertThat(einde(nr, "aanmeldingToetsen")).isEqualTo("2026-02-07T05:00+01:00");
    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    assertThat(rit.open(nr)).containsExactly("crisisBeoordelen", "inhoudVrijgeven");
    gevaarVoorbij(nr);
  }

  /** Het gevaar stijgt mee tot iemand zegt dat het voorbij is: dan staat het nergens meer. */
  private void gevaarVoorbij(String nr) {
    rit.handel(nr, "aanmeldpunt", "escalatie", Map.of("reden", "Twente heeft geen plek."));
    assertThat(proces.inGevaar(nr)).as("het crisisteam was nog bezig").isTrue();
    rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "Zij verhuist."));
    rit.handel(
        nr,
        "aanmelder",
        "spoed",
        Map.of("motivering", "Zij is alleen.", "gronden", List.of("ERNSTIGE_SCHADE")));
    var ernaast = List.of("intrekkenBevestigen", "spoedBeoordelen");
    assertThat(ernaast).allMatch(taak -> rit.taak(nr, taak).getPriority() == 110);
    etappe.kiesVoorstel(nr);
    etappe.weiger(nr, "hoogcomplex");
    rit.doe(
        nr,
        "aanmeldpunt",
        "vervolgBepalen",
        Map.of("besluit", "ANDERE_TAFEL", "nogDirectGevaar", "NEE"));
    assertThat(proces.inGevaar(nr)).isFalse();
    assertThat(sporen.logboek(nr, "DIRECT_GEVAAR")).containsExactly(Map.of("gevaar", "false"));
    assertThat(List.of("tafelKiezen", "intrekkenBevestigen", "spoedBeoordelen"))
        .allMatch(taak -> Boolean.FALSE.equals(rit.variabele(nr, taak, "directGevaar")))
        .extracting(taak -> rit.taak(nr, taak).getPriority())
        .containsExactly(50, 50, 90);
    assertThat(einde(nr, "tafelKiezen")).isEqualTo("2026-02-13T17:00+01:00");
  }

  /** Vrijdag om vier uur komt de casus bij het crisisteam: gehandicaptenzorg is er zondag. */
  @Test
  @Eis({"R74", "R76", "R77", "R78", "R79"})
  void crisiszorg_is_er_op_de_klok_en_niets_houdt_haar_op() {
    rit.zetKlok(LocalDateTime.of(2026, 2, 6, 16, 0));
    var nr = rit.meldNuAan(Casusrit.wlz());
    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    kiesCrisisteam(nr, Etappes.CRITERIA.get("crisisteam"), "VG");

    var zondag = LocalDateTime.of(2026, 2, 8, 16, 0);
    assertThat(rit.open(nr)).containsExactly("crisisBeoordelen", "inhoudVrijgeven");
    assertThat(rit.einde(nr, "crisisBeoordelen")).isEqualTo(zondag);
    assertThat(rit.variabele(nr, "crisisBeoordelen", "instroomadvies")).isEqualTo("TOELATEN");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 7, 11, 30));
    etappe.beoordeelCrisis(nr, true);
    assertThat(rit.open(nr)).containsExactly("crisiszorgRegelen", "inhoudVrijgeven");
    assertThat(rit.einde(nr, "crisiszorgRegelen")).as("dezelfde klok").isEqualTo(zondag);
    assertThat(sporen.post(nr, "overleg-gepland")).isEmpty();

    assertThat(
            rit.geweigerd(
                nr,
                "crisisteam",
                "crisiszorgRegelen",
                Map.of("besluit", "AANHOUDEN", "inhoud_uitkomst", "Later.")))
        .as("een crisis wacht niet")
        .containsExactly("Is er crisiszorg?");
    assertThat(rit.formulier(nr, "crisiszorgRegelen")).contains("Het crisisteam houdt niets aan.");

    assertThat(einde(nr, "inhoudVrijgeven")).isEqualTo("2026-02-06T20:00+01:00");
    rit.wacht(nr, zondag.minusMinutes(1));
    assertThat(sporen.post(nr, "overname")).as("de vrijgave").containsExactly("verantwoordelijke");
    rit.wacht(nr, zondag);
    assertThat(sporen.post(nr, "overname")).containsExactly("verantwoordelijke", "aanmeldpunt");
    // Nog eens 48 uur later de verantwoordelijke van de regio.
    rit.wacht(nr, zondag.plusHours(48));
    assertThat(sporen.post(nr, "overname"))
        .containsExactly("verantwoordelijke", "aanmeldpunt", "verantwoordelijke");
    etappe.regelCrisiszorg(nr, "OPLOSSING");
    assertThat(rit.verloop(nr)).containsExactly("1 OPLOSSING", "1 crisisteam OPLOSSING");
    assertThat(rit.termijnen(nr))
        .filteredOn(termijn -> termijn.stap().equals("crisisteam"))
        .extracting(Termijn::status)
        .containsExactly(Termijn.Status.VERSTREKEN);
    assertThat(sporen.logboek(nr, "TAAK_AFGEROND"))
        .anyMatch(gegevens -> gegevens.getOrDefault("beoordeeldDoor", "").contains("CCE"));
  }

  @Test
  @Eis("R76")
  void wat_geen_crisis_blijkt_gaat_terug_met_de_woorden_waar_het_wel_past() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "GEEN_OPLOSSING");
    etappe.naTafel(nr, "ANDERE_TAFEL");
    etappe.kies(nr, "crisisteam", List.of("GEZONDHEID_VERSLECHTERT"));
    assertThat(rit.einde(nr, "crisisBeoordelen")).isEqualTo(Casusrit.BEGIN.plusHours(24));
    etappe.beoordeelCrisis(nr, false);
    assertThat(rit.open(nr)).containsExactly("vervolgBepalen");
    assertThat(rit.verloop(nr)).endsWith("1 crisisteam NIET_TOEGELATEN");
    assertThat(sporen.gegevens(nr, "uitkomst")).contains("De huisarts kijkt vandaag nog");
    assertThat(sporen.stuk(nr, "overlegtafel.crisisBeoordelen", "reden"))
        .contains("Thuis is het weer veilig.");
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

  @Test
  void wie_pas_op_de_dag_van_een_later_overleg_vastlegt_houdt_aan_tot_het_overleg_daarna() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    aanhouden(nr, "transfertafel", "2026-02-19");
    rit.wacht(nr, LocalDateTime.of(2026, 3, 5, 9, 0));

    assertThatThrownBy(() -> aanhouden(nr, "transfertafel", "2026-04-02"))
        .hasMessageContaining("Uw eerstvolgende overleg is 19 maart 2026");
    aanhouden(nr, "transfertafel", "2026-03-19");
    assertThat(rit.variabele(nr, "uitkomstVastleggen", "overlegOp")).isEqualTo("2026-03-19");
  }

  /** De uitkomst van deze casus op die dag. */
  private List<String> opAgenda(String tafel, String nr, String dag) {
    return besprekingen.op(tafel, LocalDate.parse(dag)).stream()
        .filter(bespreking -> bespreking.casusnummer().equals(nr))
        .flatMap(bespreking -> bespreking.uitkomst().stream())
        .toList();
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
