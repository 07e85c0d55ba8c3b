package nl.rdm.escalatie.trede.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.casus.Verloop;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Escaleren over de API, en wat wie te laat is te horen krijgt. */
@RdmTest
@Tag("eenmaal")
class EscalatieApiTest {

  private static final Map<String, String> REDEN = Map.of("reden", "Het duurt te lang.");

  @LocalServerPort int poort;
  @Autowired private TestRestTemplate http;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Verloop verloop;

  @ParameterizedTest
  @CsvSource({
    "clientondersteuner, 204, 2",
    "aanmeldpunt, 204, 2",
    "coordinator, 404, 1",
    "aanmelder, 403, 1",
    "gemeente, 403, 1",
    "verantwoordelijke, 403, 1",
    "auditor, 403, 1",
    "beheerder, 403, 1",
    "transfertafel, 404, 1",
    "vws, 404, 1"
  })
  void alleen_wie_mag_brengt_de_casus_verder(String account, int status, int trede) {
    var nr = metSteun();

    assertThat(escaleer(account, nr, REDEN).getStatusCode().value()).isEqualTo(status);
    assertThat(rit.casus(nr).trede()).contains(trede);
    assertThat(sporen.stuk(nr, "escalatie", "reden").isPresent()).isEqualTo(trede == 2);
  }

  @Test
  void een_clientondersteuner_van_een_ander_ziet_de_casus_niet() {
    assertThat(escaleer("clientondersteuner", etappe.inTrede1(), REDEN).getStatusCode().value())
        .isEqualTo(404);
  }

  @Test
  void zonder_reden_of_met_een_mogelijk_bsn_gebeurt_er_niets() {
    var nr = metSteun();
    assertThat(escaleer("clientondersteuner", nr, Map.of()).getBody())
        .contains("\"veld\":\"reden\"");
    var bsn = escaleer("clientondersteuner", nr, Map.of("reden", "Het gaat om 111222333."));
    assertThat(bsn.getStatusCode().value()).isEqualTo(422);
    assertThat(bsn.getBody()).contains("burgerservicenummer").doesNotContain("111222333");
    assertThat(rit.casus(nr).trede()).contains(1);
  }

  @Test
  void wat_niet_kan_zegt_de_api_in_gewone_woorden() {
    var nr = etappe.inTrede3();
    verloop.zetClientondersteuner(nr, "AANWEZIG", Optional.of("clientondersteuner"));
    var antwoord = escaleer("clientondersteuner", nr, REDEN);

    assertThat(antwoord.getStatusCode().value()).isEqualTo(409);
    assertThat(antwoord.getBody()).contains("Van trede 3 naar trede 4 kan pas nadat");
  }

  @ParameterizedTest
  @CsvSource({"aanmeldpunt", "coordinator"})
  void van_trede_3_biedt_de_pagina_alleen_de_clientondersteuner_de_knop(String account) {
    var nr = etappe.inTrede3();
    etappe.overlegMet(nr, Etappes.geenOvereenstemming());
    verloop.zetClientondersteuner(nr, "AANWEZIG", Optional.of("clientondersteuner"));

    assertThat(knoppen(account, nr)).doesNotContain("Casus naar de volgende trede brengen");
    assertThat(knoppen("clientondersteuner", nr)).contains("Casus naar de volgende trede brengen");
    assertThat(
            Jsoup.parse(lees(account, "/casussen/" + nr + "/escalatie"))
                .selectFirst("#beletsel")
                .text())
        .startsWith("Naar trede 4 gaat een casus alleen wanneer de cliëntondersteuner");
    var antwoord = escaleer(account, nr, REDEN);
    assertThat(antwoord.getStatusCode().value()).isEqualTo(409);
    assertThat(antwoord.getBody()).contains("Naar trede 4 gaat een casus alleen wanneer");
  }

  private List<String> knoppen(String account, String nr) {
    return Jsoup.parse(lees(account, "/casussen/" + nr)).select("#handelingen a").eachText();
  }

  @Test
  void wie_een_taak_afrondt_die_net_verdween_leest_dat_in_gewone_woorden() {
    var nr = metSteun();
    etappe.aanTafel(nr, "transfertafel");
    var taak = rit.taak(nr, "uitkomstVastleggen").getId();
    escaleer("clientondersteuner", nr, REDEN);

    var antwoord = stuur("transfertafel", "/engine-rest/task/" + taak + "/submit-form", Map.of());
    assertThat(antwoord.getStatusCode().value()).isEqualTo(404);
    assertThat(antwoord.getBody()).contains("Deze taak is er niet meer");
  }

  @Test
  void de_clientondersteuner_leest_het_dossier_en_escaleert_op_de_pagina_van_de_casus() {
    var nr = metSteun();
    var pagina = Jsoup.parse(lees("clientondersteuner", "/casussen/" + nr));
    assertThat(pagina.select("#handelingen a").eachText())
        .contains("Casus naar de volgende trede brengen");
    assertThat(pagina.selectFirst("#clientondersteuner").text())
        .isEqualTo("De cliënt heeft er een");
    assertThat(pagina.select("#naar-dossier")).hasSize(1);
    assertThat(Jsoup.parse(lees("clientondersteuner", "/casussen/" + nr + "/dossier")).text())
        .contains("aanmelder@example.org");
    assertThat(sporen.logboek(nr, "INZAGE")).hasSize(1);

    assertThat(Jsoup.parse(lees("gemeente", "/casussen/" + nr)).select("#naar-dossier")).isEmpty();
    assertThat(status("gemeente", "/casussen/" + nr + "/dossier")).isEqualTo(403);
    assertThat(status("transfertafel", "/casussen/" + nr + "/dossier")).isEqualTo(404);
  }

  @Test
  void een_bericht_voor_een_trede_waar_de_casus_niet_meer_is_brengt_hem_niet_nog_verder() {
    var nr = metSteun();
    Map<String, Object> uitTrede1 = Map.of("reden", "Het duurt te lang.", "vanafTrede", 1);
    assertThat(escaleer("aanmeldpunt", nr, uitTrede1).getStatusCode().value()).isEqualTo(204);

    var teLaat = escaleer("clientondersteuner", nr, uitTrede1);
    assertThat(teLaat.getStatusCode().value()).isEqualTo(409);
    assertThat(teLaat.getBody()).contains("De casus is intussen in trede 2.");
    assertThat(rit.casus(nr).trede()).contains(2);
    assertThat(
            escaleer("clientondersteuner", nr, Map.of("reden", "Te lang.", "vanafTrede", "een"))
                .getBody())
        .contains("Geef een geheel getal.");
  }

  @Test
  void een_oude_pagina_of_een_dubbele_klik_brengt_de_casus_een_trede_verder_en_geen_twee() {
    var nr = metSteun();
    var vraag = "/casussen/" + nr + "/escalatie";
    var eerste = ingelogd("clientondersteuner");
    var trede = verborgen(eerste.haal(vraag).body());
    var velden = Map.of("reden", "Het duurt te lang.", "vanafTrede", trede);
    assertThat(trede).isEqualTo("1");
    var ander = ingelogd("aanmeldpunt");
    assertThat(verborgen(ander.vulIn(vraag, Map.of("vanafTrede", trede)).body())).isEqualTo("1");

    assertThat(eerste.vulIn(vraag, velden).statusCode()).isEqualTo(302);
    assertThat(eerste.vulIn(vraag, velden).statusCode()).isEqualTo(302);
    assertThat(sporen.logboek(nr, "GEESCALEERD")).hasSize(1);

    var oud = ander.vulIn(vraag, velden);
    assertThat(oud.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(oud.body()).selectFirst("#beletsel").text())
        .startsWith("De casus is intussen in trede 2.");
    assertThat(Jsoup.parse(oud.body()).select("textarea[readonly]").eachText())
        .containsExactly("Het duurt te lang.");
    assertThat(rit.casus(nr).trede()).contains(2);
  }

  private Sessie ingelogd(String account) {
    var sessie = new Sessie(poort);
    sessie.paginaInlog(account, "demo");
    return sessie;
  }

  private static String verborgen(String pagina) {
    return Jsoup.parse(pagina).selectFirst("input[name=vanafTrede]").val();
  }

  private String metSteun() {
    var nr = etappe.inTrede1();
    verloop.zetClientondersteuner(nr, "AANWEZIG", Optional.of("clientondersteuner"));
    return nr;
  }

  private String lees(String account, String pad) {
    return open(account, pad).body();
  }

  private int status(String account, String pad) {
    return open(account, pad).statusCode();
  }

  private HttpResponse<String> open(String account, String pad) {
    var sessie = new Sessie(poort);
    sessie.paginaInlog(account, "demo");
    return sessie.haal(pad);
  }

  private ResponseEntity<String> escaleer(String account, String nr, Map<String, ?> bericht) {
    return stuur(account, "/api/casussen/" + nr + "/escalatie", bericht);
  }

  private ResponseEntity<String> stuur(String account, String pad, Map<String, ?> bericht) {
    var koppen = new HttpHeaders();
    koppen.setContentType(MediaType.APPLICATION_JSON);
    return Inlog.als(http, account)
        .postForEntity(pad, new HttpEntity<>(bericht, koppen), String.class);
  }
}
