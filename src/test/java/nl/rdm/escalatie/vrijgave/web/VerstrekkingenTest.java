package nl.rdm.escalatie.vrijgave.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;

/** Het register van verstrekkingen, op de pagina, als CSV en over de API. */
@RdmTest
class VerstrekkingenTest {

  @LocalServerPort private int poort;
  @Autowired private TestRestTemplate http;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;

  @Test
  void een_gesloten_verstrekking_blijft_overal_staan() {
    var nr = naTrede1();

    var regels = Jsoup.parse(haal("auditor", nr, "")).select("#register tbody tr");
    assertThat(regels).hasSize(1);
    assertThat(regels.get(0).select("th, td").eachText())
        .containsExactly(
            "De Triage- en transfertafel",
            "De aanmelding; het plan van aanpak en de oplegnotitie",
            "Toestemming bij de aanmelding",
            "Petra Voordeur",
            "maandag 2 februari 2026 om 10.00 uur",
            "maandag 2 februari 2026 om 10.00 uur",
            "De beurt was voorbij");
    assertThat(haal("auditor", nr, ".csv").split("\r\n"))
        .hasSize(2)
        .anySatisfy(
            rij ->
                assertThat(rij)
                    .startsWith("\"" + nr + "\";")
                    .contains("\"2026-02-02T10:00:00+01:00\";\"2026-02-02T10:00:00+01:00\""))
        .startsWith(
            "\uFEFF\"Casusnummer\";\"Aan wie\";\"Wat\";\"Grondslag\";\"Vrijgegeven door\";\"Van\";\"Tot\";"
                + "\"Waarom gesloten\"");
    var regel = api("auditor", nr).getBody().path("verstrekkingen").path(0);
    assertThat(regel.path("aan").textValue()).isEqualTo("tafel-transfertafel");
    assertThat(regel.path("grondslag").textValue()).isEqualTo("TOESTEMMING_AANMELDING");
    assertThat(regel.path("delen")).hasToString("[\"AANMELDING\",\"PLAN\"]");
    assertThat(regel.path("door").textValue()).isEqualTo("aanmeldpunt");
    assertThat(regel.path("geopendOp").textValue()).isEqualTo("2026-02-02T10:00:00+01:00");
    assertThat(regel.path("geslotenOm").textValue()).isEqualTo("BEURT_VOORBIJ");
  }

  @ParameterizedTest
  @CsvSource({
    "aanmeldpunt, 200",
    "verantwoordelijke, 200",
    "auditor, 200",
    "aanmelder, 403",
    "gemeente, 403",
    "beheerder, 403",
    "coordinator, 404",
    "transfertafel, 404",
    "vws, 404",
  })
  void alleen_wie_over_de_casus_gaat_ziet_het_register(String account, int status) {
    var nr = naTrede1();
    var sessie = new Sessie(poort);
    sessie.paginaInlog(account, "demo");

    assertThat(sessie.haal("/casussen/" + nr + "/verstrekkingen").statusCode()).isEqualTo(status);
    assertThat(sessie.haal("/casussen/" + nr + "/verstrekkingen.csv").statusCode())
        .isEqualTo(status);
    assertThat(api(account, nr).getStatusCode().value()).isEqualTo(status);
    var pagina = sessie.haal("/casussen/" + nr);
    assertThat(Jsoup.parse(pagina.body()).select("#naar-register").isEmpty())
        .isEqualTo(status != 200);
  }

  @Test
  void zonder_vrijgave_is_het_register_leeg_en_zegt_de_pagina_van_de_casus_wat_u_leest() {
    var nr = etappe.inTrede1();
    assertThat(haal("aanmeldpunt", nr, "")).contains("Van deze casus is nog niets vrijgegeven.");
    assertThat(inhoud("aanmeldpunt", nr)).isEqualTo("U leest het hele dossier");
    assertThat(inhoud("aanmelder", nr)).isEqualTo("U leest wat u zelf aanmeldde");
    assertThat(inhoud("auditor", nr)).isEqualTo("Niet of nog niet aan u vrijgegeven");
    etappe.kiesVoorstel(nr);
    assertThat(inhoud("transfertafel", nr)).isEqualTo("U leest wat aan u is vrijgegeven");
  }

  /** Vrijgegeven aan de transfertafel, die daarna geen oplossing vond. */
  private String naTrede1() {
    var nr = etappe.inTrede1();
    rit.doe(nr, "aanmeldpunt", "tafelKiezen", Map.of("besluit", "VOORSTEL_VOLGEN"));
    rit.doe(
        nr, "aanmeldpunt", "inhoudVrijgeven", etappe.vrijgave(nr, List.of("PLAN", "AANMELDING")));
    etappe.laatToe(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "GEEN_OPLOSSING");
    return nr;
  }

  private ResponseEntity<JsonNode> api(String account, String nr) {
    return Inlog.als(http, account)
        .getForEntity("/api/casussen/" + nr + "/verstrekkingen", JsonNode.class);
  }

  private String inhoud(String account, String nr) {
    var sessie = new Sessie(poort);
    sessie.paginaInlog(account, "demo");
    return Jsoup.parse(sessie.haal("/casussen/" + nr).body()).selectFirst("#leest").text();
  }

  private String haal(String account, String nr, String soort) {
    var sessie = new Sessie(poort);
    sessie.paginaInlog(account, "demo");
    var antwoord = sessie.haal("/casussen/" + nr + "/verstrekkingen" + soort);
    assertThat(antwoord.statusCode()).isEqualTo(200);
    return antwoord.body();
  }
}
