package nl.rdm.escalatie.casus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.Balie;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.aanmelding.Voorbeeldaanmelding;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.termijn.Verzetting;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Waarschuwen wanneer een termijn eindigt na een datum die van buiten vastligt. */
@RdmTest
class ExterneTermijnTest {

  @LocalServerPort private int poort;
  @Autowired private Dossier dossier;
  @Autowired private JdbcClient jdbc;
  @Autowired private Verzetting verzetting;
  @Autowired private TestRestTemplate http;
  @Autowired private Casusrit rit;
  @Autowired private Sporen sporen;
  @Autowired private PlatformTransactionManager transacties;

  /** Het aanmeldpunt heeft tot donderdag 5 februari, en daarna ook de trede tot 16 maart. */
  @Test
  void een_termijn_die_na_de_datum_eindigt_wordt_een_keer_gemeld() {
    var nr = rit.meldAan(Casusrit.gewoon());
    leg(nr, "2026-03-01", "2026-03-16");

    neemInBehandeling(nr);

    assertThat(sporen.post(nr, "externe-termijn")).containsExactly("aanmeldpunt");
    assertThat(sporen.gegevens(nr, "externe-termijn"))
        .contains("Trede 1")
        .doesNotContain("2026-03-01");
    assertThat(waarschuwingen(nr))
        .containsExactly(
            "Trede 1 als geheel loopt tot maandag 16 maart 2026 om 17.00 uur. Dat is na een"
                + " datum die van buiten vastligt; zie het dossier.");
  }

  @Test
  void verzetten_waarschuwt_opnieuw_voor_een_andere_datum_en_niet_voor_dezelfde() {
    var nr = rit.meldAan(Casusrit.gewoon());
    leg(nr, "2026-03-01", "2026-03-20");
    neemInBehandeling(nr);
    var trede =
        rit.termijnen(nr).stream()
            .filter(termijn -> termijn.stap().equals("trede-1"))
            .findFirst()
            .orElseThrow();

    verzet(trede.id(), "2026-03-25T16:00:00Z");
    verzet(trede.id(), "2026-03-26T16:00:00Z");

    assertThat(sporen.post(nr, "externe-termijn")).containsExactly("aanmeldpunt", "aanmeldpunt");
    assertThat(waarschuwingen(nr)).hasSize(1);
  }

  /** Wat bij het begin al voorbij was, of na het einde van de casus, waarschuwt niet. */
  @Test
  void een_datum_die_al_voorbij_was_waarschuwt_niet() {
    var nr = rit.meldAan(Casusrit.gewoon());
    leg(nr, "2026-02-01", "2026-04-01");

    neemInBehandeling(nr);

    assertThat(sporen.post(nr, "externe-termijn")).isEmpty();
    assertThat(waarschuwingen(nr)).isEmpty();
  }

  @Test
  void de_data_uit_de_aanmelding_tellen_ook_voor_de_eerste_termijn() {
    rit.zetKlok(LocalDateTime.of(2026, 12, 17, 10, 0));
    // Vrijdag 18, maandag 21 en dinsdag 22 december.
    var nr =
        Inlog.als(http, "aanmelder")
            .postForObject(
                "/api/aanmeldingen",
                Voorbeeldaanmelding.boom(),
                com.fasterxml.jackson.databind.JsonNode.class)
            .get("casusnummer")
            .textValue();

    // De regeling van een cliëntondersteuner loopt vijf werkdagen.
    assertThat(sporen.post(nr, "externe-termijn")).containsExactly("aanmeldpunt", "aanmeldpunt");
    assertThat(
            new Balie(http).casus("aanmeldpunt", nr).get("waarschuwingen").findValuesAsText("stap"))
        .containsExactlyInAnyOrder("aanmelding-toetsen", "clientondersteuner-koppelen");
  }

  /** Dag en soort komen uit de aanmelding: zij staan in geen mail en niet bij de status. */
  @Test
  void wie_alleen_de_status_ziet_hoort_niet_welke_dag_het_is() {
    var nr = rit.meldAan(Casusrit.gewoon());
    leg(nr, "2026-03-01");
    neemInBehandeling(nr);

    assertThat(sporen.post(nr, "externe-termijn")).containsExactly("aanmeldpunt");
    assertThat(
            jdbc.sql("select * from bericht where casusnummer = ?").param(nr).query().listOfRows())
        .isNotEmpty()
        .allSatisfy(rij -> assertThat(rij.toString()).doesNotContain("2026-03-01"));
    for (var lezer : List.of("gemeente", "verantwoordelijke", "auditor")) {
      assertThat(new Balie(http).casus(lezer, nr).get("waarschuwingen"))
          .hasSize(1)
          .allSatisfy(
              waarschuwing ->
                  assertThat(waarschuwing.toString())
                      .contains("zie het dossier")
                      .doesNotContain("2026-03-01", "1 maart", "datum\":", "ZORGMACHTIGING"));
    }
  }

  /** Zoals de aanmelding haar in het dossier legt. */
  private void leg(String nr, String... data) {
    dossier.bewaar(
        nr,
        "aanmelding",
        "externeTermijnen",
        "Data die van buiten vastliggen",
        Stream.of(data)
            .map("{\"soort\":\"EINDE_ZORGMACHTIGING\",\"datum\":\"%s\"}"::formatted)
            .collect(Collectors.joining(",", "[", "]")));
  }

  private void neemInBehandeling(String nr) {
    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", java.util.Map.of("besluit", "IN_BEHANDELING"));
  }

  private void verzet(long id, String op) {
    new TransactionTemplate(transacties)
        .executeWithoutResult(x -> verzetting.verzet(id, Instant.parse(op), "PROEF"));
  }

  /** Op de pagina en over de API staat hetzelfde. */
  private List<String> waarschuwingen(String nr) {
    var pagina =
        Jsoup.parse(Balie.pagina(poort, "aanmeldpunt", "/casussen/" + nr))
            .select("#waarschuwingen p")
            .eachText();
    assertThat(
            new Balie(http)
                .casus("aanmeldpunt", nr)
                .get("waarschuwingen")
                .findValuesAsText("tekst"))
        .isEqualTo(pagina);
    return pagina;
  }
}
