package nl.rdm.escalatie.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wat de gidsen een auditor beloven over een casus die klaar is. */
@RdmTest
class AuditorgidsTest {

  private static final String VOORBEELD = "RDM-2026-0001";

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Casusrit rit;

  @Test
  void elk_adres_uit_de_gids_geeft_iets_over_een_afgeronde_casus() throws IOException {
    var casusnummer = afgerondeCasus();
    var auditor = Loket.van(http, "auditor");
    var adressen = inGids("auditors", "`(/(?:api|engine-rest)/[^`]+)`");
    assertThat(adressen).hasSize(10);

    var lijst = adressen.stream().filter(adres -> adres.contains("/process-instance?")).toList();
    var processen = auditor.lees(lijst.get(0).replace(VOORBEELD, casusnummer));
    var hoofd =
        StreamSupport.stream(processen.spliterator(), false)
            .filter(proces -> proces.path("processDefinitionKey").textValue().equals("rdm-casus"))
            .findFirst()
            .orElseThrow();
    assertThat(hoofd.path("state").textValue()).isEqualTo("COMPLETED");
    var id = hoofd.path("id").textValue();

    for (var adres : adressen) {
      var antwoord = auditor.lees(adres.replace(VOORBEELD, casusnummer).replace("{id}", id));
      assertThat(antwoord).as(adres).isNotEmpty();
      if (adres.contains("{id}")) {
        assertThat(antwoord.findValuesAsText("processInstanceId")).as(adres).containsOnly(id);
      }
    }
    assertThat(auditor.lees("/engine-rest/process-instance?businessKey=" + casusnummer)).isEmpty();
  }

  @Test
  void het_uittreksel_uit_de_gids_voor_beheerders_geeft_het_logboek_van_de_casus()
      throws IOException {
    var casusnummer = afgerondeCasus();
    var vraag = inGids("beheerders", "`(select [^`]+)`").get(0);

    assertThat(jdbc.sql(vraag.replace(VOORBEELD, casusnummer)).query().listOfRows()).isNotEmpty();
  }

  private String afgerondeCasus() {
    // De historie van een andere klasse blijft staan: een eigen jaar geeft eigen nummers.
    rit.zetKlok(Antwoorden.BEGIN.plusYears(2));
    var aanmelder = Loket.van(http, "aanmelder");
    var casusnummer =
        Loket.boom(aanmelder.post("/api/aanmeldingen", Antwoorden.aanmelding()).getBody())
            .path("casusnummer")
            .textValue();
    var aanmeldpunt = Loket.van(http, "aanmeldpunt");
    var taak =
        aanmeldpunt
            .lees("/engine-rest/task?processInstanceBusinessKey=" + casusnummer)
            .at("/0/id")
            .textValue();
    var antwoorden =
        Map.of(
            "besluit", "DOORVERWIJZEN",
            "verwijzing", "HUISARTS",
            "inhoud_toelichting", "De huisarts verwijst verder.");
    assertThat(aanmeldpunt.stuurIn(taak, antwoorden).getStatusCode().is2xxSuccessful()).isTrue();
    return casusnummer;
  }

  private static List<String> inGids(String gids, String patroon) throws IOException {
    var tekst =
        new ClassPathResource("gidsen/" + gids + ".md").getContentAsString(StandardCharsets.UTF_8);
    return Pattern.compile(patroon).matcher(tekst).results().map(r -> r.group(1)).toList();
  }
}
