package nl.rdm.escalatie.casus.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rdm.escalatie.Balie;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.casus.Handeling;
import nl.rdm.escalatie.casus.Spoedstand;
import nl.rdm.escalatie.casus.Verloop;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Wat elk account over de API aan een casus mag doen, voor elke handeling. */
@RdmTest
@Tag("eenmaal")
class HandelingenApiTest {

  /** Wie de status van een casus in trede 1 ziet; de rest vindt hem niet. */
  private static final List<String> ZIET =
      List.of(
          "aanmelder",
          "aanmeldpunt",
          "clientondersteuner",
          "gemeente",
          "verantwoordelijke",
          "auditor",
          "beheerder");

  private static final List<String> ZIET_NIET =
      List.of(
          "coordinator",
          "burgemeester",
          "transfertafel",
          "regiotafel",
          "crisisteam",
          "topx",
          "hoogcomplex",
          "levensloopaanpak",
          "vws",
          "portefeuillehouder",
          "themagroep",
          "proceseigenaar");

  private static final Map<String, Object> FOUT = Map.of("anders", 1);

  @LocalServerPort private int poort;
  @Autowired private TestRestTemplate http;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Verloop verloop;
  @Autowired private List<Handeling> handelingen;

  private Balie balie;

  @BeforeEach
  void begin() {
    balie = new Balie(http);
  }

  /**
   * @param mag wie dit in trede 1 mag
   * @param bericht een bericht dat klopt
   */
  record Rij(String pad, List<String> mag, Map<String, Object> bericht) {

    static Rij van(String pad, String mag, Map<String, Object> bericht) {
      return new Rij(pad, List.of(mag.split(" ")), bericht);
    }

    @Override
    public String toString() {
      return pad;
    }
  }

  static Stream<Rij> tabel() {
    var afgezien = Map.<String, Object>of("afgezienDoor", "CLIENT", "afgezienOp", "2026-02-02");
    var betrokken = "aanmelder aanmeldpunt clientondersteuner";
    return Stream.of(
        Rij.van("escalatie", "aanmeldpunt clientondersteuner", Map.of("reden", "Te lang.")),
        Rij.van(
            "spoed",
            betrokken,
            Map.of("motivering", "De plek stopt.", "gronden", List.of("VERLIES_PLEK"))),
        Rij.van("intrekking", betrokken, Map.of("reden", "Verhuisd.")),
        Rij.van("oplossing", betrokken, Map.of("oplossing", "Een plek bij B.")),
        Rij.van(
            "termijnen/trede-1",
            "aanmeldpunt",
            Map.of("vervaltOp", "2026-03-20", "reden", "Er komt onderzoek.")),
        Rij.van("clientondersteuning", betrokken + " gemeente", Map.of()),
        Rij.van("clientondersteuning-afzien", betrokken + " gemeente", afgezien),
        Rij.van(
            "deelname-client",
            "clientondersteuner",
            Map.of("advies", "CLIENT", "toelichting", "De cliënt wil zelf vertellen.")),
        Rij.van("spoed-beeindigen", "aanmeldpunt", Map.of("reden", "De plek blijft.")),
        Rij.van(
            "contact",
            "aanmeldpunt clientondersteuner",
            Map.of(
                "op", "2026-02-02",
                "met", "AANBIEDER",
                "hoe", "TELEFOON",
                "wat", "Er is misschien plek.")),
        Rij.van("nazorg", betrokken, Map.of("reden", "De plek ging niet door.")),
        Rij.van(
            "naast",
            "aanmelder aanmeldpunt gemeente",
            Map.of("tafel", "levensloopaanpak", "reden", "De gewone weg werkt niet.")),
        Rij.van("vrijgave", "aanmeldpunt verantwoordelijke", Map.of("reden", "Er is meer nodig.")),
        Rij.van("toestemming-intrekking", betrokken, Map.of("toelichting", "Vandaag gezegd.")),
        Rij.van(
            "casusregisseur",
            "aanmeldpunt verantwoordelijke",
            Map.of("account", "gemeente", "notitie", "Bel eerst de wijkcoach.")));
  }

  @Test
  void de_pagina_biedt_beeindigen_als_laatste_aan() {
    var nr = etappe.inBehandeling(Casusrit.metOndersteuner(Casusrit.gewoon()));
    etappe.kiesVoorstel(nr);

    var links =
        Jsoup.parse(Balie.pagina(poort, "aanmeldpunt", "/casussen/" + nr))
            .select("#handelingen a")
            .eachAttr("href");

    assertThat(links)
        .extracting(link -> link.replaceAll(".*/", ""))
        .containsExactly(
            "escalatie",
            "naast",
            "contact",
            "vrijgave",
            "termijnen",
            "casusregisseur",
            "oplossing",
            "clientondersteuning-afzien",
            "toestemming-intrekking",
            "intrekking");
  }

  @Test
  void elke_handeling_staat_in_de_tabel_en_op_haar_plaats_op_de_pagina() {
    var paden = handelingen.stream().map(Handeling::pad).toList();

    assertThat(tabel().map(rij -> rij.pad().split("/")[0]))
        .containsExactlyInAnyOrderElementsOf(paden);
    assertThat(Handelingsbalie.VOLGORDE).containsExactlyInAnyOrderElementsOf(paden);
  }

  @ParameterizedTest
  @MethodSource("tabel")
  void de_beschrijving_van_de_api_noemt_elk_veld_van_het_bericht(Rij rij) {
    var pad = rij.pad().replace("/trede-1", "/{stap}");
    var aanroep =
        http.getForObject("/v3/api-docs", JsonNode.class)
            .path("paths")
            .path("/api/casussen/{casusnummer}/" + pad)
            .path("post");
    var velden = aanroep.at("/requestBody/content/application~1json/schema/properties");

    assertThat(velden.fieldNames()).toIterable().containsAll(rij.bericht().keySet());
    assertThat(velden)
        .allSatisfy(veld -> assertThat(veld.get("description").asText()).isNotBlank());
    assertThat(aanroep.get("responses").fieldNames())
        .toIterable()
        .contains("204", "403", "404", "409", "422");
  }

  @ParameterizedTest
  @MethodSource("tabel")
  void wie_de_casus_niet_ziet_vindt_hem_niet_en_wie_het_niet_mag_verandert_niets(Rij rij) {
    var nr = casus(rij);
    var verwacht = new LinkedHashMap<String, Integer>();
    var werkelijk = new LinkedHashMap<String, Integer>();
    var open = rit.open(nr);
    ZIET_NIET.forEach(account -> verwacht.put(account, 404));
    if (open.contains("instroomToetsen")) {
      verwacht.put("transfertafel", 403);
    }
    if (open.contains("casusOntvangen")) {
      verwacht.put("coordinator", 403);
    }
    ZIET.forEach(account -> verwacht.put(account, rij.mag().contains(account) ? 422 : 403));
    verwacht.forEach(
        (account, status) ->
            werkelijk.put(
                account,
                balie.status(account, nr, rij.pad(), status == 422 ? FOUT : rij.bericht())));

    assertThat(werkelijk).isEqualTo(verwacht);
    assertThat(rit.open(nr)).isEqualTo(open);
    assertThat(rit.casus(nr).ondersteuner()).contains("clientondersteuner");
  }

  @ParameterizedTest
  @MethodSource("tabel")
  void wie_het_mag_kan_het_en_na_het_einde_van_de_casus_hoort_zij_waarom_niet_meer(Rij rij) {
    for (var account : rij.mag()) {
      assertThat(balie.status(account, casus(rij), rij.pad(), rij.bericht()))
          .as(account)
          .isEqualTo(204);
    }
    var dicht = ingetrokken();
    var antwoord = balie.doe(rij.mag().get(0), dicht, rij.pad(), rij.bericht());
    assertThat(antwoord.getStatusCode().value()).isEqualTo(409);
    assertThat(antwoord.getBody().get("detail").textValue()).isNotBlank();
  }

  /** Vanaf trede 3 ziet het coördinatiepunt de casus, en het is er aan zet. */
  @ParameterizedTest
  @CsvSource({
    "escalatie, 409",
    "spoed, 204",
    "contact, 204",
    "intrekking, 403",
    "oplossing, 403",
    "termijnen/trede-1, 409",
    "clientondersteuning, 403",
    "clientondersteuning-afzien, 403",
    "deelname-client, 403",
    "spoed-beeindigen, 409",
    "nazorg, 403",
    "naast, 204",
    "vrijgave, 204",
    "toestemming-intrekking, 403",
    "casusregisseur, 403"
  })
  void het_coordinatiepunt_in_trede_3(String pad, int status) {
    var nr = etappe.inTrede3();
    var rij = tabel().filter(kandidaat -> kandidaat.pad().equals(pad)).findFirst().orElseThrow();

    assertThat(balie.status("coordinator", nr, pad, rij.bericht())).isEqualTo(status);
  }

  /**
   * In trede 1 met een cliëntondersteuner en, waar het daarom gaat, met spoed, aan een tafel of in
   * trede 3.
   */
  private String casus(Rij rij) {
    if (rij.pad().equals("deelname-client")) {
      return etappe.inTredeMetSteun(3);
    }
    var nr = etappe.inBehandeling(Casusrit.metOndersteuner(Casusrit.gewoon()));
    etappe.neemAan(nr);
    if (rij.pad().equals("spoed-beeindigen")) {
      verloop.zetSpoed(nr, Spoedstand.TOEGEKEND);
    } else if (rij.pad().equals("vrijgave")) {
      etappe.kiesVoorstel(nr);
    } else if (rij.pad().equals("nazorg")) {
      rit.handel(nr, "aanmelder", "oplossing", Map.of("oplossing", "Een plek bij B."));
      bevestig(nr, "oplossingBevestigen");
    }
    return nr;
  }

  /** Ingetrokken, ook de toestemming. */
  private String ingetrokken() {
    var nr = etappe.inBehandeling(Casusrit.metOndersteuner(Casusrit.gewoon()));
    etappe.neemAan(nr);
    rit.handel(nr, "aanmelder", "toestemming-intrekking", Map.of("toelichting", "Vandaag gezegd."));
    rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "Verhuisd."));
    bevestig(nr, "intrekkenBevestigen");
    return nr;
  }

  private void bevestig(String nr, String taak) {
    rit.doe(
        nr,
        "aanmeldpunt",
        taak,
        Map.of(
            "besluit", "BEVESTIGD",
            "bevestigdDoor", "CLIENT",
            "bevestigdHoe", "GESPREK",
            "inhoud_bevestiging", "Besproken."));
  }
}
