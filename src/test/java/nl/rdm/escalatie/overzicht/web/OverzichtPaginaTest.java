package nl.rdm.escalatie.overzicht.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import nl.rdm.escalatie.Balie;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Registerwijziging;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.notificatie.Contact;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wat de openbare pagina's zeggen, zonder account. */
@RdmTest
@Tag("eenmaal")
class OverzichtPaginaTest {

  private static final String CRISIS =
      "/wegwijzer?directGevaar=ja&rol=HUISARTS&plotseling=ja&plekPastNiet=nee&specialistisch=nee"
          + "&gewoneWegen=nee&hoogcomplex=nee&eerderGeprobeerd=nee&veiligheid=GEEN";

  @LocalServerPort private int poort;
  @Autowired private JdbcClient jdbc;
  @Autowired private Contact contact;
  @Autowired private Casusrit rit;

  @Test
  void bij_direct_gevaar_staat_112_er_meteen_ook_als_er_antwoorden_ontbreken() {
    assertThat(pagina("/wegwijzer").selectFirst("fieldset").text()).contains("Bel dan meteen 112");

    var antwoord = new Sessie(poort).haal("/wegwijzer?directGevaar=ja");

    assertThat(antwoord.statusCode()).isEqualTo(422);
    var pagina = Jsoup.parse(antwoord.body());
    assertThat(pagina.select("#gevaar")).hasSize(1);
    assertThat(pagina.select("main a[href=tel:112]")).hasSize(1);
    assertThat(pagina("/wegwijzer?directGevaar=nee").select("#gevaar")).isEmpty();
  }

  @Test
  void wat_een_ander_aan_het_adres_plakt_telt_niet() {
    var antwoord = new Sessie(poort).haal("/wegwijzer?utm_source=nieuwsbrief");

    assertThat(antwoord.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(antwoord.body()).select("#fouten")).isEmpty();
    assertThat(pagina(CRISIS + "&utm_source=nieuwsbrief").selectFirst("h1").text())
        .isEqualTo("Waar u terechtkunt");
  }

  @Test
  void zonder_mailadres_staan_telefoon_en_website_erbij() {
    try (var register = new Registerwijziging(jdbc, "crisisteam")) {
      register.zet("telefoon", "074-123 45 67");

      assertThat(pagina(CRISIS).select(".uitweg a").eachAttr("href")).contains("tel:0741234567");
      assertThat(tafel(pagina("/overzicht"), "crisisteam")).contains("Bel 074-123 45 67");
      assertThat(Balie.pagina(poort, "themagroep", "/api/overlegtafels")).contains("074-123 45 67");
    }
    assertThat(pagina(CRISIS).select(".uitweg a").eachAttr("href"))
        .contains("tel:112", "https://menziszorgkantoor.nl", "/overzicht#crisisteam");
  }

  @Test
  void een_aanname_is_te_herkennen_en_wat_niemand_zegt_staat_er_niet() {
    rit.zetKlok(LocalDateTime.of(2026, 2, 4, 9, 0));
    var pagina = pagina("/overzicht");

    assertThat(tafel(pagina, "regiotafel"))
        .contains(
            "Elke 28 dagen om 10:00 uur (aanname: dag, tijd en hoe vaak).",
            "Indienen tot 21 dagen voor het overleg.",
            "Eerstvolgend: 10 maart 2026, indienen tot en met 17 februari 2026.",
            "Deelnemers Nog niet bekend");
    assertThat(tafel(pagina, "levensloopaanpak"))
        .contains("Cliëntondersteuning Nog niet bekend", "E-mailadres nog niet bekend");
    assertThat(pagina.selectFirst("main").text()).doesNotContainPattern("[NOHC]:?\\d+");
  }

  @Test
  void een_adres_met_vreemde_tekens_blijft_een_adres() {
    try (var register = new Registerwijziging(jdbc, "topx")) {
      register
          .zet("website", "httpbin.example.org")
          .zet("contact", "vraag?bcc=x@example.org")
          .zet("instroom", "Eerst dit.\nDan dat.");

      var topx = pagina("/overzicht").selectFirst("section:has(#topx)");

      assertThat(topx.select("a").eachAttr("href"))
          .containsExactly("mailto:vraag%3Fbcc=x@example.org", "https://httpbin.example.org");
      assertThat(topx.select("dd.tekst"))
          .extracting(Element::wholeText)
          .contains("Eerst dit.\nDan dat.");
    }
  }

  @Test
  void wie_geen_account_heeft_leest_wie_hij_mailt() {
    for (var pad : List.of("/inloggen", "/overzicht")) {
      assertThat(pagina(pad).selectFirst("main").select("a").eachAttr("href"))
          .contains("mailto:" + contact.aanmeldpunt().email());
    }
  }

  private static String tafel(Document pagina, String id) {
    return pagina.selectFirst("section:has(#" + id + ")").text();
  }

  private Document pagina(String pad) {
    return Jsoup.parse(new Sessie(poort).haal(pad).body());
  }
}
