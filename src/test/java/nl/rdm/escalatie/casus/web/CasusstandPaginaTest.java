package nl.rdm.escalatie.casus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.casus.Regie;
import nl.rdm.escalatie.termijn.Termijnen;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** De pagina van een casus: de stand voor wie die mag zien, overdragen voor wie dat mag. */
@RdmTest
@Tag("eenmaal")
class CasusstandPaginaTest {

  private static final String OVERDRAGEN = "#handelingen a[href$=/casusregisseur]";
  private static final String NOTITIE = "Bel eerst\nde wijkcoach.";

  @LocalServerPort int poort;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Termijnen termijnen;

  /** Een casus in trede 1 zonder tafel, met het aanmeldpunt als casusregisseur. */
  @ParameterizedTest
  @CsvSource({
    "aanmelder, 200, false, 403",
    "aanmeldpunt, 200, true, 302",
    "verantwoordelijke, 200, true, 302",
    "coordinator, 404, false, 404",
    "gemeente, 200, false, 403",
    "burgemeester, 404, false, 404",
    "clientondersteuner, 404, false, 404",
    "transfertafel, 404, false, 404",
    "regiotafel, 404, false, 404",
    "crisisteam, 404, false, 404",
    "topx, 404, false, 404",
    "hoogcomplex, 404, false, 404",
    "levensloopaanpak, 404, false, 404",
    "vws, 404, false, 404",
    "portefeuillehouder, 404, false, 404",
    "themagroep, 404, false, 404",
    "auditor, 200, false, 403",
    "proceseigenaar, 404, false, 404",
    "beheerder, 200, false, 403",
  })
  void elk_account_ziet_en_doet_alleen_het_zijne(
      String account, int lezen, boolean formulier, int overdragen) {
    var nr = etappe.inTrede1();
    var sessie = ingelogd(account);

    var antwoord = sessie.haal("/casussen/" + nr);
    assertThat(antwoord.statusCode()).isEqualTo(lezen);
    if (lezen == 200) {
      assertThat(Jsoup.parse(antwoord.body()).selectFirst("#casusregisseur").text())
          .isEqualTo("Petra Voordeur");
    } else {
      assertThat(antwoord.body()).doesNotContain("Petra Voordeur", "Enschede");
    }
    assertThat(Jsoup.parse(antwoord.body()).select(OVERDRAGEN).isEmpty()).isEqualTo(!formulier);
    assertThat(sessie.haal("/casussen/" + nr + "/casusregisseur").statusCode())
        .isEqualTo(formulier ? 200 : overdragen);
    assertThat(verstuur(sessie, nr, Map.of("account", "coordinator", "notitie", NOTITIE)))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(overdragen);
    assertThat(rit.casus(nr).casusregisseur())
        .contains(overdragen == 302 ? "coordinator" : "aanmeldpunt");
  }

  @Test
  void wie_niet_is_ingelogd_gaat_naar_de_inlogpagina() {
    var antwoord = new Sessie(poort).haal("/casussen/" + etappe.inTrede1());

    assertThat(antwoord.statusCode()).isEqualTo(302);
    assertThat(antwoord.headers().firstValue("Location"))
        .hasValueSatisfying(adres -> assertThat(adres).endsWith("/inloggen"));
  }

  @Test
  void de_stand_de_termijnen_en_het_verloop_staan_er_in_woorden_zonder_inhoud() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");

    var pagina = lees("auditor", nr);

    assertThat(pagina.selectFirst("#stand").text())
        .isEqualTo(
            "Stand In behandeling Gemeente Enschede Trede Trede 1, de regionale overlegtafels"
                + " Tafel Triage- en transfertafel Casusregisseur Petra Voordeur"
                + " Cliëntondersteuner De cliënt ziet ervan af"
                + " Inhoud Niet of nog niet aan u vrijgegeven");
    assertThat(rijen(pagina, "afgerond"))
        .contains(
            List.of(
                "Aanmelding toetsen",
                "do 5 februari 2026, 17:00",
                "Gehaald",
                "ma 2 februari 2026, 10:00",
                "Aanmeldpunt",
                "ma 2 februari 2026, 10:00"));
    assertThat(pagina.selectFirst("details > #afgerond").text())
        .isEqualTo(rijen(pagina, "afgerond").size() + " afgeronde termijnen");
    assertThat(rijen(pagina, "termijnen"))
        .anySatisfy(rij -> assertThat(rij).contains("Trede 1, Triage- en transfertafel", "Loopt"))
        .noneSatisfy(rij -> assertThat(rij).contains("Gehaald"));
    assertThat(rijen(pagina, "verloop"))
        .containsExactly(
            List.of("Trede 1", "ma 2 februari 2026, 10:00", "nu", "nog geen"),
            List.of(
                "Trede 1, Triage- en transfertafel",
                "ma 2 februari 2026, 10:00",
                "nu",
                "nog geen"));
    assertThat(pagina.select("#buiten-taken p").text()).contains("nog niets gedaan");
    assertThat(pagina.select("script, #handelingen, #spoed, #gevaar, #naar-aanmelding")).isEmpty();
    assertThat(sporen.logboek(nr, "INZAGE")).isEmpty();
  }

  @Test
  void direct_gevaar_staat_erbij_zolang_de_engine_dat_weet() {
    var nr = rit.meldAan(Casusrit.inGevaar());
    assertThat(lees("gemeente", nr).select("h1 #gevaar").text()).isEqualTo("Direct gevaar");
    etappe.verwijsDoor(nr);
    assertThat(lees("gemeente", nr).select("#gevaar")).isEmpty();
  }

  @Test
  void een_nieuwe_casus_heeft_nog_niemand_en_een_verzette_termijn_zegt_het_eerste_einde() {
    var nr = rit.meldAan(Casusrit.gewoon());
    var toetsen = termijnen.van(nr).get(0);
    termijnen.verzet(toetsen.id(), toetsen.vervaltOp().plusSeconds(86_400), "ONDERZOEK");

    var pagina = lees("gemeente", nr);

    assertThat(pagina.selectFirst("#stand").text())
        .contains("Trede Nog niet bepaald", "Casusregisseur Nog niemand");
    assertThat(rijen(pagina, "termijnen").get(0))
        .contains("vr 6 februari 2026, 17:00 eerst: do 5 februari 2026, 17:00", "Verzet");
    assertThat(pagina.text()).contains("De casus is nog niet op een trede.");
    assertThat(lees("verantwoordelijke", nr).select(OVERDRAGEN).text())
        .isEqualTo("Casusregisseur aanwijzen");
  }

  /** C3: de route telt, ook wat er elders gebeurde. */
  @Test
  void het_verloop_zegt_wat_elders_was_wat_op_een_advies_is_besloten_en_waar_hij_heropend_is() {
    var nr = etappe.inTrede4(Casusrit.met("Wlz", false, List.of("transfertafel")));
    etappe.beslisInTrede4(nr, "ADVIES");
    rit.doe(nr, "gemeente", "opAdviesBesluiten", Etappes.opAdvies("OPLOSSING", "BESTUURDER"));

    var besluit =
        "De bewindspersoon gaf een advies, een bestuurder besloot dat er een oplossing is";
    assertThat(lees("auditor", nr).selectFirst("#stand").text())
        .contains("Laatste uitkomst " + besluit);

    rit.zetKlok(Casusrit.BEGIN.plusDays(1));
    rit.handel(nr, "aanmelder", "nazorg", Map.of("reden", "De plek is er niet."));
    rit.doe(nr, "aanmeldpunt", "nazorgNagaan", Etappes.nazorg("NIET_UITGEVOERD"));

    var pagina = lees("auditor", nr);
    assertThat(pagina.selectFirst("#stand").text())
        .contains("Laatste uitkomst Heropend na de nazorg");
    var verloop = rijen(pagina, "verloop");
    assertThat(verloop.get(0))
        .containsExactly(
            "Elders, vóór de aanmelding: Triage- en transfertafel",
            "Niet bekend",
            "vr 30 januari 2026",
            "Geen oplossing");
    assertThat(verloop.stream().map(rij -> rij.get(0) + ": " + rij.get(3)))
        .endsWith("Trede 4: " + besluit, "Trede 4, heropend na de nazorg: nog geen");
    assertThat(rijen(pagina, "afgerond").stream().map(rij -> rij.get(0)))
        .contains("Casus in ontvangst nemen", "Overleg bijeenroepen", "Nazorg nagaan");
  }

  @Test
  void bovenaan_staat_wat_op_u_wacht_en_wat_loopt_en_ingeklapt_wat_klaar_is() {
    var nr = etappe.inTrede3();
    rit.wacht(nr, Casusrit.BEGIN.plusDays(3));
    etappe.overlegMet(nr, Etappes.oplossing("GEVONDEN"));

    var gemeente = lees("gemeente", nr);
    assertThat(gemeente.selectFirst("#taken").text())
        .isEqualTo("Op u wacht in de Takenlijst: Terugkoppeling opstellen.");
    assertThat(gemeente.select("#stand ~ #taken ~ #lezen ~ #termijnen ~ details")).hasSize(1);
    assertThat(rijen(gemeente, "termijnen").stream().map(rij -> rij.get(0)))
        .containsExactly("Terugkoppeling", "Nazorgcheck", "Organisatie komt de afspraak na (1)");
    assertThat(gemeente.selectFirst("#afgerond").text())
        .isEqualTo(rijen(gemeente, "afgerond").size() + " afgeronde termijnen, 1 te laat");
    assertThat(lees("auditor", nr).select("#taken")).isEmpty();
  }

  @Test
  void wat_elders_was_staat_er_pas_als_het_aanmeldpunt_het_naging() {
    var nr = rit.meldAan(Casusrit.met("Zvw", false, List.of("transfertafel")));
    assertThat(lees("auditor", nr).text()).doesNotContain("Elders");
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "IN_BEHANDELING", "eldersNagegaan", "KLOPT_NIET"));
    assertThat(lees("auditor", nr).text()).doesNotContain("Elders");
  }

  @Test
  void wie_buiten_een_taak_om_iets_deed_ziet_de_auditor_en_niet_iedereen() {
    var nr = etappe.inTredeMetSteun(1);
    rit.handel(
        nr, "aanmelder", "spoed", Map.of("gronden", List.of("VERLIES_PLEK"), "motivering", "Nu."));
    rit.handel(
        nr,
        "aanmeldpunt",
        "termijnen",
        Map.of("stap", "trede-1", "vervaltOp", "2026-04-01", "reden", "De tafel vraagt tijd."));
    rit.handel(
        nr, "aanmeldpunt", "casusregisseur", Map.of("account", "gemeente", "notitie", NOTITIE));
    rit.handel(nr, "clientondersteuner", "escalatie", Map.of("reden", "Het duurt te lang."));
    rit.handel(nr, "aanmelder", "toestemming-intrekking", Map.of("toelichting", "Hij zei nee."));
    rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "Verhuisd."));

    var pagina = lees("auditor", nr);
    assertThat(pagina.select("#buiten-taken tbody tr").stream())
        .map(rij -> rij.selectFirst("th").text() + " / " + rij.selectFirst("td").text())
        .containsExactlyInAnyOrder(
            "Gevraagd om de casus in te trekken / Anneke de Melder (aanmelder)",
            "Ingetrokken toestemming vastgelegd / Anneke de Melder (aanmelder)",
            "Naar de volgende trede gebracht, vanuit trede 1 / Chris Naast (clientondersteuner)",
            "Casus overgedragen aan Gerda Enschedeman (gemeente) / Petra Voordeur (aanmeldpunt)",
            "Termijn verzet: Trede 1 als geheel, tot woensdag 1 april 2026 om 17.00 uur"
                + " / Petra Voordeur (aanmeldpunt)",
            "Spoed gevraagd / Anneke de Melder (aanmelder)");
    assertThat(rijen(pagina, "verloop").get(0).get(3))
        .isEqualTo("De cliëntondersteuner bracht de casus naar de volgende trede");
    assertThat(pagina.text()).doesNotContain("Het duurt te lang.", "Hij zei nee.", "wijkcoach");
    assertThat(lees("beheerder", nr).select("#buiten-taken")).isNotEmpty();
    assertThat(lees("gemeente", nr).select("#buiten-taken")).isNotEmpty();
    assertThat(lees("aanmelder", nr).select("#buiten-taken")).isEmpty();

    assertThat(Jsoup.parse(ingelogd("aanmelder").haal("/aanmelden/" + nr).body()).text())
        .contains(
            "Waarom een termijn is verzet: Trede 1 als geheel De nieuwe datum: woensdag 1 april"
                + " 2026 om 17.00 uur. De tafel vraagt tijd.");
    assertThat(sporen.eerste(nr, "opgeschaald", "gemeente")).contains("\"zietCasus\":\"true\"");
    assertThat(sporen.eerste(nr, "opgeschaald", "aanmelder")).contains("\"zietCasus\":\"false\"");
  }

  @Test
  void een_ingetrokken_casus_zoekt_geen_clientondersteuner_en_heeft_geen_spoed_meer() {
    var klaar = rit.meldAan(Casusrit.metOndersteuner(Casusrit.gewoon()));
    rit.handel(
        klaar,
        "aanmelder",
        "spoed",
        Map.of("gronden", List.of("VERLIES_PLEK"), "motivering", "Nu."));
    assertThat(lees("auditor", klaar).select("#spoed, #clientondersteuner")).hasSize(2);
    rit.handel(klaar, "aanmelder", "intrekking", Map.of("reden", "Verhuisd."));
    rit.doe(klaar, "aanmeldpunt", "intrekkenBevestigen", Etappes.bevestigd("BEVESTIGD"));
    assertThat(lees("auditor", klaar).select("#spoed, #clientondersteuner")).isEmpty();
  }

  @Test
  void overdragen_zegt_wie_het_nu_is_en_de_notitie_staat_alleen_in_het_dossier() {
    var nr = etappe.inTrede1();
    var aanmeldpunt = ingelogd("aanmeldpunt");
    var formulier = Jsoup.parse(aanmeldpunt.haal("/casussen/" + nr + "/casusregisseur").body());
    assertThat(formulier.select("option").eachText())
        .containsExactly(
            "Maak een keuze",
            "Carla Veiligman, coördinatiepunt",
            "Gerda Enschedeman, gemeente Enschede",
            "Rik Damhuis, RDM-verantwoordelijke");

    var antwoord =
        verstuur(
            aanmeldpunt,
            nr,
            Map.of("account", "gemeente", "notitie", NOTITIE.replace("\n", "\r\n")));

    assertThat(antwoord.statusCode()).isEqualTo(302);
    var pagina = Jsoup.parse(aanmeldpunt.haal("/casussen/" + nr).body());
    assertThat(pagina.selectFirst("#gedaan").text()).isEqualTo("De casus is overgedragen.");
    assertThat(pagina.selectFirst("#casusregisseur").text()).isEqualTo("Gerda Enschedeman");
    assertThat(pagina.select(OVERDRAGEN)).isEmpty();
    assertThat(pagina.text()).doesNotContain("wijkcoach");
    assertThat(sporen.stuk(nr, Regie.NOTITIE.onderwerp(), Regie.NOTITIE.veld())).contains(NOTITIE);
    assertThat(sporen.post(nr, "casusregisseur")).containsExactly("gemeente", "aanmeldpunt");
    assertThat(sporen.gegevens(nr, "casusregisseur")).doesNotContain("wijkcoach");
  }

  @Test
  void tweemaal_op_de_knop_drukken_draagt_een_keer_over() {
    var nr = etappe.inTrede1();
    for (var wie : List.of("aanmeldpunt", "verantwoordelijke")) {
      var sessie = ingelogd(wie);
      var velden =
          Map.of("account", wie.equals("aanmeldpunt") ? "gemeente" : "coordinator", "notitie", wie);
      assertThat(verstuur(sessie, nr, velden).statusCode()).isEqualTo(302);
      assertThat(verstuur(sessie, nr, velden).statusCode()).isEqualTo(302);
    }

    assertThat(sporen.logboek(nr, "CASUSREGISSEUR")).hasSize(3);
    assertThat(
            verstuur(
                    ingelogd("aanmeldpunt"),
                    nr,
                    Map.of("account", "coordinator", "notitie", "verantwoordelijke"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void wie_de_casus_door_overdragen_niet_meer_ziet_gaat_naar_het_begin() {
    var nr = etappe.inTrede1();
    verstuur(ingelogd("aanmeldpunt"), nr, Map.of("account", "coordinator", "notitie", NOTITIE));

    var antwoord =
        verstuur(ingelogd("coordinator"), nr, Map.of("account", "gemeente", "notitie", "Terug."));

    assertThat(antwoord.statusCode()).isEqualTo(302);
    assertThat(antwoord.headers().firstValue("Location").orElseThrow()).endsWith(":" + poort + "/");
  }

  @Test
  void fouten_staan_bij_het_veld_en_wat_ingevuld_was_blijft_staan() {
    var nr = etappe.inTrede1();
    var sessie = ingelogd("aanmeldpunt");

    var contact = Jsoup.parse(verstuur(sessie, nr, "contact", Map.of()).body());
    assertThat(contact.select("#fouten a").eachText())
        .as("een vraag eindigt al met een teken")
        .contains("Wanneer was het contact? Dit is verplicht.");
    var leeg = Jsoup.parse(verstuur(sessie, nr, Map.of("notitie", " ")).body());
    assertThat(leeg.title()).startsWith("Fout: ");
    assertThat(leeg.select("#fouten a").eachText())
        .containsExactly(
            "Nieuwe casusregisseur: Dit is verplicht.",
            "Notitie bij de overdracht: Dit is verplicht.");
    for (var verwijzing : leeg.select("#fouten a")) {
      var veld = leeg.selectFirst(verwijzing.attr("href"));
      assertThat(veld.attr("aria-invalid")).isEqualTo("true");
      assertThat(leeg.getElementById(veld.attr("aria-describedby").replaceAll(".* ", "")).text())
          .startsWith("Fout:");
    }

    var bsn = Map.of("account", "gemeente", "notitie", "Zie 111222333.");
    var antwoord = verstuur(sessie, nr, bsn);
    assertThat(antwoord.statusCode()).isEqualTo(422);
    var terug = Jsoup.parse(antwoord.body());
    assertThat(terug.selectFirst("textarea").wholeText()).isEqualTo("Zie 111222333.");
    assertThat(terug.select("option[selected]").eachAttr("value")).containsExactly("gemeente");
    assertThat(terug.select("input[name=geenBsn]").eachAttr("value")).containsExactly("notitie");
    assertThat(rit.casus(nr).casusregisseur()).contains("aanmeldpunt");

    var bevestigd =
        Map.of("account", "gemeente", "notitie", "Zie 111222333.", "geenBsn", "notitie");
    assertThat(verstuur(sessie, nr, bevestigd).statusCode()).isEqualTo(302);
  }

  @Test
  void zonder_csrf_teken_wordt_niets_overgedragen() {
    var nr = etappe.inTrede1();
    var sessie = ingelogd("aanmeldpunt");

    assertThat(
            sessie
                .verstuur(
                    "/casussen/" + nr + "/casusregisseur",
                    Map.of("account", "gemeente", "notitie", NOTITIE))
                .statusCode())
        .isEqualTo(403);
    assertThat(rit.casus(nr).casusregisseur()).contains("aanmeldpunt");
  }

  @Test
  void wie_te_lang_over_een_handeling_deed_krijgt_zijn_tekst_terug_en_niets_van_de_casus() {
    var nr = etappe.inTrede1();
    var antwoord =
        new Sessie(poort)
            .verstuur(
                "/casussen/" + nr + "/casusregisseur",
                Map.of("account", "gemeente", "notitie", NOTITIE, "_csrf", "verlopen"));

    assertThat(antwoord.statusCode()).isEqualTo(401);
    var pagina = Jsoup.parse(antwoord.body());
    assertThat(pagina.selectFirst("textarea").wholeText()).isEqualTo(NOTITIE);
    assertThat(pagina.text()).contains("nog niet verstuurd").doesNotContain("Enschede", "Petra");
  }

  @Test
  void een_handeling_die_niet_bestaat_of_niet_meer_kan_zegt_dat() {
    var nr = etappe.inTrede1();
    assertThat(ingelogd("aanmeldpunt").haal("/casussen/" + nr + "/toveren").statusCode())
        .isEqualTo(404);

    var dicht = rit.meldAan(Casusrit.gewoon());
    etappe.verwijsDoor(dicht);
    var pagina = ingelogd("verantwoordelijke").haal("/casussen/" + dicht + "/casusregisseur");
    assertThat(Jsoup.parse(pagina.body()).selectFirst("#beletsel").text())
        .isEqualTo("Deze casus is afgesloten.");
    assertThat(Jsoup.parse(pagina.body()).select("main form")).isEmpty();
    assertThat(
            verstuur(
                    ingelogd("verantwoordelijke"),
                    dicht,
                    Map.of("account", "gemeente", "notitie", NOTITIE))
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void de_aanmelder_vindt_de_weg_tussen_haar_pagina_en_die_van_de_casus() {
    var nr = etappe.inTrede1();
    var aanmelder = ingelogd("aanmelder");

    var aanmelding = Jsoup.parse(aanmelder.haal("/aanmelden/" + nr).body());
    assertThat(aanmelding.selectFirst("#naar-casus").attr("href")).isEqualTo("/casussen/" + nr);
    var casus = Jsoup.parse(aanmelder.haal("/casussen/" + nr).body());
    assertThat(casus.selectFirst("#naar-aanmelding").attr("href")).isEqualTo("/aanmelden/" + nr);
  }

  private static List<List<String>> rijen(Document pagina, String kop) {
    return pagina.select("[aria-labelledby=" + kop + "] tbody tr").stream()
        .map(rij -> rij.select("th, td").eachText())
        .toList();
  }

  private Document lees(String account, String nr) {
    var antwoord = ingelogd(account).haal("/casussen/" + nr);
    assertThat(antwoord.statusCode()).isEqualTo(200);
    return Jsoup.parse(antwoord.body());
  }

  /** Verstuurt het formulier met een geldig teken tegen CSRF, ook wie het niet te zien krijgt. */
  private static HttpResponse<String> verstuur(
      Sessie wie, String nr, Map<String, String> ingevuld) {
    return verstuur(wie, nr, "casusregisseur", ingevuld);
  }

  private static HttpResponse<String> verstuur(
      Sessie wie, String nr, String handeling, Map<String, String> ingevuld) {
    var velden = new java.util.HashMap<>(ingevuld);
    velden.put("_csrf", Jsoup.parse(wie.haal("/").body()).selectFirst("input[name=_csrf]").val());
    return wie.verstuur("/casussen/" + nr + "/" + handeling, velden);
  }

  private Sessie ingelogd(String account) {
    var sessie = new Sessie(poort);
    sessie.paginaInlog(account, "demo");
    return sessie;
  }
}
