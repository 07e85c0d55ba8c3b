package nl.rdm.escalatie.trede.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.casus.Verloop;
import org.jsoup.Jsoup;
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
    return http.withBasicAuth(account, "demo")
        .postForEntity(pad, new HttpEntity<>(bericht, koppen), String.class);
  }
}
