package nl.rdm.escalatie.aanmelding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Tabellen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** De pagina /aanmelden zoals een browser zonder JavaScript haar gebruikt. */
@RdmTest
@Tag("eenmaal")
class AanmeldPaginaTest {

  @LocalServerPort int poort;
  @Autowired JdbcClient jdbc;
  @Autowired Dossier dossier;

  private Connection browser;

  @BeforeEach
  void open() {
    browser = Jsoup.newSession().ignoreHttpErrors(true).header("Accept", "text/html");
  }

  @Test
  void de_pagina_begint_met_wat_te_doen_bij_direct_gevaar_en_vraagt_eerst_om_in_te_loggen()
      throws IOException {
    assertThat(ga("/aanmelden").location()).endsWith("/inloggen");

    var pagina = inloggen("aanmelder");

    assertThat(pagina.location()).contains("/aanmelden");
    assertThat(pagina.selectFirst("main h1 + *").text())
        .contains("112", "crisisdienst", "huisarts", "geen crisiszorg");
    assertThat(pagina.selectFirst("[name=aanmelder.naam]").val()).isEqualTo("Anneke de Melder");
    assertThat(pagina.selectFirst("[name=aanmelder.email]").val())
        .isEqualTo("aanmelder@example.org");
    assertThat(pagina.select("script")).isEmpty();
    assertThat(pagina.text()).doesNotContainIgnoringCase("onbegrepen gedrag");
  }

  @Test
  void een_aanmelding_zonder_javascript_wordt_een_casus() throws IOException {
    var formulier = ingevuld();
    vul(formulier, "aanmelder.telefoon", "053 123 45 67");

    var ontvangen = verstuur(formulier);

    assertThat(ontvangen.location()).contains("/aanmelden/RDM-");
    var casusnummer = ontvangen.selectFirst("#casusnummer").text();
    assertThat(dossier.laatste(casusnummer, "aanmelding", "aanmelder.telefoon"))
        .map(Stuk::waarde)
        .contains("053 123 45 67");
    assertThat(dossier.laatste(casusnummer, "aanmelding", "zorgvraag"))
        .map(Stuk::waarde)
        .contains("Twee regels\nmet een é.");
    assertThat(dossier.laatste(casusnummer, "aanmelding", "elders"))
        .map(Stuk::waarde)
        .contains("[{\"tafel\":\"TopX\",\"tot\":\"2026-01-31\",\"uitkomst\":\"Geen oplossing\"}]");
    assertThat(ontvangen.text()).contains("Wat gebeurt er nu?", "112");
    assertThat(ontvangen.selectFirst(".knop")).isNotNull();
  }

  @Test
  void de_bevestiging_is_alleen_voor_wie_zelf_aanmeldde() throws IOException {
    var pad = verstuur(ingevuld()).location();

    open();
    inloggen("clientondersteuner");

    assertThat(browser.newRequest(pad).execute().statusCode()).isEqualTo(404);
  }

  @Test
  void bij_direct_gevaar_zegt_de_bevestiging_dat_als_eerste() throws IOException {
    var formulier = ingevuld();
    kies(formulier, "directGevaar", "ja");

    var bevestiging = verstuur(formulier);

    assertThat(bevestiging.selectFirst("main h1 + *").text())
        .contains("U meldt direct gevaar", "112");
    assertThat(bevestiging.selectFirst("#naar-crisisteam").text())
        .contains("naar het crisisteam", "bel nu");
  }

  @Test
  void een_leeg_formulier_noemt_elke_fout_met_een_verwijzing_naar_het_veld() throws IOException {
    var pagina = inloggen("aanmelder");
    var formulier = formulier(pagina);
    assertThat(formulier.select("#regiotafel li").eachText())
        .as("wat de Regiotafel van een zorgaanbieder vraagt")
        .hasSize(7);
    vul(formulier, "aanmelder.naam", "");
    var voor = Tabellen.aantallen(jdbc);

    var antwoord = formulier.submit().execute();

    assertThat(antwoord.statusCode()).isEqualTo(422);
    var terug = antwoord.parse();
    assertThat(terug.title()).startsWith("Fout: ");
    var overzicht = terug.selectFirst("#fouten");
    assertThat(overzicht.attr("role")).isEqualTo("alert");
    assertThat(overzicht.hasAttr("autofocus")).isTrue();
    assertThat(overzicht.select("a")).hasSize(19);
    var opDePagina = terug.select("form [id]").eachAttr("id");
    assertThat(overzicht.select("a").eachAttr("href"))
        .as("in de volgorde van de pagina")
        .isSortedAccordingTo(Comparator.comparing(anker -> opDePagina.indexOf(anker.substring(1))));
    for (var verwijzing : overzicht.select("a")) {
      var veld = terug.selectFirst(verwijzing.attr("href"));
      assertThat(veld).as(verwijzing.text()).isNotNull();
      assertThat(veld.tagName()).isIn("input", "select", "textarea");
      var groep = veld.closest("fieldset.veld");
      var drager = groep == null ? veld : groep;
      assertThat(terug.getElementById(drager.attr("aria-describedby").replaceAll(".* ", "")).text())
          .as(verwijzing.text())
          .startsWith("Fout:");
    }
    assertThat(terug.select("[aria-invalid=true]")).hasSizeGreaterThanOrEqualTo(19);
    assertThat(Tabellen.aantallen(jdbc)).isEqualTo(voor);
  }

  @Test
  void fouten_in_rijen_en_hokjes_staan_op_hun_plaats_en_zeggen_wat_te_doen() throws IOException {
    var formulier = ingevuld();
    vul(formulier, "elders[0].tot", "2999-01-01");
    kiesUit(formulier, "elders[1].tafel", "transfertafel");
    kies(formulier, "spoed", "ja");

    assertThat(verstuur(formulier).select("#fouten a"))
        .extracting(Element::text)
        .endsWith(
            "Wat dreigt er zonder spoed? Kies er minstens één.",
            "Waarom kan het niet wachten? Dit is verplicht.")
        .anySatisfy(fout -> assertThat(fout).startsWith("Bespreking 2"))
        .isSortedAccordingTo(
            Comparator.comparing(
                fout ->
                    fout.startsWith("Bespreking 1") ? 0 : fout.startsWith("Bespreking") ? 1 : 2));
  }

  @Test
  void wat_ingevuld_is_blijft_staan_na_een_fout() throws IOException {
    var formulier = ingevuld();
    kies(formulier, "toestemming.status", "GEWEIGERD");
    kruisAan(formulier, "leefgebieden", "WONEN");

    var terug = verstuur(formulier);

    assertThat(terug.select("#fouten a"))
        .extracting(Element::text)
        .containsExactly("Waarom mag u aanmelden zonder toestemming? Dit is verplicht.");
    var opnieuw = formulier(terug);
    assertThat(waarden(opnieuw)).containsAll(waarden(formulier));
    // De ingevulde regel schuift naar boven, zodat zij op de pagina heet zoals in de melding.
    assertThat(terug.selectFirst("[name='elders[0].tafel'] [selected]").val()).isEqualTo("topx");
    assertThat(terug.selectFirst("[name='elders[0].tot']").val()).isEqualTo("2026-01-31");

    vul(opnieuw, "toestemming.grondslag", "ANONIEM");
    assertThat(verstuur(opnieuw).location()).contains("/aanmelden/RDM-");
  }

  @Test
  void een_bsn_kan_weg_of_bevestigd_worden_dat_het_er_geen_is() throws IOException {
    var formulier = ingevuld();
    vul(formulier, "zorgvraag", "Zie 111222333.");

    var terug = verstuur(formulier);

    assertThat(terug.select("#fouten a")).hasSize(1);
    assertThat(terug.select("input[name=geenBsn]"))
        .extracting(Element::val)
        .containsExactly("zorgvraag");
    var opnieuw = formulier(terug);
    kruisAan(opnieuw, "geenBsn", "zorgvraag");
    assertThat(verstuur(opnieuw).location()).contains("/aanmelden/RDM-");
  }

  @Test
  void een_fout_in_een_bespreking_noemt_welke() throws IOException {
    var formulier = ingevuld();
    vul(formulier, "elders[2].tot", "2199-01-01");

    assertThat(verstuur(formulier).select("#fouten a"))
        .extracting(Element::text)
        .containsExactly("Bespreking 1, Tot welke datum? Deze datum ligt in de toekomst.");
  }

  @Test
  void tweemaal_op_de_knop_drukken_geeft_een_casus() throws IOException {
    var formulier = ingevuld();

    var eerste = verstuur(formulier);
    var voor = Tabellen.aantallen(jdbc);
    var tweede = verstuur(formulier);

    assertThat(tweede.location()).isEqualTo(eerste.location());
    assertThat(Tabellen.aantallen(jdbc)).isEqualTo(voor);
  }

  @Test
  void een_verstuurd_formulier_aanpassen_en_weer_versturen_wordt_eerst_gezegd() throws IOException {
    var formulier = ingevuld();
    var eerste = verstuur(formulier);
    vul(formulier, "overbrugging", "Nu bij familie.");

    var antwoord = formulier.submit().execute();

    assertThat(antwoord.statusCode()).isEqualTo(409);
    var terug = antwoord.parse();
    assertThat(terug.selectFirst("#eerder a").absUrl("href")).isEqualTo(eerste.location());
    assertThat(verstuur(formulier(terug)).location())
        .contains("/aanmelden/RDM-")
        .isNotEqualTo(eerste.location());
  }

  @ParameterizedTest
  @ValueSource(strings = {"verantwoordelijke", "gemeente", "transfertafel", "auditor", "beheerder"})
  void wie_niet_mag_aanmelden_ziet_het_formulier_niet(String account) throws IOException {
    ga("/aanmelden");

    assertThat(inloggen(account).select("form[action=/aanmelden]")).isEmpty();
    assertThat(browser.newRequest(adres("/aanmelden")).execute().statusCode()).isEqualTo(403);
  }

  @Test
  void zonder_csrf_teken_wordt_niets_aangenomen() throws IOException {
    inloggen("aanmelder");
    var voor = Tabellen.aantallen(jdbc);

    var antwoord =
        browser.newRequest(adres("/aanmelden")).method(Method.POST).data("gemeente", "Enschede");

    assertThat(antwoord.execute().statusCode()).isEqualTo(403);
    assertThat(Tabellen.aantallen(jdbc)).isEqualTo(voor);
  }

  /** Een half uur niets doen; het formulier staat nog open op het scherm. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void wie_te_lang_over_het_formulier_deed_krijgt_het_gevuld_terug_en_verstuurt_het_na_inloggen(
      boolean browserBleefOpen) throws IOException {
    var formulier = ingevuld();
    var voor = Tabellen.aantallen(jdbc);
    if (browserBleefOpen) {
      browser.cookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals("JSESSIONID"))
          .toList()
          .forEach(cookie -> browser.cookieStore().remove(null, cookie));
    } else {
      browser.cookieStore().removeAll();
    }

    var antwoord = formulier.submit().execute();

    assertThat(antwoord.statusCode()).isEqualTo(401);
    var terug = antwoord.parse();
    assertThat(terug.selectFirst("#verlopen").text()).contains("nog niet verstuurd", "Log opnieuw");
    assertThat(waarden(formulier(terug))).containsAll(waarden(formulier));
    assertThat(Tabellen.aantallen(jdbc)).isEqualTo(voor);

    var inlog = (FormElement) ga("/inloggen").selectFirst("form");
    vul(inlog, "naam", "aanmelder");
    vul(inlog, "wachtwoord", "demo");
    // De tekst wachtte nergens op wie er inlogt.
    assertThat(verstuur(inlog).location()).isEqualTo(adres("/"));
    assertThat(verstuur(formulier(terug)).location()).contains("/aanmelden/RDM-");
  }

  @Test
  void zonder_csrf_teken_staat_het_formulier_er_gevuld_en_met_een_nieuw_teken() throws IOException {
    var formulier = ingevuld();
    vul(formulier, "_csrf", "verlopen");

    var antwoord = formulier.submit().execute();

    assertThat(antwoord.statusCode()).isEqualTo(403);
    var terug = antwoord.parse();
    assertThat(terug.selectFirst("#verlopen").text())
        .contains("Verstuur het formulier opnieuw")
        .doesNotContain("Log opnieuw");
    assertThat(verstuur(formulier(terug)).location()).contains("/aanmelden/RDM-");
  }

  @Test
  void elk_veld_heeft_een_label_en_elke_id_is_uniek() throws IOException {
    var pagina = inloggen("aanmelder");

    for (var veld : pagina.select("form[action=/aanmelden] :is(input, select, textarea)")) {
      if (!veld.attr("type").equals("hidden")) {
        assertThat(
                veld.closest("label") != null
                    || !pagina.select("label[for=" + veld.id() + "]").isEmpty())
            .as(veld.attr("name"))
            .isTrue();
      }
    }
    var ids = pagina.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(pagina.select("[aria-describedby]").eachAttr("aria-describedby"))
        .allSatisfy(wijst -> assertThat(ids).contains(wijst.split(" ")));
    assertThat(pagina.select("fieldset > legend")).hasSameSizeAs(pagina.select("fieldset"));
    assertThat(pagina.selectFirst("[name=aanmelder.email]").attr("autocomplete"))
        .isEqualTo("email");
  }

  private FormElement ingevuld() throws IOException {
    var formulier = formulier(inloggen("aanmelder"));
    kiesUit(formulier, "aanmelder.rol", "GGZ_AANBIEDER");
    vul(formulier, "aanmelder.organisatie", "Mediant");
    vul(formulier, "clientreferentie", "M-48213");
    kiesUit(formulier, "gemeente", "Hof van Twente");
    vul(formulier, "zorgvraag", "Twee regels\r\nmet een é.");
    vul(formulier, "overbrugging", "Op de HIC tot 1 december.");
    kruisAan(formulier, "financiering", "Zvw");
    for (var vraag :
        List.of(
            "specialistischeZorgvraag",
            "regulierBenut",
            "zorgbemiddelingIngezet",
            "wijkteamBetrokken",
            "veiligheidsrisico",
            "clientGeinformeerd")) {
      kies(formulier, vraag, "ja");
    }
    for (var vraag : List.of("hoogcomplex", "directGevaar", "spoed")) {
      kies(formulier, vraag, "nee");
    }
    kies(formulier, "toestemming.status", "GEGEVEN");
    kies(formulier, "clientondersteuner.status", "GEWENST");
    kiesUit(formulier, "elders[2].tafel", "topx");
    vul(formulier, "elders[2].tot", "2026-01-31");
    kiesUit(formulier, "elders[2].uitkomst", "GEEN_OPLOSSING");
    return formulier;
  }

  /** Wat het formulier zou versturen, zonder wat per pagina verandert. */
  private static List<String> waarden(FormElement formulier) {
    return formulier.formData().stream()
        .filter(veld -> !veld.key().matches("_csrf|elders.*"))
        .map(veld -> (veld.key() + "=" + veld.value()).replace("\r\n", "\n"))
        .toList();
  }

  private Document ga(String pad) throws IOException {
    return browser.newRequest(adres(pad)).get();
  }

  private Document inloggen(String account) throws IOException {
    var formulier = (FormElement) ga("/aanmelden").selectFirst("form");
    vul(formulier, "naam", account);
    vul(formulier, "wachtwoord", "demo");
    return verstuur(formulier);
  }

  private static Document verstuur(FormElement formulier) throws IOException {
    return formulier.submit().execute().parse();
  }

  private static FormElement formulier(Document pagina) {
    return (FormElement) pagina.selectFirst("form[action=/aanmelden]");
  }

  private static void vul(FormElement formulier, String naam, String waarde) {
    formulier.selectFirst("[name='" + naam + "']").val(waarde);
  }

  private static void kiesUit(FormElement formulier, String naam, String waarde) {
    var lijst = formulier.selectFirst("select[name='" + naam + "']");
    lijst.select("option").removeAttr("selected");
    lijst.selectFirst("option[value='" + waarde + "']").attr("selected", "selected");
  }

  private static void kies(FormElement formulier, String naam, String waarde) {
    formulier.select("input[name='" + naam + "']").removeAttr("checked");
    kruisAan(formulier, naam, waarde);
  }

  private static void kruisAan(FormElement formulier, String naam, String waarde) {
    formulier
        .selectFirst("input[name='" + naam + "'][value='" + waarde + "']")
        .attr("checked", "checked");
  }

  private String adres(String pad) {
    return "http://localhost:" + poort + pad;
  }
}
