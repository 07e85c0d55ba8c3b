package nl.rdm.escalatie.casus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.rdm.escalatie.Balie;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.aanmelding.Voorbeeldaanmelding;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.dossier.Dossier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Het dossier voor wie geen taak heeft: bij elkaar wat bij elkaar hoort, en alles in woorden. */
@RdmTest
@Tag("eenmaal")
class DossierPaginaTest {

  private static final String UITKOMST = "overlegtafel.uitkomstVastleggen";

  @LocalServerPort private int poort;
  @Autowired private TestRestTemplate http;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Verloop verloop;
  @Autowired private Dossier dossier;

  @Test
  void elk_blok_zegt_aan_welke_tafel_en_in_welke_ronde_het_geschreven_is() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "GEEN_OPLOSSING");
    rit.wacht(nr, rit.nu().plusDays(1));
    verloop.tafelBegint(nr, 1, "transfertafel");
    dossier.bewaar(nr, UITKOMST, "uitkomst", "Toelichting op de uitkomst", "[geen] plek");
    dossier.bewaar(nr, UITKOMST, "weigeringen", "Wie weigerde en waarom?", "A: vol.");
    rit.handel(nr, "aanmeldpunt", "escalatie", Map.of("reden", "Te lang."));

    var pagina = pagina("aanmeldpunt", nr);

    assertThat(pagina.select("main h2").eachText())
        .startsWith("Aanmelding")
        .contains("Trede 1, Triage- en transfertafel: uitkomst vastleggen")
        .endsWith(
            "Trede 1, Triage- en transfertafel, ronde 2: uitkomst vastleggen",
            "Naar de volgende trede gebracht");
    var blok = pagina.select("section.stuk").get(pagina.select("section.stuk").size() - 2);
    assertThat(blok.select("dt").eachText())
        .containsExactly("Toelichting op de uitkomst", "Wie weigerde en waarom?");
    assertThat(blok.select("dd").eachText()).containsExactly("[geen] plek", "A: vol.");
    assertThat(blok.selectFirst("p").text()).isEqualTo("Automatisch, 3 februari 2026, 10:00");
    assertThat(pagina.select("#bijlagen")).isEmpty();
  }

  @Test
  void een_aanmelding_staat_er_in_woorden_zonder_codes() {
    var aanmelding = Voorbeeldaanmelding.boom();
    Voorbeeldaanmelding.met(aanmelding, "leefgebieden", "[\"WERK_EN_INKOMEN\"]");
    var nr =
        Inlog.als(http, "aanmelder")
            .postForObject("/api/aanmeldingen", aanmelding, Map.class)
            .get("casusnummer")
            .toString();

    var tekst = pagina("aanmelder", nr).select("section.stuk").text();

    assertThat(tekst)
        .contains(
            "Leefgebieden Werk en inkomen",
            "Tafel: Triage- en transfertafel; tot: 1 september 2026; uitkomst: Geen oplossing",
            "Soort: Einde van de zorgmachtiging; datum: 20 december 2026")
        .doesNotContain("{", "\"", "_");
  }

  @Test
  void het_verslag_en_het_dossier_voor_trede_4_staan_erbij_voor_wie_ze_leest() {
    var nr = etappe.inTrede4();
    rit.doe(
        nr,
        "gemeente",
        "terugkoppelingOpstellen",
        Map.of(
            "inhoud_casusbeschrijving", "De casus in het kort.",
            "inhoud_uitkomsten", "Geen overeenstemming.",
            "inhoud_signalering", "Er is te weinig beschermd wonen.",
            "inhoud_lobby", "Meer plekken."));
    rit.doe(nr, "gemeente", "terugkoppelingVaststellen", Map.of("besluit", "VASTSTELLEN"));
    rit.wacht(nr, rit.nu());

    assertThat(pagina("coordinator", nr).select("#bijlagen a").eachAttr("href"))
        .containsExactlyInAnyOrder(
            "/overleggen/" + nr + "/1",
            "/api/casussen/" + nr + "/oplegnotitie.pdf",
            "/api/casussen/" + nr + "/terugkoppeling.pdf",
            "/api/casussen/" + nr + "/dossier-trede-4.pdf");
    assertThat(pagina("aanmelder", nr).select("#bijlagen a").eachText())
        .containsExactly("Dossier voor de bewindspersoon, zonder inhoud (PDF)");
    wat_dicht_is_zegt_dat_aan_wie_de_casus_ziet(nr);
  }

  private void wat_dicht_is_zegt_dat_aan_wie_de_casus_ziet(String nr) {
    assertThat(dicht("gemeente", nr, "dossier"))
        .startsWith("Uw beurt bij deze casus is voorbij.")
        .contains("is gesloten sinds");
    assertThat(dicht("aanmeldpunt", nr, "dossier"))
        .isEqualTo("Van deze casus is u niets vrijgegeven, of uw beurt is voorbij.");
    assertThat(dicht("gemeente", nr, "beschikbaarheid"))
        .startsWith("De antwoorden van de deelnemers zijn gesloten:");
    assertThat(dicht("coordinator", nr, "plan"))
        .isEqualTo("Er wordt nu geen plan van aanpak gevraagd. Het plan is compleet.");
    var buiten = pagina("transfertafel", nr, "dossier");
    assertThat(buiten.selectFirst("#melding").text())
        .isEqualTo("Dit is er niet, of het is niet aan u om te zien.");
    assertThat(buiten.select("#naar-casus")).isEmpty();
    assertThat(buiten.selectFirst("main").text())
        .isEqualTo(pagina("transfertafel", "RDM-2026-9999", "dossier").selectFirst("main").text());
  }

  /** Wat er staat, zonder de raad om een ander account te nemen, en met de weg naar de casus. */
  private String dicht(String account, String nr, String pad) {
    var pagina = pagina(account, nr, pad);
    assertThat(pagina.selectFirst("#naar-casus").attr("href")).isEqualTo("/casussen/" + nr);
    assertThat(pagina.select("#wie")).isEmpty();
    return pagina.selectFirst("#melding").text();
  }

  private Document pagina(String account, String nr) {
    return pagina(account, nr, "dossier");
  }

  private Document pagina(String account, String nr, String pad) {
    return Jsoup.parse(Balie.pagina(poort, account, "/casussen/" + nr + "/" + pad));
  }
}
