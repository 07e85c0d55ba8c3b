package nl.rdm.escalatie.casus.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.rdm.escalatie.Balie;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.Sporen;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Een termijn verzetten over de API: wie dat mag, naar wanneer, en wie het hoort. */
@RdmTest
@Tag("eenmaal")
class TermijnApiTest {

  private static final Map<String, Object> NAAR_MAART =
      Map.of("vervaltOp", "2026-03-20", "reden", "Het overleg valt uit.");

  @LocalServerPort private int poort;
  @Autowired private TestRestTemplate http;
  @Autowired private JdbcClient jdbc;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;

  private Balie balie;

  @BeforeEach
  void begin() {
    balie = new Balie(http);
  }

  /** Trede 3, met het aanmeldpunt als casusregisseur. */
  @ParameterizedTest
  @CsvSource({
    "aanmeldpunt, 204",
    "coordinator, 204",
    "aanmelder, 403",
    "gemeente, 403",
    "verantwoordelijke, 403",
    "auditor, 403",
    "transfertafel, 404",
  })
  void de_casusregisseur_en_het_coordinatiepunt_verzetten(String wie, int status) {
    var nr = etappe.inTrede3();

    assertThat(balie.status(wie, nr, "termijnen/trede-3-op-tafel", NAAR_MAART)).isEqualTo(status);

    assertThat(stand(nr, "trede-3-op-tafel"))
        .isEqualTo(
            status == 204
                ? "VERZET 2026-03-20T17:00+01:00 eerst 2026-02-16T17:00+01:00"
                : "LOOPT 2026-02-16T17:00+01:00 eerst 2026-02-16T17:00+01:00");
  }

  @Test
  void verzetten_neemt_taak_en_timers_mee_en_wordt_verteld_en_vastgelegd() {
    var nr = etappe.inTrede1();
    ondersteund(nr);

    assertThat(
            balie.status(
                "aanmeldpunt",
                nr,
                "termijnen/taak",
                Map.of("vervaltOp", "2026-02-12T12:00:00+01:00", "reden", "Ziekte.")))
        .isEqualTo(204);

    assertThat(rit.einde(nr, "tafelKiezen")).isEqualTo("2026-02-12T12:00");
    assertThat(stand(nr, "trede-1")).startsWith("LOOPT 2026-03-16");
    assertThat(sporen.post(nr, "termijn-verzet"))
        .containsExactlyInAnyOrder("aanmelder", "clientondersteuner");
    assertThat(sporen.gegevens(nr, "termijn-verzet")).doesNotContain("Ziekte");
    assertThat(sporen.stuk(nr, "termijn-verzetten", "reden")).contains("Ziekte.");
    assertThat(sporen.logboek(nr, "TERMIJN_VERZET"))
        .singleElement()
        .satisfies(gegevens -> assertThat(gegevens).containsEntry("reden", "VERZOEK"));
    assertThat(
            Inlog.als(http, "aanmelder")
                .getForObject("/api/casussen/" + nr + "/dossier", String.class))
        .contains("Ziekte.");
  }

  @Test
  void een_tweede_keer_kan_alleen_met_een_clientondersteuner_die_instemt() {
    var nr = etappe.inTrede1();
    var pad = "termijnen/trede-1";
    assertThat(balie.status("aanmeldpunt", nr, pad, NAAR_MAART)).isEqualTo(204);
    var nogEens =
        Map.of(
            "vervaltOp", "2026-04-01",
            "reden", "Nog eens.",
            "toestemmingClientondersteuner", true);
    assertThat(balie.fouten("aanmeldpunt", nr, pad, nogEens))
        .singleElement()
        .asString()
        .startsWith("toestemmingClientondersteuner: Deze termijn is al eens verzet.")
        .endsWith("die heeft deze casus niet.");
    ondersteund(nr);
    assertThat(
            balie.fouten(
                "aanmeldpunt", nr, pad, Map.of("vervaltOp", "2026-04-01", "reden", "Nog eens.")))
        .singleElement()
        .asString()
        .contains("wanneer de cliëntondersteuner ermee instemt");

    assertThat(balie.status("aanmeldpunt", nr, pad, nogEens)).isEqualTo(204);

    assertThat(stand(nr, "trede-1"))
        .isEqualTo("VERZET 2026-04-01T17:00+02:00 eerst 2026-03-16T17:00+01:00");
    assertThat(sporen.logboek(nr, "TERMIJN_INSTEMMING"))
        .containsExactly(Map.of("stap", "trede-1", "ondersteuner", "clientondersteuner"));
    assertThat(sporen.eerste(nr, "termijn-verzet", "clientondersteuner"))
        .contains("\"instemming\":\"true\"", "\"ondersteuner\":\"true\"");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-02, trede-1, ''",
    "2026-02-01, trede-1, vervaltOp: Deze datum is al voorbij.",
    "2026-02-02T09:59:00+01:00, trede-1, vervaltOp: Deze datum is al voorbij.",
    "2027-02-03, trede-1, vervaltOp: Kies een datum binnen een jaar.",
    "2026-02-30, trede-1, vervaltOp: Geef een datum",
    "2026-03-01T12:00:00, trede-1, vervaltOp: Geef een datum",
    "morgen, trede-1, vervaltOp: Geef een datum",
    "2026-03-01, stilte, stap: Deze termijn ligt vast",
    "2026-03-01, crisisteam, stap: Deze termijn ligt vast",
    "2026-03-01, onzin, stap: Deze stap bestaat niet.",
  })
  void een_verkeerde_datum_of_stap_wordt_met_woorden_geweigerd(
      String datum, String stap, String fout) {
    var nr = etappe.inTrede1();
    var bericht = Map.of("vervaltOp", datum, "reden", "Daarom.");

    if (fout.isEmpty()) {
      assertThat(balie.status("aanmeldpunt", nr, "termijnen/" + stap, bericht)).isEqualTo(204);
      return;
    }
    assertThat(balie.fouten("aanmeldpunt", nr, "termijnen/" + stap, bericht))
        .singleElement()
        .asString()
        .startsWith(fout);
    assertThat(stand(nr, "trede-1")).startsWith("LOOPT 2026-03-16");
  }

  /** De stap blijft wat zij is; alleen haar lengte is anders, en een crisis wacht niet (R79). */
  @Test
  void bij_direct_gevaar_ligt_de_termijn_van_een_gewone_stap_vast() {
    rit.zetKlok(LocalDateTime.of(2026, 2, 6, 21, 0));
    var nr = rit.meldNuAan(Casusrit.inGevaar());
    var klok = "LOOPT 2026-02-07T01:00+01:00 eerst 2026-02-07T01:00+01:00";
    assertThat(stand(nr, "aanmelding-toetsen")).isEqualTo(klok);

    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    assertThat(stand(nr, "vrijgave")).isEqualTo(klok);
    assertThat(balie.fouten("aanmeldpunt", nr, "termijnen/vrijgave", NAAR_MAART))
        .containsExactly("stap: Deze termijn ligt vast en is niet te verzetten.");
    assertThat(stand(nr, "vrijgave")).isEqualTo(klok);
    assertThat(balie.status("aanmeldpunt", nr, "termijnen/aanmelding-toetsen", NAAR_MAART))
        .as("zij loopt niet meer")
        .isEqualTo(409);
  }

  @Test
  void zonder_velden_staat_elke_fout_er_en_een_stap_die_niet_loopt_geeft_409() {
    var nr = etappe.inTrede1();

    assertThat(balie.fouten("aanmeldpunt", nr, "termijnen/trede-1", Map.of("anders", 1)))
        .containsExactly(
            "vervaltOp: Dit is verplicht.",
            "reden: Dit is verplicht.",
            "anders: Dit veld bestaat niet.");
    assertThat(balie.status("aanmeldpunt", nr, "termijnen/trede-2", NAAR_MAART)).isEqualTo(409);
  }

  @Test
  void op_de_pagina_kiest_u_welke_lopende_termijn() {
    var nr = etappe.inTrede1();

    var pagina = Jsoup.parse(Balie.pagina(poort, "aanmeldpunt", "/casussen/" + nr + "/termijnen"));

    assertThat(pagina.select("select[name=stap] option[value]:not([value=''])"))
        .extracting(optie -> optie.attr("value") + " " + optie.text())
        .containsExactly(
            "trede-1 Trede 1 als geheel (nu tot maandag 16 maart 2026 om 17.00 uur)",
            "taak Tafel kiezen (nu tot maandag 9 februari 2026 om 17.00 uur)");
  }

  @Test
  void tweemaal_op_de_knop_drukken_verzet_een_keer_ook_met_het_vinkje() {
    var nr = etappe.inTrede1();
    ondersteund(nr);
    var sessie = new Sessie(poort);
    sessie.paginaInlog("aanmeldpunt", "demo");
    var velden =
        Map.of(
            "stap", "trede-1",
            "vervaltOp", "2026-03-20",
            "reden", "Het overleg valt uit.",
            "toestemmingClientondersteuner", "true");

    for (var keer = 0; keer < 2; keer++) {
      assertThat(sessie.vulIn("/casussen/" + nr + "/termijnen", velden).statusCode())
          .isEqualTo(302);
    }

    assertThat(sporen.logboek(nr, "TERMIJN_VERZET")).hasSize(1);
    assertThat(sporen.post(nr, "termijn-verzet")).hasSize(2);
    var anders = new HashMap<>(velden);
    anders.put("reden", "Nog steeds.");
    anders.remove("toestemmingClientondersteuner");
    assertThat(sessie.vulIn("/casussen/" + nr + "/termijnen", anders).statusCode()).isEqualTo(422);
  }

  private String stand(String nr, String stap) {
    JsonNode termijnen = balie.casus("aanmeldpunt", nr).get("termijnen");
    return StreamSupport.stream(termijnen.spliterator(), false)
        .filter(termijn -> termijn.get("stap").textValue().equals(stap))
        .map(
            termijn ->
                "%s %s eerst %s"
                    .formatted(
                        termijn.get("status").textValue(),
                        kort(termijn.get("vervaltOp")),
                        kort(termijn.get("oorspronkelijkOp"))))
        .findFirst()
        .orElseThrow();
  }

  private static String kort(JsonNode moment) {
    return java.time.OffsetDateTime.parse(moment.textValue()).toString();
  }

  private void ondersteund(String nr) {
    jdbc.sql("update casus set ondersteuner = 'clientondersteuner' where casusnummer = ?")
        .param(nr)
        .update();
  }
}
