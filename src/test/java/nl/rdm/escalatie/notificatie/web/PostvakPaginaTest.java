package nl.rdm.escalatie.notificatie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import nl.rdm.escalatie.notificatie.Verzender;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Het postvak in een browser zonder JavaScript. */
@RdmTest
@Tag("eenmaal")
class PostvakPaginaTest {

  private static final String CASUS = "RDM-2026-7001";

  @LocalServerPort private int poort;
  @Autowired private Berichten berichten;
  @Autowired private Verzender verzender;

  @Test
  void de_beheerder_biedt_een_geparkeerd_bericht_opnieuw_aan() throws IOException {
    var ontvanger = "p" + UUID.randomUUID() + "@example.org";
    stuur("terugkoppeling", ontvanger, List.of("ontbreekt"));
    var browser = inlog("beheerder");

    var rij = rij(browser.newRequest(adres("/postvak")).get(), ontvanger);
    assertThat(rij.text())
        .contains(
            "Terugkoppeling van het overleg",
            "Geparkeerd",
            "Niemand maakt bijlage ontbreekt",
            CASUS);
    var knop = rij.selectFirst("form");
    assertThat(knop.select("input[name=_csrf]")).hasSize(1);
    var daarna =
        browser
            .newRequest(knop.absUrl("action"))
            .method(Method.POST)
            .data("_csrf", knop.select("input[name=_csrf]").val())
            .execute()
            .parse();

    assertThat(daarna.location()).isEqualTo(adres("/postvak"));
    assertThat(daarna.select("[role=status]").text()).contains("wordt opnieuw verzonden");
    assertThat(rij(daarna, ontvanger).text()).contains("Staat klaar");
    assertThat(
            browser
                .newRequest(knop.absUrl("action"))
                .method(Method.POST)
                .ignoreHttpErrors(true)
                .execute()
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void een_bericht_dat_als_bestand_wegging_is_te_bekijken() throws IOException {
    var ontvanger = "b" + UUID.randomUUID() + "@example.org";
    stuur("ontvangstbevestiging", ontvanger, List.of());
    var browser = inlog("beheerder");

    var lijst = browser.newRequest(adres("/postvak")).get();
    var link = rij(lijst, ontvanger).selectFirst("a");
    var bericht = browser.newRequest(link.absUrl("href")).get();

    assertThat(lijst.selectFirst("html").attr("lang")).isEqualTo("nl");
    assertThat(lijst.select("h1").text()).isEqualTo("Postvak uit");
    assertThat(lijst.select("caption, main, header, footer, a.overslaan")).hasSize(5);
    assertThat(lijst.select("script, [style]")).isEmpty();
    assertThat(lijst.title()).isEqualTo("Postvak uit - RDM-escalatie");
    assertThat(bericht.select("pre").text()).contains("Wij hebben uw aanmelding ontvangen");
    assertThat(bericht.select("dd").eachText()).contains(ontvanger);
    assertThat(status(browser, "/postvak/999999999")).isEqualTo(404);
  }

  @Test
  void een_ander_dan_de_beheerder_komt_er_niet_in() throws IOException {
    assertThat(status(inlog("auditor"), "/postvak")).isEqualTo(403);
    assertThat(status(inlog("aanmeldpunt"), "/postvak/1")).isEqualTo(403);
    assertThat(Jsoup.newSession().newRequest(adres("/postvak")).get().location())
        .contains("/inloggen");
  }

  @Test
  void wie_er_niet_in_mag_leest_met_welk_account_en_kan_met_een_ander_inloggen()
      throws IOException {
    var browser = inlog("auditor");

    var pagina = browser.newRequest(adres("/postvak")).ignoreHttpErrors(true).get();

    assertThat(pagina.select("#wie").text()).contains("Arda Nazicht");
    var uit = pagina.selectFirst("main form");
    var daarna =
        browser
            .newRequest(uit.absUrl("action"))
            .method(Method.POST)
            .data("_csrf", uit.select("input[name=_csrf]").val())
            .execute();
    assertThat(daarna.url().getPath()).isEqualTo("/inloggen");
    assertThat(browser.newRequest(adres("/postvak")).get().location()).contains("/inloggen");
  }

  private void stuur(String soort, String ontvanger, List<String> bijlagen) {
    berichten.stuur(new Bericht(CASUS, soort, soort, ontvanger, Map.of(), bijlagen));
    verzender.verzend();
  }

  private Connection inlog(String account) throws IOException {
    var browser = Jsoup.newSession().header("Accept", "text/html");
    var pagina = browser.newRequest(adres("/inloggen")).get();
    browser
        .newRequest(adres("/inloggen"))
        .method(Method.POST)
        .data("_csrf", pagina.select("input[name=_csrf]").val())
        .data("naam", account)
        .data("wachtwoord", "demo")
        .ignoreHttpErrors(true)
        .execute();
    return browser;
  }

  private static Element rij(Document pagina, String ontvanger) {
    return pagina.select("tbody tr").stream()
        .filter(rij -> rij.text().contains(ontvanger))
        .findFirst()
        .orElseThrow();
  }

  private int status(Connection browser, String pad) throws IOException {
    return browser.newRequest(adres(pad)).ignoreHttpErrors(true).execute().statusCode();
  }

  private String adres(String pad) {
    return "http://localhost:" + poort + pad;
  }
}
