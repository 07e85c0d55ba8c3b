package nl.rdm.escalatie.aanmelding.web;

import static nl.rdm.escalatie.aanmelding.Voorbeeldaanmelding.boom;
import static nl.rdm.escalatie.aanmelding.Voorbeeldaanmelding.met;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Tabellen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import nl.rdm.escalatie.logboek.Logboek;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** De aanmelding over de API, van het eerste verzoek tot in elke tabel. */
@RdmTest
@Tag("eenmaal")
class AanmeldingApiTest {

  private static final String PAD = "/api/aanmeldingen";
  private static final String MERK = "merkteken-9c41";
  private static final String UITGENODIGD = "genoemd-kwintessens@example.org";

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Dossier dossier;
  @Autowired Logboek logboek;
  @Autowired RuntimeService runtime;

  @Test
  void een_aanmelding_wordt_een_casus_met_proces_dossier_bericht_en_logboek() {
    var antwoord = stuur(boom());

    assertThat(antwoord.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    var casusnummer = antwoord.getBody().get("casusnummer").textValue();
    assertThat(casusnummer).matches("RDM-\\d{4}-\\d{4,}");
    assertThat(antwoord.getHeaders().getLocation()).hasPath("/api/casussen/" + casusnummer);
    assertThat(antwoord.getBody().get("status").textValue()).isEqualTo("IN_BEHANDELING");
    assertThat(antwoord.getBody().has("waarschuwing")).isFalse();
    assertThat(
            runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("rdm-casus")
                .processInstanceBusinessKey(casusnummer)
                .count())
        .isEqualTo(1);
    assertThat(dossier.laatste(casusnummer, "aanmelding", "zorgvraag"))
        .map(Stuk::waarde)
        .contains("Combinatie van psychose, LVB en verslaving; ...");
    assertThat(dossier.laatste(casusnummer, "aanmelding", "elders"))
        .map(Stuk::waarde)
        .contains(
            "[{\"tafel\":\"Triage- en transfertafel\",\"tot\":\"2026-09-01\",\"uitkomst\":\"Geen"
                + " oplossing\"}]");
    assertThat(dossier.laatste(casusnummer, "aanmelding", "spoedMotivering")).isEmpty();
    assertThat(dossier.laatste(casusnummer, "aanmelding", "aanmelder.rol"))
        .map(Stuk::waarde)
        .contains("Ggz-aanbieder");
    assertThat(dossier.laatste(casusnummer, "aanmelding", "toestemming.status"))
        .map(Stuk::waarde)
        .contains("De cliënt geeft toestemming");
    assertThat(dossier.laatste(casusnummer, "aanmelding", "financiering"))
        .map(Stuk::waarde)
        .contains("[\"Zorgverzekeringswet (Zvw)\"]");
    assertThat(dossier.laatste(casusnummer, "aanmelding", "veiligheidsrisico"))
        .map(Stuk::waarde)
        .contains("Ja");
    assertThat(dossier.laatste(casusnummer, "aanmelding", "clientondersteuner.status"))
        .map(Stuk::waarde)
        .contains("De cliënt wil graag een cliëntondersteuner");
    assertThat(berichten(casusnummer))
        .containsExactly("ontvangstbevestiging j.devries@example.org");
    assertThat(logboek.van(casusnummer))
        .filteredOn(gebeurtenis -> gebeurtenis.soort().equals("AANGEMELD"))
        .extracting(Gebeurtenis::wie)
        .containsExactly("aanmelder");
  }

  @Test
  void bij_direct_gevaar_staat_112_voorop_en_hoort_het_aanmeldpunt_het_meteen() throws IOException {
    var antwoord = stuur(met("directGevaar", "true"));

    assertThat(antwoord.getBody().get("waarschuwing").textValue())
        .contains("112", "crisisdienst", "huisarts", "geen crisiszorg");
    assertThat(berichten(antwoord.getBody().get("casusnummer").textValue()))
        .containsExactlyInAnyOrder(
            "ontvangstbevestiging j.devries@example.org",
            "spoed-en-gevaar aanmeldpunt@example.org");
    assertThat(gegevens(antwoord))
        .containsEntry("telefoon", "false")
        .containsEntry("hoogcomplex", "false")
        .containsEntry("elders", "true")
        .containsKey("vervaltOp")
        .hasEntrySatisfying("taakId", id -> assertThat(id).isNotEmpty());
  }

  @Test
  void een_telefoonnummer_staat_in_het_dossier_en_de_e_mail_zegt_alleen_dat_het_er_is()
      throws IOException {
    var boom = met("directGevaar", "true");
    met(boom, "aanmelder.telefoon", "\"06-12 34 56 78\"");

    var antwoord = stuur(boom);

    var casusnummer = antwoord.getBody().get("casusnummer").textValue();
    assertThat(dossier.laatste(casusnummer, "aanmelding", "aanmelder.telefoon"))
        .map(Stuk::waarde)
        .contains("06-12 34 56 78");
    assertThat(gegevens(antwoord)).containsEntry("telefoon", "true");
    assertThat(Tabellen.met(jdbc, "34 56 78")).isEmpty();
  }

  @Test
  void van_de_inhoud_staat_niets_leesbaar_in_enige_tabel() {
    var boom = met("zorgvraag", "\"" + MERK + "\"");
    for (var veld :
        List.of(
            "overbrugging",
            "clientreferentie",
            "aanmelder.naam",
            "aanmelder.organisatie",
            "toestemming.grondslag",
            "spoedMotivering",
            "clientondersteuner.naam",
            "clientondersteuner.organisatie")) {
      met(boom, veld, "\"" + MERK + "\"");
    }
    met(boom, "clientondersteuner.email", "\"" + UITGENODIGD + "\"");

    var antwoord = stuur(boom, UUID.randomUUID() + MERK);

    assertThat(antwoord.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(Tabellen.met(jdbc, MERK)).isEmpty();
    // Wie genoemd is krijgt een uitnodiging; het adres verdwijnt met de sleutel van de casus.
    assertThat(Tabellen.met(jdbc, UITGENODIGD)).allMatch("bericht"::equalsIgnoreCase);
    assertThat(
            dossier.laatste(
                antwoord.getBody().get("casusnummer").textValue(), "aanmelding", "zorgvraag"))
        .map(Stuk::waarde)
        .contains(MERK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aanmelder", "aanmeldpunt", "clientondersteuner"})
  void wie_mag_aanmelden(String account) {
    assertThat(stuur(account, boom().toString(), new HttpHeaders()).getStatusCode())
        .isEqualTo(HttpStatus.CREATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verantwoordelijke",
        "coordinator",
        "gemeente",
        "burgemeester",
        "transfertafel",
        "hoogcomplex",
        "vws",
        "portefeuillehouder",
        "themagroep",
        "auditor",
        "proceseigenaar",
        "beheerder"
      })
  void wie_niet_mag_aanmelden(String account) {
    var voor = Tabellen.aantallen(jdbc);

    var antwoord = stuur(account, boom().toString(), new HttpHeaders());

    geweigerd(antwoord, HttpStatus.FORBIDDEN);
    assertThat(Tabellen.aantallen(jdbc)).isEqualTo(voor);
  }

  @Test
  void zonder_inlog_wordt_niets_gelezen() {
    geweigerd(
        http.postForEntity(PAD, verzoek(boom().toString(), new HttpHeaders()), JsonNode.class),
        HttpStatus.UNAUTHORIZED);
  }

  static Stream<String> van_een_geweigerde_aanmelding_wordt_niets_bewaard_of_herhaald() {
    return Stream.of(
        "",
        "[]",
        "{}",
        MERK,
        "{\"" + MERK + "\": 1}",
        met("zorgvraag", "\"" + MERK + " 111222333\"").toString(),
        met("aanmelder.email", "\"" + MERK + "\"").toString(),
        met("elders[0].tafel", "\"" + MERK + "\"").toString(),
        met("hoogcomplex", "\"" + MERK + "\"").toString(),
        boom().toString().replace("{\"rol\"", "{\"rol\":\"OM\",\"rol\""),
        met("zorgvraag", "[".repeat(20) + "\"" + MERK + "\"" + "]".repeat(20)).toString(),
        "[".repeat(500_000));
  }

  @ParameterizedTest
  @MethodSource
  void van_een_geweigerde_aanmelding_wordt_niets_bewaard_of_herhaald(String bericht) {
    var voor = Tabellen.aantallen(jdbc);

    var antwoord = stuur("aanmelder", bericht, sleutel("sleutel-van-een-geweigerde"));

    geweigerd(antwoord, HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(antwoord.getBody().get("fouten")).isNotEmpty();
    assertThat(antwoord.getBody().toString()).doesNotContain(MERK, "111222333");
    assertThat(Tabellen.aantallen(jdbc)).isEqualTo(voor);
  }

  @Test
  void een_antwoord_noemt_elk_fout_veld_met_een_melding() {
    var boom = met("hoogcomplex", "\"true\"");
    met(boom, "toestemming.status", "\"GEWEIGERD\"");
    met(boom, "elders[0].tafel", "\"stamtafel\"");
    boom.put("vreemd", 1);

    var fouten = stuur(boom).getBody().get("fouten");

    assertThat(fouten)
        .extracting(fout -> fout.get("veld").textValue())
        .containsExactlyInAnyOrder(
            "hoogcomplex", "toestemming.grondslag", "elders[0].tafel", "vreemd");
    assertThat(fouten).allMatch(fout -> !fout.get("melding").textValue().isBlank());
  }

  @Test
  void meer_dan_een_megabyte_wordt_niet_gelezen() {
    var voor = Tabellen.aantallen(jdbc);

    var antwoord =
        stuur(
            "aanmelder",
            met("zorgvraag", "\"" + "x".repeat(1_048_576) + "\"").toString(),
            new HttpHeaders());

    geweigerd(antwoord, HttpStatus.PAYLOAD_TOO_LARGE);
    assertThat(Tabellen.aantallen(jdbc)).isEqualTo(voor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void alleen_json_wordt_gelezen(String soort) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.parseMediaType(soort));

    geweigerd(stuur("aanmelder", boom().toString(), headers), HttpStatus.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void dezelfde_sleutel_en_aanmelding_geven_dezelfde_casus() {
    var sleutel = UUID.randomUUID().toString();
    var eerste = stuur(boom(), sleutel);
    var voor = Tabellen.aantallen(jdbc);

    var tweede = stuur(boom(), sleutel);

    assertThat(tweede.getStatusCode()).isEqualTo(eerste.getStatusCode());
    assertThat(tweede.getBody()).isEqualTo(eerste.getBody());
    assertThat(tweede.getHeaders().getLocation()).isEqualTo(eerste.getHeaders().getLocation());
    assertThat(Tabellen.aantallen(jdbc)).isEqualTo(voor);
    geweigerd(stuur(met("zorgvraag", "\"Anders\""), sleutel), HttpStatus.CONFLICT);
    assertThat(Tabellen.aantallen(jdbc)).isEqualTo(voor);
  }

  @Test
  void zonder_sleutel_is_elke_aanmelding_een_nieuwe() {
    assertThat(stuur(boom()).getBody()).isNotEqualTo(stuur(boom()).getBody());
  }

  @Test
  void na_een_weigering_kan_de_verbeterde_aanmelding_met_dezelfde_sleutel() {
    var sleutel = UUID.randomUUID().toString();

    geweigerd(stuur(met("gemeente", "\"Zwolle\""), sleutel), HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(stuur(boom(), sleutel).getStatusCode()).isEqualTo(HttpStatus.CREATED);
  }

  @Test
  void gelijktijdige_verzoeken_met_dezelfde_sleutel_geven_een_casus() throws Exception {
    var sleutel = UUID.randomUUID().toString();
    var casussen = Tabellen.aantallen(jdbc).get("casus");
    var draden = Executors.newFixedThreadPool(4);
    try {
      Callable<ResponseEntity<JsonNode>> verzoek = () -> stuur(boom(), sleutel);
      var antwoorden =
          draden.invokeAll(List.of(verzoek, verzoek, verzoek, verzoek), 60, TimeUnit.SECONDS);
      var eerste = antwoorden.get(0).get();
      assertThat(eerste.getStatusCode()).isEqualTo(HttpStatus.CREATED);
      for (var antwoord : antwoorden) {
        assertThat(antwoord.get().getBody()).isEqualTo(eerste.getBody());
      }
    } finally {
      draden.shutdownNow();
    }
    assertThat(Tabellen.aantallen(jdbc).get("casus")).isEqualTo(casussen + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"met spatie", "met\ttab"})
  void een_sleutel_is_zichtbare_ascii(String sleutel) {
    geweigerd(stuur(boom(), sleutel), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  @Test
  void een_sleutel_is_hoogstens_200_tekens() {
    var tweehonderd = (UUID.randomUUID() + "x".repeat(200)).substring(0, 200);

    assertThat(stuur(boom(), tweehonderd).getStatusCode()).isEqualTo(HttpStatus.CREATED);
    geweigerd(stuur(boom(), tweehonderd + "x"), HttpStatus.UNPROCESSABLE_ENTITY);
    geweigerd(stuur(boom(), ""), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  @Test
  void de_beschrijving_van_de_api_toont_het_voorbeeld() {
    var beschrijving = http.getForObject("/v3/api-docs", JsonNode.class);

    var aanroep = beschrijving.at("/paths/~1api~1aanmeldingen/post");
    assertThat(aanroep.get("summary").textValue()).isEqualTo("Meld een casus aan");
    assertThat(aanroep.get("parameters")).hasSize(1);
    assertThat(aanroep.toString()).contains("M-48213");
    assertThat(beschrijving.at("/components/schemas/Aanmelding/required"))
        .extracting(JsonNode::textValue)
        .contains("aanmelder", "hoogcomplex", "leefgebieden", "clientondersteuner")
        .doesNotContain("elders", "externeTermijnen", "spoed", "geenBsn");
  }

  @Test
  void de_beschrijving_van_de_api_heeft_voor_elke_aanroep_een_nederlandse_groep_en_samenvatting() {
    var beschrijving = http.getForObject("/v3/api-docs", JsonNode.class);

    assertThat(beschrijving.at("/servers")).hasSize(1);
    assertThat(beschrijving.at("/servers/0/description").textValue()).isEqualTo("Deze installatie");
    for (var aanroepen : beschrijving.get("paths")) {
      for (var aanroep : aanroepen) {
        assertThat(aanroep.at("/tags/0").textValue()).doesNotEndWith("-controller");
        assertThat(aanroep.path("summary").asText())
            .as(aanroep.path("operationId").asText())
            .isNotBlank();
      }
    }
  }

  private ResponseEntity<JsonNode> stuur(JsonNode bericht) {
    return stuur("aanmelder", bericht.toString(), new HttpHeaders());
  }

  private ResponseEntity<JsonNode> stuur(JsonNode bericht, String sleutel) {
    return stuur("aanmelder", bericht.toString(), sleutel(sleutel));
  }

  private ResponseEntity<JsonNode> stuur(String account, String bericht, HttpHeaders headers) {
    return Inlog.als(http, account).postForEntity(PAD, verzoek(bericht, headers), JsonNode.class);
  }

  private static HttpEntity<byte[]> verzoek(String bericht, HttpHeaders headers) {
    if (headers.getContentType() == null) {
      headers.setContentType(MediaType.APPLICATION_JSON);
    }
    return new HttpEntity<>(bericht.getBytes(java.nio.charset.StandardCharsets.UTF_8), headers);
  }

  private static HttpHeaders sleutel(String sleutel) {
    var headers = new HttpHeaders();
    headers.set("Idempotency-Key", sleutel);
    return headers;
  }

  private static void geweigerd(ResponseEntity<JsonNode> antwoord, HttpStatus status) {
    assertThat(antwoord.getStatusCode()).isEqualTo(status);
    assertThat(antwoord.getHeaders().getContentType())
        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(antwoord.getBody().get("detail").textValue()).isNotBlank();
  }

  /** Wat de e-mail over het gevaar weet. */
  private Map<String, String> gegevens(ResponseEntity<JsonNode> antwoord) throws IOException {
    return new ObjectMapper()
        .readValue(
            jdbc.sql(
                    "select gegevens from bericht where casusnummer = ? and soort ="
                        + " 'spoed-en-gevaar'")
                .param(antwoord.getBody().get("casusnummer").textValue())
                .query(String.class)
                .single(),
            new TypeReference<Map<String, String>>() {});
  }

  private List<String> berichten(String casusnummer) {
    return jdbc.sql(
            "select soort || ' ' || ontvanger from bericht where casusnummer = ?"
                + " and aanleiding like 'aanmelding:%'")
        .param(casusnummer)
        .query(String.class)
        .list();
  }
}
