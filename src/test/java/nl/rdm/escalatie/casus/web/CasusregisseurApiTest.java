package nl.rdm.escalatie.casus.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.casus.Regie;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * De casusregisseur over de API: wie hem ziet, wie overdraagt, en wat een overdracht achterlaat.
 */
@RdmTest
@Tag("eenmaal")
class CasusregisseurApiTest {

  @Autowired TestRestTemplate http;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;

  @Test
  void wie_de_casus_ziet_leest_de_naam_van_de_casusregisseur() {
    var nr = etappe.inTrede1();
    for (var lezer : List.of("aanmelder", "gemeente", "auditor", "beheerder")) {
      assertThat(lees(lezer, nr).get("casusregisseur").textValue()).isEqualTo("Petra Voordeur");
    }
    var nieuw = rit.meldAan(Casusrit.gewoon());
    assertThat(lees("aanmelder", nieuw).get("casusregisseur").isNull()).isTrue();
  }

  /** Een casus in trede 1 zonder tafel, met het aanmeldpunt als casusregisseur. */
  @ParameterizedTest
  @CsvSource({
    "aanmelder, 200, 403",
    "aanmeldpunt, 200, 204",
    "verantwoordelijke, 200, 204",
    "coordinator, 404, 404",
    "gemeente, 200, 403",
    "burgemeester, 404, 404",
    "clientondersteuner, 404, 404",
    "transfertafel, 404, 404",
    "regiotafel, 404, 404",
    "crisisteam, 404, 404",
    "topx, 404, 404",
    "hoogcomplex, 404, 404",
    "levensloopaanpak, 404, 404",
    "vws, 404, 404",
    "portefeuillehouder, 404, 404",
    "themagroep, 404, 404",
    "auditor, 200, 403",
    "proceseigenaar, 404, 404",
    "beheerder, 200, 403",
  })
  void elk_account_ziet_en_doet_alleen_het_zijne(String account, int lezen, int overdragen) {
    var nr = etappe.inTrede1();

    assertThat(
            Inlog.als(http, account)
                .getForEntity("/api/casussen/" + nr, String.class)
                .getStatusCode()
                .value())
        .isEqualTo(lezen);
    var antwoord = draagOver(account, nr, Map.of("account", "coordinator", "notitie", "Let op."));
    assertThat(antwoord.getStatusCode().value()).isEqualTo(overdragen);
    assertThat(rit.casus(nr).casusregisseur())
        .contains(overdragen == 204 ? "coordinator" : "aanmeldpunt");
    if (overdragen != 204) {
      assertThat(sporen.stuk(nr, Regie.NOTITIE.onderwerp(), Regie.NOTITIE.veld())).isEmpty();
      // Ook met onzin: wie niet mag, hoort niet wat er aan de invoer schort.
      assertThat(draagOver(account, nr, Map.of("onzin", 1)).getStatusCode().value())
          .isEqualTo(overdragen);
    }
  }

  @Test
  void een_overdracht_staat_in_logboek_en_dossier_en_beiden_krijgen_bericht_zonder_de_notitie() {
    var nr = etappe.inTrede1();

    var antwoord =
        draagOver(
            "verantwoordelijke",
            nr,
            Map.of("account", "gemeente", "notitie", "Bel eerst\nde wijkcoach."));

    assertThat(antwoord.getStatusCode().value()).isEqualTo(204);
    assertThat(antwoord.getBody()).isNull();
    assertThat(lees("aanmeldpunt", nr).get("casusregisseur").textValue())
        .isEqualTo("Gerda Enschedeman");
    assertThat(sporen.stuk(nr, Regie.NOTITIE.onderwerp(), Regie.NOTITIE.veld()))
        .contains("Bel eerst\nde wijkcoach.");
    assertThat(sporen.logboek(nr, "CASUSREGISSEUR"))
        .containsExactly(
            Map.of("vorige", "", "nieuwe", "aanmeldpunt"),
            Map.of("vorige", "aanmeldpunt", "nieuwe", "gemeente"));
    assertThat(sporen.post(nr, "casusregisseur")).containsExactly("gemeente", "aanmeldpunt");
    assertThat(sporen.gegevens(nr, "casusregisseur")).isEqualTo("{\"vorige\":\"true\"}");
  }

  @Test
  void de_nieuwe_casusregisseur_draagt_zelf_over_en_de_vorige_niet_meer() {
    var nr = etappe.inTrede1();
    draagOver("aanmeldpunt", nr, Map.of("account", "gemeente", "notitie", "Voor u."));

    assertThat(status("aanmeldpunt", nr, "coordinator")).isEqualTo(403);
    assertThat(status("gemeente", nr, "coordinator")).isEqualTo(204);
    assertThat(status("coordinator", nr, "aanmeldpunt")).isEqualTo(204);
    assertThat(status("coordinator", nr, "aanmeldpunt")).isEqualTo(404);
  }

  @Test
  void zonder_casusregisseur_wijst_de_rdm_verantwoordelijke_er_een_aan_ook_zichzelf() {
    var nr = rit.meldAan(Casusrit.gewoon());

    assertThat(status("aanmeldpunt", nr, "aanmeldpunt")).isEqualTo(403);
    assertThat(status("verantwoordelijke", nr, "verantwoordelijke")).isEqualTo(204);
    assertThat(sporen.post(nr, "casusregisseur")).containsExactly("verantwoordelijke");
    assertThat(sporen.gegevens(nr, "casusregisseur")).isEqualTo("{\"nieuw\":\"true\"}");
  }

  @Test
  void elke_fout_staat_in_het_antwoord_en_er_verandert_niets() {
    var nr = etappe.inTrede1();

    assertThat(fouten(nr, Map.of()))
        .containsExactly("account: Dit is verplicht.", "notitie: Dit is verplicht.");
    assertThat(fouten(nr, Map.of("account", "topx", "notitie", " ", "anders", "x")))
        .containsExactly(
            "account: Kies uit: coordinator, gemeente, aanmeldpunt, verantwoordelijke.",
            "notitie: Dit is verplicht.",
            "anders: Dit veld bestaat niet.");
    assertThat(fouten(nr, Map.of("account", "aanmeldpunt", "notitie", 7)))
        .containsExactly(
            "account: Dit is nu al de casusregisseur. Kies een ander.", "notitie: Geef een tekst.");
    assertThat(fouten(nr, Map.of("account", "gemeente", "notitie", "a".repeat(10_001))))
        .containsExactly("notitie: Gebruik hoogstens 10000 tekens.");
    assertThat(fouten(nr, Map.of("account", "gemeente", "notitie", "Zie 111222333.")))
        .singleElement()
        .asString()
        .startsWith("notitie: Hierin staat een getal dat een burgerservicenummer");

    assertThat(rit.casus(nr).casusregisseur()).contains("aanmeldpunt");
    assertThat(sporen.stuk(nr, Regie.NOTITIE.onderwerp(), Regie.NOTITIE.veld())).isEmpty();
    assertThat(sporen.post(nr, "casusregisseur")).isEmpty();
  }

  @Test
  void een_getal_dat_geen_bsn_is_mag_wanneer_dat_bevestigd_wordt() {
    var nr = etappe.inTrede1();

    var antwoord =
        draagOver(
            "aanmeldpunt",
            nr,
            Map.of(
                "account", "gemeente",
                "notitie", "Dossier 111222333.",
                "geenBsn", List.of("notitie")));

    assertThat(antwoord.getStatusCode().value()).isEqualTo(204);
    assertThat(sporen.stuk(nr, Regie.NOTITIE.onderwerp(), Regie.NOTITIE.veld()))
        .contains("Dossier 111222333.");
  }

  @Test
  void een_afgesloten_casus_wordt_niet_overgedragen() {
    var nr = rit.meldAan(Casusrit.gewoon());
    etappe.verwijsDoor(nr);

    var antwoord =
        draagOver("verantwoordelijke", nr, Map.of("account", "gemeente", "notitie", "Voor u."));

    assertThat(antwoord.getStatusCode().value()).isEqualTo(409);
    assertThat(antwoord.getBody().get("detail").textValue()).contains("afgesloten");
    assertThat(rit.casus(nr).casusregisseur()).isEmpty();
  }

  @Test
  void de_overdracht_staat_in_de_beschrijving_van_de_api() {
    var beschrijving = http.getForObject("/v3/api-docs", JsonNode.class);

    var post = beschrijving.at("/paths/~1api~1casussen~1{casusnummer}~1casusregisseur/post");
    assertThat(post.at("/responses").fieldNames())
        .toIterable()
        .contains("204", "403", "404", "409", "422");
    assertThat(post.at("/requestBody/content/application~1json/schema/required").toString())
        .contains("account", "notitie");
  }

  private JsonNode lees(String account, String nr) {
    return Inlog.als(http, account).getForObject("/api/casussen/" + nr, JsonNode.class);
  }

  private int status(String door, String nr, String naar) {
    return draagOver(door, nr, Map.of("account", naar, "notitie", "Voor u."))
        .getStatusCode()
        .value();
  }

  private List<String> fouten(String nr, Map<String, ?> overdracht) {
    var antwoord = draagOver("aanmeldpunt", nr, overdracht);
    assertThat(antwoord.getStatusCode().value()).isEqualTo(422);
    assertThat(antwoord.getHeaders().getContentType())
        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    return StreamSupport.stream(antwoord.getBody().get("fouten").spliterator(), false)
        .map(fout -> fout.get("veld").textValue() + ": " + fout.get("melding").textValue())
        .toList();
  }

  private ResponseEntity<JsonNode> draagOver(String account, String nr, Map<String, ?> overdracht) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return Inlog.als(http, account)
        .exchange(
            "/api/casussen/" + nr + "/casusregisseur",
            HttpMethod.POST,
            new HttpEntity<>(overdracht, headers),
            JsonNode.class);
  }
}
