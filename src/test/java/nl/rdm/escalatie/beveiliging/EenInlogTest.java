package nl.rdm.escalatie.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RdmTest
@Tag("eenmaal")
class EenInlogTest {

  @LocalServerPort int poort;
  @Autowired Aanmeldcontrole controle;
  @Autowired Casusrit rit;
  private Sessie sessie;

  @BeforeEach
  void nieuweSessie() {
    sessie = new Sessie(poort);
  }

  @Test
  void een_pagina_zonder_inlog_leidt_naar_de_inlogpagina_en_daarna_verder() {
    assertThat(sessie.haal("/aanmelden").headers().firstValue("Location").orElseThrow())
        .endsWith("/inloggen");

    var antwoord = sessie.paginaInlog("aanmelder", "demo");

    assertThat(antwoord.statusCode()).isEqualTo(302);
    assertThat(antwoord.headers().firstValue("Location").orElseThrow()).contains("/aanmelden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"terugkoppeling.pdf", "dossier-trede-4.pdf", "oplegnotitie.pdf"})
  void een_pdf_in_een_browser_leidt_langs_de_inlogpagina_en_een_ander_programma_krijgt_401(
      String pdf) throws IOException {
    var verslag = "http://localhost:" + poort + "/api/casussen/RDM-2026-9999/" + pdf;
    var browser = Jsoup.newSession().header("Accept", "text/html,*/*;q=0.8").ignoreHttpErrors(true);
    var pagina = browser.newRequest(verslag).get();
    assertThat(pagina.location()).endsWith("/inloggen");

    var formulier = (FormElement) pagina.selectFirst("main form");
    formulier.selectFirst("[name=naam]").val("coordinator");
    formulier.selectFirst("[name=wachtwoord]").val("demo");
    var daarna = formulier.submit().ignoreContentType(true).execute();
    assertThat(daarna.url().getPath()).endsWith("/" + pdf);
    assertThat(daarna.statusCode()).isEqualTo(404);

    var programma = antwoord(verslag, Map.of("Accept", "application/pdf, */*"));
    assertThat(programma.statusCode()).isEqualTo(401);
    assertThat(programma.header("WWW-Authenticate")).startsWith("Basic");
    assertThat(programma.contentType()).startsWith("application/problem+json");
    var basic = Base64.getEncoder().encodeToString("x:y".getBytes(StandardCharsets.UTF_8));
    var foutWachtwoord =
        antwoord(verslag, Map.of("Accept", "text/html", "Authorization", "Basic " + basic));
    assertThat(foutWachtwoord.statusCode()).isEqualTo(401);
  }

  private static Response antwoord(String adres, Map<String, String> koppen) throws IOException {
    return Jsoup.newSession()
        .headers(koppen)
        .ignoreHttpErrors(true)
        .ignoreContentType(true)
        .newRequest(adres)
        .execute();
  }

  @Test
  void de_inlog_op_de_pagina_geldt_ook_voor_tasklist_en_voor_lezen_over_de_api() {
    assertThat(sessie.haal("/api/bestaat-niet").statusCode()).isEqualTo(401);
    sessie.paginaInlog("aanmeldpunt", "demo");

    assertThat(sessie.haal("/camunda/api/admin/auth/user/default").body()).contains("aanmeldpunt");
    assertThat(sessie.haal("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
    assertThat(sessie.haal("/api/bestaat-niet").statusCode()).isEqualTo(404);
  }

  @Test
  void de_inlog_in_tasklist_geldt_ook_voor_de_paginas_en_voor_lezen_over_de_api() {
    assertThat(sessie.webappInlog("tasklist", "coordinator", "demo").statusCode()).isEqualTo(200);

    assertThat(sessie.haal("/api/bestaat-niet").statusCode()).isEqualTo(404);
    assertThat(sessie.haal("/casussen/bestaat-niet").statusCode()).isEqualTo(404);
  }

  /** Tasklist leest met meer aanvragen tegelijk: een nieuw sessienummer zou de andere weigeren. */
  @Test
  void lezen_met_de_sessie_laat_haar_zoals_zij_is() {
    sessie.webappInlog("tasklist", "coordinator", "demo");
    var begin = sessie.cookie("JSESSIONID");

    for (var pad : List.of("/api/casussen", "/api/bestaat-niet", "/casussen/bestaat-niet", "/")) {
      assertThat(sessie.haal(pad).headers().allValues("Set-Cookie"))
          .as(pad)
          .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }
    assertThat(sessie.cookie("JSESSIONID")).isEqualTo(begin);
  }

  @Test
  void zonder_inlog_begint_de_api_geen_sessie() {
    assertThat(sessie.haal("/api/casussen").headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void met_een_sessie_kan_niemand_iets_wijzigen_over_de_api_of_de_rest_api() {
    sessie.webappInlog("tasklist", "coordinator", "demo");

    assertThat(sessie.stuur("/api/aanmeldingen", "application/json", "{}").statusCode())
        .isEqualTo(401);
    assertThat(sessie.haal("/engine-rest/task").statusCode()).isEqualTo(401);
  }

  @Test
  void uitloggen_in_de_webapp_logt_overal_uit() {
    sessie.paginaInlog("aanmeldpunt", "demo");
    sessie.haal("/camunda/app/tasklist/default/");

    sessie.stuur("/camunda/api/admin/auth/user/default/logout", "application/json", "");

    assertThat(sessie.haal("/api/bestaat-niet").statusCode()).isEqualTo(401);
    assertThat(sessie.haal("/aanmelden").statusCode()).isEqualTo(302);
  }

  @Test
  void wie_binnenkomt_ziet_geen_fout_en_wie_is_ingelogd_kan_uitloggen() {
    assertThat(sessie.haal("/inloggen").body())
        .doesNotContain("klopt niet", "U bent uitgelogd", "/uitloggen");
    sessie.paginaInlog("aanmelder", "demo");
    var token =
        Jsoup.parse(sessie.haal("/aanmelden").body())
            .selectFirst("form[action=/uitloggen] input[name=_csrf]")
            .val();
    var uit = sessie.verstuur("/uitloggen", Map.of("_csrf", token));
    assertThat(uit.headers().firstValue("Location").orElseThrow()).endsWith("/inloggen?uit");
    assertThat(sessie.haal("/inloggen?uit").body()).contains("U bent uitgelogd");
    assertThat(sessie.haal("/aanmelden").headers().firstValue("Location").orElseThrow())
        .contains("/inloggen");
  }

  @Test
  void foute_wachtwoorden_remmen_af_maar_sluiten_niemand_voorgoed_buiten() {
    rit.zetKlok(Casusrit.BEGIN);
    for (int poging = 0; poging < 20; poging++) {
      rit.zetKlok(rit.nu().plusMinutes(2));
      assertThat(controle.controleer("burgemeester", "raad")).isEmpty();
    }

    rit.zetKlok(rit.nu().plusSeconds(59));
    assertThat(controle.controleer("burgemeester", "demo")).as("nog afgeremd").isEmpty();
    rit.zetKlok(rit.nu().plusSeconds(1));
    assertThat(controle.controleer("burgemeester", "demo")).isPresent();
  }

  @Test
  void een_fout_wachtwoord_zegt_niet_wat_er_fout_is() {
    var antwoord = sessie.paginaInlog("vws", "raad");

    assertThat(antwoord.headers().firstValue("Location").orElseThrow()).endsWith("/inloggen?fout");
    assertThat(sessie.haal("/inloggen?fout").body())
        .contains("De naam of het wachtwoord klopt niet", "Wacht even en probeer het opnieuw");
  }

  @Test
  void een_formulier_zonder_token_wordt_geweigerd() {
    assertThat(
            sessie
                .stuur(
                    "/inloggen",
                    "application/x-www-form-urlencoded",
                    "naam=aanmeldpunt&wachtwoord=demo")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void het_postvak_is_alleen_voor_de_beheerder() {
    sessie.paginaInlog("aanmeldpunt", "demo");
    assertThat(sessie.haal("/postvak/iets").statusCode()).isEqualTo(403);

    var beheer = new Sessie(poort);
    beheer.paginaInlog("beheerder", "demo");
    assertThat(beheer.haal("/postvak/iets").statusCode()).isNotEqualTo(403);
  }

  @Test
  void iedereen_leest_de_inlogpagina_de_stijl_en_de_beschrijving_van_de_api() {
    assertThat(
            Map.of(
                "/inloggen", sessie.haal("/inloggen").statusCode(),
                "/stijl.css", sessie.haal("/stijl.css").statusCode(),
                "/v3/api-docs", sessie.haal("/v3/api-docs").statusCode(),
                "/camunda/app/tasklist/default/",
                    sessie.haal("/camunda/app/tasklist/default/").statusCode()))
        .allSatisfy((pad, status) -> assertThat(status).as(pad).isEqualTo(200));
  }

  @Test
  void paginas_hebben_beveiligingskoppen() {
    var koppen = sessie.haal("/inloggen").headers();

    assertThat(koppen.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'")
        .doesNotContain("unsafe");
    assertThat(koppen.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(koppen.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(koppen.firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }
}
