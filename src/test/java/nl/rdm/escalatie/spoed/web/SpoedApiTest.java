package nl.rdm.escalatie.spoed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nl.rdm.escalatie.Balie;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.aanmelding.Voorbeeldaanmelding;
import nl.rdm.escalatie.casus.Spoedstand;
import nl.rdm.escalatie.termijn.Termijn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Om spoed vragen en haar beëindigen, over de API en bij de aanmelding. */
@RdmTest
@Tag("eenmaal")
class SpoedApiTest {

  private static final Map<String, Object> VERZOEK =
      Map.of("motivering", "De plek stopt vrijdag.", "gronden", List.of("VERLIES_PLEK"));

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

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

  /** Een casus in trede 1, waar het aanmeldpunt aan zet is; met een cliëntondersteuner. */
  @ParameterizedTest
  @CsvSource({
    "aanmelder, 204",
    "aanmeldpunt, 204",
    "clientondersteuner, 204",
    "verantwoordelijke, 403",
    "gemeente, 403",
    "auditor, 403",
    "beheerder, 403",
    "coordinator, 404",
    "transfertafel, 404",
    "vws, 404",
  })
  void de_aanmelder_de_clientondersteuner_en_wie_aan_zet_is_vragen_spoed(String wie, int status) {
    var nr = etappe.inTrede1();
    ondersteund(nr);

    assertThat(balie.status(wie, nr, "spoed", VERZOEK)).isEqualTo(status);

    assertThat(rit.open(nr).contains("spoedBeoordelen")).isEqualTo(status == 204);
    assertThat(rit.casus(nr).spoedstand())
        .isEqualTo(status == 204 ? Spoedstand.GEVRAAGD : Spoedstand.GEEN);
  }

  @Test
  void wie_alleen_gevraagd_is_om_de_client_bij_te_staan_vraagt_geen_spoed() {
    var nr = etappe.inBehandeling(Casusrit.metOndersteuner(Casusrit.gewoon()));
    assertThat(rit.open(nr)).contains("clientondersteunerKoppelen");

    assertThat(balie.status("clientondersteuner", nr, "spoed", VERZOEK)).isEqualTo(403);
    etappe.neemAan(nr);
    assertThat(balie.status("clientondersteuner", nr, "spoed", VERZOEK)).isEqualTo(204);
  }

  @Test
  void de_motivering_gaat_naar_het_dossier_en_de_gronden_naar_het_advies() {
    var nr = etappe.inTrede1();

    balie.doe("aanmeldpunt", nr, "spoed", VERZOEK);

    assertThat(sporen.stuk(nr, "spoed-vragen", "motivering")).contains("De plek stopt vrijdag.");
    assertThat(rit.variabele(nr, "spoedBeoordelen", "spoedadvies")).isEqualTo("TOEKENNEN");
    assertThat(rit.variabele(nr, "tafelKiezen", "spoedstand")).isEqualTo("GEVRAAGD");
    assertThat(rit.formulier(nr, "spoedBeoordelen")).contains("Genoemde gronden");
  }

  @Test
  void wie_het_aanmeldde_leest_waarom_er_geen_spoed_is_en_wat_zij_kan_doen() {
    var nr = etappe.inTrede1();
    balie.doe("aanmelder", nr, "spoed", VERZOEK);
    assertThat(sporen.stuk(nr, "aanmelding", "spoedMotivering")).contains("De plek stopt vrijdag.");
    rit.doe(
        nr,
        "aanmeldpunt",
        "spoedBeoordelen",
        Map.of(
            "besluit", "AFWIJZEN",
            "inhoud_reden", "De plek blijft nog een maand.",
            "inhoud_watNu", "Bel ons wanneer dat verandert."));

    var dossier =
        Inlog.als(http, "aanmelder").getForObject("/api/casussen/" + nr + "/dossier", String.class);
    assertThat(dossier).contains("De plek blijft nog een maand.", "Bel ons wanneer");
    var uitleg =
        Jsoup.parse(Balie.pagina(poort, "aanmelder", "/aanmelden/" + nr)).select("#uitleg");
    assertThat(uitleg.select("h3").eachText())
        .containsExactly("Waarom er geen spoed is", "Wat u nu kunt doen");
    assertThat(uitleg.select("pre").eachText())
        .containsExactly("De plek blijft nog een maand.", "Bel ons wanneer dat verandert.");
    // Na een afwijzing mag zij het opnieuw vragen.
    assertThat(balie.status("aanmelder", nr, "spoed", VERZOEK)).isEqualTo(204);
  }

  /** Een tafel leest zonder vrijgave niets, maar wel waarom haar eigen verzoek is afgewezen. */
  @Test
  void wie_om_spoed_vroeg_leest_alleen_het_besluit_over_het_eigen_verzoek() {
    var nr = etappe.inTrede1();
    rit.doe(nr, "aanmeldpunt", "tafelKiezen", Map.of("besluit", "VOORSTEL_VOLGEN"));
    balie.doe("aanmelder", nr, "spoed", VERZOEK);
    wijsAf(nr, "De eerste reden.");
    assertThat(status("transfertafel", nr)).isEqualTo(403);
    rit.zetKlok(Casusrit.BEGIN.plusMinutes(10));

    balie.doe("transfertafel", nr, "spoed", VERZOEK);
    rit.zetKlok(Casusrit.BEGIN.plusMinutes(20));
    wijsAf(nr, "De tweede reden.");

    assertThat(vragers(nr)).containsExactly("transfertafel@example.org");
    var dossier =
        Inlog.als(http, "transfertafel")
            .getForObject("/api/casussen/" + nr + "/dossier", String.class);
    assertThat(dossier)
        .contains("De tweede reden.", "Bel ons wanneer")
        .doesNotContain("De eerste reden.", "De plek stopt");
    assertThat(
            Jsoup.parse(Balie.pagina(poort, "transfertafel", "/casussen/" + nr + "/dossier"))
                .text())
        .contains("De tweede reden.");
    assertThat(status("gemeente", nr)).isEqualTo(403);
  }

  /** Wie in een brief over een afwijzing hoort dat het haar eigen verzoek was. */
  private List<String> vragers(String nr) {
    return jdbc.sql(
            "select ontvanger from bericht where casusnummer = ? and soort = 'spoed-afgewezen'"
                + " and gegevens like '%\"spoedvrager\":\"true\"%'")
        .param(nr)
        .query(String.class)
        .list();
  }

  private int status(String wie, String nr) {
    return Inlog.als(http, wie)
        .getForEntity("/api/casussen/" + nr + "/dossier", String.class)
        .getStatusCode()
        .value();
  }

  private void wijsAf(String nr, String reden) {
    rit.doe(
        nr,
        "aanmeldpunt",
        "spoedBeoordelen",
        Map.of(
            "besluit", "AFWIJZEN",
            "inhoud_reden", reden,
            "inhoud_watNu", "Bel ons wanneer dat verandert."));
  }

  @Test
  void elke_fout_staat_in_het_antwoord_en_er_verandert_niets() {
    var nr = etappe.inTrede1();

    assertThat(balie.fouten("aanmelder", nr, "spoed", Map.of()))
        .containsExactly("gronden: Kies er minstens één.", "motivering: Dit is verplicht.");
    assertThat(
            balie.fouten(
                "aanmelder",
                nr,
                "spoed",
                Map.of("motivering", "Nr 111222333", "gronden", List.of("HAAST"), "x", 1)))
        .hasSize(3)
        .contains(
            "gronden[0]: Kies uit: ERNSTIGE_SCHADE, VERLIES_PLEK, KIND_IN_GEVAAR.",
            "x: Dit veld bestaat niet.");
    assertThat(rit.open(nr)).containsExactly("tafelKiezen");
    assertThat(rit.casus(nr).spoedstand()).isEqualTo(Spoedstand.GEEN);
  }

  @Test
  void wie_al_spoed_heeft_of_vroeg_en_wie_afgesloten_is_krijgt_409() {
    var nr = etappe.inTrede1();
    balie.doe("aanmelder", nr, "spoed", VERZOEK);
    assertThat(detail("aanmelder", nr)).contains("al om spoed gevraagd");
    rit.doe(nr, "aanmeldpunt", "spoedBeoordelen", Map.of("besluit", "TOEKENNEN"));
    assertThat(detail("aanmelder", nr)).contains("heeft al spoed");
    var afgesloten = rit.meldAan(Casusrit.gewoon());
    etappe.verwijsDoor(afgesloten);
    assertThat(detail("aanmelder", afgesloten)).contains("kan nu geen spoed");
  }

  @Test
  void een_aanmelding_met_spoed_legt_het_verzoek_meteen_bij_het_aanmeldpunt() {
    var aanmelding = Voorbeeldaanmelding.met("spoed", "true");
    Voorbeeldaanmelding.met(aanmelding, "spoedMotivering", "\"De plek stopt.\"");
    Voorbeeldaanmelding.met(aanmelding, "spoedGronden", "[\"KIND_IN_GEVAAR\"]");

    var nr =
        Inlog.als(http, "aanmelder")
            .postForObject("/api/aanmeldingen", aanmelding, JsonNode.class)
            .get("casusnummer")
            .textValue();

    assertThat(rit.open(nr)).contains("aanmeldingToetsen", "spoedBeoordelen");
    assertThat(rit.variabele(nr, "spoedBeoordelen", "spoedadvies")).isEqualTo("TOEKENNEN");
  }

  /** Alles wat op maandag 1 februari 2027 om tien uur begon, in vier processen naast elkaar. */
  @Test
  void spoed_bij_de_aanmelding_bekort_ook_wat_naast_de_casus_loopt() {
    rit.zetKlok(LocalDateTime.of(2027, 2, 1, 10, 0));
    var aanmelding = Voorbeeldaanmelding.met("spoed", "true");
    Voorbeeldaanmelding.met(aanmelding, "elders", "[]");
    Voorbeeldaanmelding.met(aanmelding, "spoedMotivering", "\"De plek stopt.\"");
    Voorbeeldaanmelding.met(aanmelding, "spoedGronden", "[\"VERLIES_PLEK\"]");
    var nr =
        Inlog.als(http, "aanmelder")
            .postForObject("/api/aanmeldingen", aanmelding, JsonNode.class)
            .get("casusnummer")
            .textValue();
    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    rit.doe(nr, "aanmeldpunt", "tafelKiezen", Map.of("besluit", "VOORSTEL_VOLGEN"));
    rit.zetKlok(LocalDateTime.of(2027, 2, 1, 12, 0));

    rit.doe(nr, "aanmeldpunt", "spoedBeoordelen", Map.of("besluit", "TOEKENNEN"));

    assertThat(rit.open(nr))
        .containsExactly("clientondersteunerKoppelen", "inhoudVrijgeven", "instroomToetsen");
    // Een werkdag, vier werkuren en een werkdag; de trede vijf werkdagen.
    assertThat(rit.einde(nr, "clientondersteunerKoppelen")).isEqualTo("2027-02-02T17:00");
    assertThat(rit.einde(nr, "inhoudVrijgeven")).isEqualTo("2027-02-01T14:00");
    assertThat(rit.einde(nr, "instroomToetsen")).isEqualTo("2027-02-02T17:00");
    var lopend =
        rit.termijnen(nr).stream()
            .filter(Termijn::loopt)
            .map(
                termijn ->
                    termijn.stap() + " " + LocalDateTime.ofInstant(termijn.vervaltOp(), ZONE))
            .toList();
    assertThat(lopend)
        .containsExactlyInAnyOrder(
            "clientondersteuner-koppelen 2027-02-02T17:00",
            "trede-1 2027-02-08T17:00",
            "taak 2027-02-02T17:00",
            "vrijgave 2027-02-01T14:00");
  }

  /** Wie tegelijk vraagt, krijgt samen één verzoek. */
  @Test
  void twee_verzoeken_tegelijk_geven_een_spoedprocedure() throws Exception {
    var nr = etappe.inTrede1();
    var tegelijk = new CyclicBarrier(2);
    Function<String, Callable<Integer>> vraag =
        wie ->
            () -> {
              tegelijk.await(10, TimeUnit.SECONDS);
              return balie.status(wie, nr, "spoed", VERZOEK);
            };

    try (var uitvoerders = new Draden()) {
      assertThat(uitvoerders.doe(vraag.apply("aanmelder"), vraag.apply("aanmeldpunt")))
          .containsExactlyInAnyOrder(204, 409);
    }
    assertThat(rit.open(nr)).containsExactly("spoedBeoordelen", "tafelKiezen");
  }

  private record Draden(ExecutorService service) implements AutoCloseable {

    Draden() {
      this(Executors.newFixedThreadPool(2));
    }

    List<Integer> doe(Callable<Integer> een, Callable<Integer> ander) throws Exception {
      var antwoorden = new ArrayList<Integer>();
      for (var antwoord : service.invokeAll(List.of(een, ander))) {
        antwoorden.add(antwoord.get());
      }
      return antwoorden;
    }

    @Override
    public void close() {
      service.shutdownNow();
    }
  }

  @Test
  void spoed_die_niet_meer_nodig_is_wordt_teruggenomen_met_een_reden() {
    var nr = etappe.inTrede1();
    balie.doe("aanmelder", nr, "spoed", VERZOEK);
    rit.doe(nr, "aanmeldpunt", "spoedBeoordelen", Map.of("besluit", "TOEKENNEN"));
    assertThat(balie.casus("aanmelder", nr).get("spoed").booleanValue()).isTrue();
    var reden = Map.of("reden", "Er is toch een plek.");

    assertThat(balie.status("aanmelder", nr, "spoed-beeindigen", reden)).isEqualTo(403);
    assertThat(balie.fouten("aanmeldpunt", nr, "spoed-beeindigen", Map.of()))
        .containsExactly("reden: Dit is verplicht.");
    assertThat(balie.status("aanmeldpunt", nr, "spoed-beeindigen", reden)).isEqualTo(204);

    assertThat(balie.casus("aanmelder", nr).get("spoed").booleanValue()).isFalse();
    assertThat(rit.variabele(nr, "tafelKiezen", "spoed")).isEqualTo(false);
    assertThat(balie.casus("aanmelder", nr).get("spoedstand").textValue()).isEqualTo("BEEINDIGD");
    assertThat(Jsoup.parse(Balie.pagina(poort, "aanmelder", "/casussen/" + nr)).select("#spoed"))
        .extracting(Element::text, Element::className)
        .containsExactly(tuple("Spoed beëindigd", "stand let-op"));
    assertThat(Jsoup.parse(Balie.pagina(poort, "aanmelder", "/aanmelden/" + nr)).select("#spoed"))
        .extracting(Element::text)
        .containsExactly("Toegekend en weer beëindigd");
    assertThat(rit.einde(nr, "tafelKiezen")).isEqualTo("2026-02-03T17:00");
    assertThat(rit.taak(nr, "tafelKiezen").getPriority()).isEqualTo(50);
    assertThat(sporen.stuk(nr, "einde-van-de-spoed", "reden")).contains("Er is toch een plek.");
    assertThat(sporen.post(nr, "spoed-beeindigd"))
        .containsExactlyInAnyOrder("aanmelder", "aanmeldpunt", "gemeente");
    assertThat(balie.status("aanmeldpunt", nr, "spoed-beeindigen", reden)).isEqualTo(409);
    etappe.kiesVoorstel(nr);
    assertThat(rit.einde(nr, "instroomToetsen")).isEqualTo("2026-02-09T17:00");
  }

  @Test
  void voorlopige_spoed_wordt_in_de_takenlijst_afgewezen_en_niet_beeindigd() {
    var nr = etappe.inTrede1();
    balie.doe("aanmelder", nr, "spoed", VERZOEK);
    rit.wacht(nr, Casusrit.BEGIN.plusDays(1));

    assertThat(rit.casus(nr).spoed()).isTrue();
    assertThat(balie.status("aanmeldpunt", nr, "spoed-beeindigen", Map.of("reden", "Nee.")))
        .isEqualTo(409);
  }

  private String detail(String wie, String nr) {
    var antwoord = balie.doe(wie, nr, "spoed", VERZOEK);
    assertThat(antwoord.getStatusCode().value()).isEqualTo(409);
    return antwoord.getBody().get("detail").textValue();
  }

  private void ondersteund(String nr) {
    jdbc.sql("update casus set ondersteuner = 'clientondersteuner' where casusnummer = ?")
        .param(nr)
        .update();
  }
}
