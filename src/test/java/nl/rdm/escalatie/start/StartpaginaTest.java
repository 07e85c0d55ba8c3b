package nl.rdm.escalatie.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.beveiliging.Accounts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

@RdmTest
class StartpaginaTest {

  private static final String KAARTEN = ".kaarten h2 a";

  @LocalServerPort private int poort;

  @Autowired private TestRestTemplate browser;
  @Autowired private Demorollen rollen;
  @Autowired private Gidsen gidsen;
  @Autowired private Accounts accounts;

  @Test
  void zonder_inloggen_begint_de_startpagina_met_wat_te_doen_bij_direct_gevaar() {
    var hoofd = pagina("/").selectFirst("main");

    assertThat(hoofd.child(0).text()).contains("Direct gevaar", "112", "crisisdienst", "huisarts");
    assertThat(hoofd.selectFirst("h1").text()).isEqualTo("Regionale doorzettingsmacht");
  }

  @Test
  void onder_elke_pagina_staat_wie_u_met_een_vraag_belt() {
    for (var adres : List.of("/", "/inloggen", "/gidsen/aanmeldpunt")) {
      var voet = pagina(adres).selectFirst("footer");
      assertThat(voet.text()).contains("Bel het aanmeldpunt: 074-0000000");
      assertThat(voet.select("a").eachAttr("href"))
          .contains("tel:0740000000", "mailto:aanmeldpunt@example.org");
    }
  }

  @Test
  void een_bezoeker_vindt_wat_de_meesten_zoeken_de_gidsen_de_api_en_de_inlog() {
    var pagina = pagina("/");

    assertThat(pagina.select(KAARTEN).eachText())
        .containsExactly(
            "Wegwijzer", "Overzicht", "Casus aanmelden", "Takenlijst", "Mijn casussen");
    assertThat(pagina.select(".wegen")).isEmpty();
    assertThat(pagina.select("main a[href]").eachAttr("href"))
        .contains("/inloggen", "/swagger-ui.html", "/v3/api-docs.yaml")
        .containsAll(gidsen.alle().stream().map(gids -> "/gidsen/" + gids.naam()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "aanmelder, Casus aanmelden|Mijn casussen|Knelpunten",
    "aanmeldpunt, Takenlijst|Casus aanmelden|Mijn casussen|Agenda|Register|Jaarcyclus|Knelpunten",
    "clientondersteuner, Takenlijst|Casus aanmelden|Mijn casussen|Knelpunten|Monitor",
    "transfertafel, Takenlijst|Mijn casussen|Agenda|Register|Jaarcyclus|Knelpunten",
    "coordinator, Takenlijst|Mijn casussen|Bestuurlijke overleggen|Register|Jaarcyclus|Knelpunten|Leren|Monitor",
    "verantwoordelijke, Takenlijst|Mijn casussen|Agenda|Bestuurlijke overleggen|Register|Jaarcyclus|Knelpunten|Leren|Monitor",
    "gemeente, Takenlijst|Mijn casussen|Register|Jaarcyclus|Knelpunten",
    "burgemeester, Takenlijst|Mijn casussen|Knelpunten",
    "portefeuillehouder, Takenlijst|Mijn casussen|Knelpunten|Leren",
    "vws, Takenlijst|Mijn casussen|Knelpunten",
    "themagroep, Takenlijst|Register|Jaarcyclus|Knelpunten|Leren|Monitor",
    "auditor, Mijn casussen|Agenda|Bestuurlijke overleggen|Register|Jaarcyclus|Knelpunten|Leren|Monitor|Cockpit",
    "beheerder, Mijn casussen|Register|Knelpunten|Cockpit|Postvak|Accounts",
    "proceseigenaar, Register|Jaarcyclus|Knelpunten",
  })
  void wie_is_ingelogd_ziet_wat_bij_zijn_rol_hoort_op_de_kaarten_en_in_de_kop(
      String account, String wegen) {
    var sessie = new Sessie(poort);
    sessie.paginaInlog(account, "demo");
    var pagina = Jsoup.parse(sessie.haal("/").body());

    assertThat(String.join("|", pagina.select(KAARTEN).eachText())).isEqualTo(wegen);
    assertThat(String.join("|", pagina.select(".wegen a").eachText())).isEqualTo(wegen);
    assertThat(pagina.select("#inloggen")).isEmpty();
    for (var weg : pagina.select(".wegen a[href^=/]:not([href^=/camunda])").eachAttr("href")) {
      // Wie één tafel heeft, gaat van de lijst meteen naar die tafel.
      assertThat(sessie.haal(weg).statusCode()).as(weg).isIn(200, 302);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "cockpit", "welcome"})
  void de_webapps_hebben_een_uiterlijk_nog_voor_iemand_inlogt(String app) {
    var stijl = "/camunda/app/" + app + "/styles/user-styles.css";
    var haaltBinnen = browser.getForObject(stijl, String.class).lines().findFirst().orElseThrow();
    var gedeeld = haaltBinnen.replaceAll("@import \"(.*)\";", "$1");
    var adres = URI.create(stijl).resolve(gedeeld).toString();

    assertThat(adres).isEqualTo("/webapps.css");
    assertThat(browser.getForObject(adres, String.class)).contains(".ce-eol-banner");
  }

  @Test
  void elk_account_op_de_startpagina_bestaat() {
    var genoemd = pagina("/").select("tbody th").eachText();

    assertThat(genoemd).hasSize(rollen.alle().size());
    assertThat(genoemd)
        .doesNotHaveDuplicates()
        .allSatisfy(account -> assertThat(accounts.account(account)).isPresent());
  }

  @Test
  void elke_gids_is_zonder_inloggen_te_lezen() {
    assertThat(gidsen.alle())
        .isNotEmpty()
        .allSatisfy(
            gids ->
                assertThat(pagina("/gidsen/" + gids.naam()).selectFirst("h1").text())
                    .isEqualTo(gids.titel()));
  }

  @Test
  void het_plaatje_in_het_tabblad_van_de_browser_is_er_voor_iedereen() {
    var plaatje = pagina("/").selectFirst("link[rel=icon]").attr("href");

    assertThat(browser.getForEntity(plaatje, String.class).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void een_onbekende_gids_is_er_niet() {
    assertThat(browser.getForEntity("/gidsen/onbekend", String.class).getStatusCode().value())
        .isEqualTo(404);
  }

  private Document pagina(String adres) {
    var antwoord = browser.getForEntity(adres, String.class);
    assertThat(antwoord.getStatusCode().value()).isEqualTo(200);
    return Jsoup.parse(antwoord.getBody());
  }
}
