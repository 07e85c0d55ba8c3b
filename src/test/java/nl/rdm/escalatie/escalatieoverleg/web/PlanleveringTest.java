package nl.rdm.escalatie.escalatieoverleg.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.keuring.Proefdocumenten;
import nl.rdm.escalatie.dossier.keuring.Vijandig;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.escalatieoverleg.Planlevering;
import nl.rdm.escalatie.escalatieoverleg.Planlevering.Zending;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Antwoordpad;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Het plan van aanpak van mail tot dossier, over echte HTTP. */
@RdmTest
class PlanleveringTest {

  private static final String PDF = "application/pdf";
  private static final Map<String, Object> COMPLEET =
      Map.of(
          "besluit", "COMPLEET",
          "inhoud_plan", "Plan van de instelling.",
          "inhoud_inclusie", "Weer naar de dagbesteding.",
          "inhoud_tempo", "In kleine stappen.");
  private static final Map<String, Object> AANVULLEN =
      Map.of("besluit", "AANVULLEN", "inhoud_ontbreekt", "Het tempo.");

  @Autowired private TestRestTemplate http;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Antwoordlinks links;
  @Autowired private Planlevering levering;
  @Autowired private Dossier dossier;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int poort;

  private String nr;
  private Sessie buiten;

  @BeforeEach
  void plan_gevraagd() {
    nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    buiten = new Sessie(poort);
  }

  @Test
  @Eis("R101")
  void instelling_levert_met_haar_link_steeds_een_betere_versie_tot_het_plan_compleet_is() {
    var link = link("plan-gevraagd");
    assertThat(Jsoup.parse(buiten.haal(link).body()).select("main").text())
        .contains(nr, "hoogstens 20 MB", "Wij ontvangen het plan graag voor ")
        .contains("Bel het coördinatiepunt", "Stuur het plan niet per e-mail.")
        .doesNotContain("Aangeleverd", "mail naar");
    assertThat(fouten(buiten.zendNaar(link, "plan.pdf", PDF, new byte[0])))
        .contains("Dit bestand is leeg")
        .doesNotContain("als PDF");

    var eerste = Proefdocumenten.docx();
    var antwoord = buiten.zend(link, "../Plan van Jan.docx", soort("docx"), eerste);
    assertThat(antwoord.statusCode()).isEqualTo(302);
    assertThat(antwoord.headers().firstValue("Location"))
        .hasValueSatisfying(naar -> assertThat(naar).endsWith(link + "?ontvangen"));
    assertThat(sporen.post(nr, "plan-ontvangen")).containsExactly("coordinator");
    rit.doe(nr, "coordinator", "planBeoordelen", AANVULLEN);
    rit.wacht(nr, rit.nu().plusMinutes(1));
    assertThat(sporen.post(nr, "plan-aanvulling")).containsExactly("instelling");
    assertThat(ingelogd("coordinator").haal("/casussen/" + nr).body())
        .contains("Plan van aanpak", "Plan van aanpak (2e keer)");
    assertThat(sporen.gegevens(nr, "plan-aanvulling")).doesNotContain("tempo");
    var pagina = Jsoup.parse(buiten.haal(link).body());
    assertThat(pagina.select("#aanvullen").text()).contains("Uw plan is nog niet compleet.");
    assertThat(pagina.select("#versies li").text()).endsWith("uur: niet compleet");

    var tweede = grotePdf();
    assertThat(buiten.zend(link("plan-aanvulling"), "plan.pdf", PDF, tweede).statusCode())
        .isEqualTo(302);
    assertThat(buiten.zend(link, "plan.odt", soort("odt"), Proefdocumenten.odt()).statusCode())
        .isEqualTo(302);
    assertThat(Jsoup.parse(buiten.haal(link + "?ontvangen").body()).select("main").text())
        .contains("Uw plan is binnen", "DOCX, ", "PDF, 1,5 MB", "ODT, ", "deze telt")
        .doesNotContain("Jan", "Uw plan is nog niet compleet");

    var lijst = documenten("coordinator");
    assertThat(lijst.findValuesAsText("naam"))
        .containsExactly("Plan van Jan.docx", "plan.pdf", "plan.odt");
    assertThat(lijst.get(0).get("doorNaam").asText()).isEqualTo("de instelling, met haar link");
    assertThat(haal("coordinator", lijst.get(0)).getBody()).isEqualTo(eerste);
    var tweedeTerug = haal("coordinator", lijst.get(1));
    assertThat(tweedeTerug.getBody()).isEqualTo(tweede);
    assertThat(tweedeTerug.getHeaders().getFirst("Content-Disposition"))
        .startsWith("attachment;")
        .contains("plan.pdf");
    assertThat(tweedeTerug.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
    assertThat(tweedeTerug.getHeaders().get("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(tweedeTerug.getHeaders().getCacheControl()).contains("no-store");

    while (levering.versies(nr).size() < 20) {
      etappe.planBinnen(nr);
    }
    assertThat(buiten.zendNaar(link, "plan.pdf", PDF, Proefdocumenten.pdf()).body())
        .contains("Er zijn al 20 versies");
    rit.doe(nr, "coordinator", "planBeoordelen", COMPLEET);
    assertThat(buiten.haal(link).statusCode()).isEqualTo(410);
    assertThat(buiten.haal(link).body())
        .contains("niets meer aan te leveren. Het plan is compleet.");
    assertThat(buiten.zendNaar(link, "plan.pdf", PDF, tweede).statusCode()).isEqualTo(410);
    assertThat(sporen.logboek(nr, "DOCUMENT_ONTVANGEN")).hasSize(20);
    assertThat(sporen.logboek(nr, "DOCUMENT_INGEZIEN")).hasSize(2);
    inEenVolgendeRondeGeldtDeVorigeLinkNietMeer(link);
  }

  private void inEenVolgendeRondeGeldtDeVorigeLinkNietMeer(String vorige) {
    etappe.datum(nr);
    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.geenOvereenstemming());
    rit.wacht(nr, rit.nu().plusMinutes(1));
    var teLaat = new Zending("plan.pdf", PDF, new byte[1]);
    assertThatThrownBy(() -> levering.vanInstelling(nr, teLaat))
        .hasMessage("Het plan is compleet.");
    etappe.vervolg(nr, "OPNIEUW_BIJEENROEPEN");
    assertThatThrownBy(() -> levering.vanInstelling(nr, teLaat))
        .hasMessage("Het overleg is nog niet bijeengeroepen, of gaat niet door.");
    etappe.deelnemersBekend(nr);
    assertThat(buiten.haal(vorige).body()).contains("Deze vraag geldt niet meer");
    var nieuw = link("plan-gevraagd");
    assertThat(buiten.haal(nieuw).statusCode()).isEqualTo(200);
    assertThat(buiten.haal(nieuw).body()).doesNotContain("Aangeleverd");
    assertThatThrownBy(() -> rit.doe(nr, "coordinator", "planBeoordelen", COMPLEET))
        .hasMessageContaining("nog geen plan aangeleverd");
    assertThat(buiten.zendNaar(nieuw, "plan.pdf", PDF, Proefdocumenten.pdf()).statusCode())
        .isEqualTo(302);
    rit.doe(nr, "coordinator", "planBeoordelen", COMPLEET);
  }

  @Test
  @Tag("eenmaal")
  void vijandig_bestand_wordt_geweigerd_en_er_blijft_niets_van_achter() {
    var link = link("plan-gevraagd");
    var voor = sporen(nr);
    var bestanden = Vijandig.alle();
    for (int i = 0; i < bestanden.size(); i += 2) {
      var bestand = bestanden.get(i);
      var antwoord =
          buiten.zendNaar(link, bestand.naam(), bestand.mediatype(), bestand.inhoud().get());
      if (bestand.naam().contains("\0")) {
        // Deze naam laat de server zelf al niet toe.
        assertThat(antwoord.statusCode()).as(bestand.wat()).isEqualTo(400);
        assertThat(antwoord.body()).contains("Geef het een gewone naam");
        continue;
      }
      assertThat(antwoord.statusCode()).as(bestand.wat()).isEqualTo(422);
      assertThat(Jsoup.parse(antwoord.body()).select("#fouten").text())
          .as(bestand.wat())
          .contains(bestand.woorden());
    }
    assertThat(sporen(nr)).isEqualTo(voor);
  }

  /** Alles wat een casus achterlaat, behalve dat er iemand keek. */
  private List<Long> sporen(String casusnummer) {
    return List.of("document", "dossier_stuk", "gebeurtenis", "bericht").stream()
        .map(
            tabel ->
                jdbc.sql("select count(*) from " + tabel + " where casusnummer = ?")
                    .param(casusnummer)
                    .query(Long.class)
                    .single())
        .toList();
  }

  @Test
  @Tag("eenmaal")
  void bestand_komt_alleen_binnen_waar_het_gevraagd_is_en_als_het_past()
      throws IOException, InterruptedException {
    var link = link("plan-gevraagd");
    var pdf = Proefdocumenten.pdf();

    assertThat(buiten.zendNaar("/inloggen", "plan.pdf", PDF, pdf).statusCode()).isEqualTo(415);
    var teGroot = buiten.zendNaar(link, "plan.pdf", PDF, new byte[21 * 1024 * 1024]);
    assertThat(teGroot.statusCode()).isEqualTo(413);
    assertThat(teGroot.body()).contains("hoogstens 20 MB");
    assertThat(zonderLengte(link).statusCode()).isEqualTo(411);
    var onbekend = buiten.zendNaar("/antwoord/plan/onzin", "plan.pdf", PDF, pdf);
    assertThat(onbekend.statusCode()).isEqualTo(302);
    assertThat(buiten.haal("/antwoord/plan/onzin").statusCode()).isEqualTo(404);
    assertThat(veelDelen(link).statusCode()).isBetween(400, 499);
    links.vervallen(nr, "PLAN", "plan");
    assertThat(buiten.zendNaar(link, "plan.pdf", PDF, pdf).statusCode()).isEqualTo(302);
    assertThat(sporen.logboek(nr, "DOCUMENT_ONTVANGEN")).isEmpty();
  }

  @Test
  void wie_het_plan_beoordeelt_levert_het_aan_en_wie_er_niets_over_leest_krijgt_het_niet() {
    alleenDeAanmeldingVrij();
    var coordinator = ingelogd("coordinator");
    var gemeente = ingelogd("gemeente");
    var pad = "/casussen/" + nr + "/plan";
    assertThat(coordinator.haal("/casussen/" + nr).body()).contains(pad);
    assertThat(gemeente.haal("/casussen/" + nr).body()).doesNotContain(pad);
    assertThat(gemeente.haal(pad).statusCode()).isEqualTo(403);
    assertThat(ingelogd("vws").haal(pad).statusCode()).isEqualTo(404);

    var pdf = Proefdocumenten.pdf();
    hetTekenInHetAdresGeldtAlleenDaar(coordinator, pad);
    assertThat(coordinator.zend(pad, "plan.docx", PDF, pdf).body()).contains("hoort dan op .pdf");
    assertThat(coordinator.zend(pad, "plan.pdf", PDF, pdf).statusCode()).isEqualTo(302);
    assertThat(sporen.post(nr, "plan-ontvangen")).isEmpty();
    assertThat(coordinator.haal("/casussen/" + nr + "/dossier").body())
        .contains("plan.pdf", "/api/casussen/" + nr + "/documenten/");

    var plan = documenten("coordinator").get(0);
    assertThat(documenten("gemeente")).isEmpty();
    assertThat(status("gemeente", plan)).isEqualTo(404);
    assertThat(status("aanmelder", plan)).isEqualTo(404);
    assertThat(status("auditor", plan)).isEqualTo(403);
    assertThat(status("transfertafel", plan)).isEqualTo(404);
    assertThat(sporen.logboek(nr, "INZAGE_GEWEIGERD")).hasSizeGreaterThanOrEqualTo(4);

    dossier.vernietig(nr);
    assertThat(status("coordinator", plan)).isEqualTo(410);
    assertThat(sporen(nr).get(0)).isZero();
    assertThat(
            jdbc.sql(
                    "select count(*) from document_deel where document not in"
                        + " (select id from document)")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(coordinator.zend(pad, "plan.pdf", PDF, pdf).statusCode()).isEqualTo(410);
  }

  @Test
  @Tag("eenmaal")
  void wie_traag_of_zonder_inlog_verstuurt_houdt_niemand_op() throws IOException {
    var link = link("plan-gevraagd");
    var pad = "/casussen/" + nr + "/plan";
    var pdf = Proefdocumenten.pdf();
    try (var zonderInlog = begin(pad);
        var metLink = begin(link)) {
      assertThat(eersteRegel(zonderInlog)).contains(" 302 ");
      // Wat de eerste van haar link nog verstuurt komt niet: de tweede wacht daar niet op.
      metLink.setSoTimeout(300);
      assertThatThrownBy(() -> eersteRegel(metLink)).isInstanceOf(SocketTimeoutException.class);
      assertThat(buiten.zendNaar(link, "plan.pdf", PDF, pdf).statusCode()).isEqualTo(503);
      assertThat(ingelogd("coordinator").zend(pad, "plan.pdf", PDF, pdf).statusCode())
          .isEqualTo(302);
    }
    assertThat(ingelogd("coordinator").zendNaar(pad, "plan.pdf", PDF, pdf).statusCode())
        .isEqualTo(302);
    assertThat(sporen.logboek(nr, "DOCUMENT_ONTVANGEN")).hasSize(1);
  }

  /** Een adres blijft in geschiedenis en logboeken staan. */
  private void hetTekenInHetAdresGeldtAlleenDaar(Sessie wie, String pad) {
    var pagina = Jsoup.parse(wie.haal(pad).body());
    var gewoon = pagina.selectFirst("input[name=_csrf]").val();
    var actie = pagina.selectFirst("form[enctype]").attr("action");
    var inAdres = actie.replaceFirst(".*_csrf=", "");
    var elders = etappe.inTrede3();
    etappe.deelnemersBekend(elders);
    var pdf = Proefdocumenten.pdf();
    for (var poging :
        List.of(
            pad + "?_csrf=" + gewoon, pad + "?_csrf=" + inAdres + "x", actie.replace(nr, elders))) {
      assertThat(wie.zendNaar(poging, "plan.pdf", PDF, pdf).statusCode()).isEqualTo(302);
    }
    var formulier = Map.of("reden", "Er is meer tijd nodig.", "_csrf", inAdres);
    assertThat(wie.verstuur("/casussen/" + nr + "/escalatie", formulier).statusCode())
        .isEqualTo(403);
    assertThat(levering.versies(nr)).isEmpty();
    assertThat(levering.versies(elders)).isEmpty();
  }

  private static String fouten(HttpResponse<String> antwoord) {
    return Jsoup.parse(antwoord.body()).select("#fouten").text();
  }

  /** Belooft een bestand en verstuurt het niet. */
  private Socket begin(String pad) throws IOException {
    var verbinding = new Socket("localhost", poort);
    verbinding.setSoTimeout(5_000);
    verbinding
        .getOutputStream()
        .write(
            ("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
                    + "Content-Type: multipart/form-data; boundary=grens\r\n\r\n--grens\r\n")
                .formatted(pad)
                .getBytes(StandardCharsets.US_ASCII));
    return verbinding;
  }

  private static String eersteRegel(Socket verbinding) throws IOException {
    return new BufferedReader(
            new InputStreamReader(verbinding.getInputStream(), StandardCharsets.US_ASCII))
        .readLine();
  }

  private void alleenDeAanmeldingVrij() {
    nr = rit.meldAan(Casusrit.met("Zvw", false, List.of("transfertafel")));
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "IN_BEHANDELING", "eldersNagegaan", "KLOPT"));
    rit.doe(nr, "coordinator", "inhoudVrijgeven", etappe.vrijgave(nr, List.of("AANMELDING")));
    etappe.deelnemersBekend(nr);
  }

  private Sessie ingelogd(String account) {
    var sessie = new Sessie(poort);
    sessie.paginaInlog(account, "demo");
    return sessie;
  }

  private String link(String soort) {
    return Antwoordpad.van(links, sporen.gegevens(nr, soort));
  }

  private JsonNode documenten(String account) {
    return Inlog.als(http, account)
        .getForObject("/api/casussen/" + nr + "/dossier", JsonNode.class)
        .get("documenten");
  }

  private ResponseEntity<byte[]> haal(String account, JsonNode document) {
    return Inlog.als(http, account).getForEntity(document.get("adres").asText(), byte[].class);
  }

  private int status(String account, JsonNode document) {
    return haal(account, document).getStatusCode().value();
  }

  private static String soort(String uitgang) {
    return uitgang.equals("odt")
        ? "application/vnd.oasis.opendocument.text"
        : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  }

  /** Meer dan één deel van de opslag. */
  private static byte[] grotePdf() {
    return Proefdocumenten.pdfVan(1_600_000);
  }

  private HttpResponse<String> zonderLengte(String pad) throws IOException, InterruptedException {
    return stuur(pad, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100])));
  }

  private HttpResponse<String> veelDelen(String pad) throws IOException, InterruptedException {
    var deel = "--grens\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n";
    return stuur(pad, BodyPublishers.ofString(deel.repeat(1_000) + "--grens--\r\n"));
  }

  private HttpResponse<String> stuur(String pad, HttpRequest.BodyPublisher inhoud)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + poort + pad))
                .header("Content-Type", "multipart/form-data; boundary=grens")
                .POST(inhoud)
                .build(),
            BodyHandlers.ofString());
  }
}
