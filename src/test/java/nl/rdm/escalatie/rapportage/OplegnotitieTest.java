package nl.rdm.escalatie.rapportage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Balie;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Inzagerecht.Inzage;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Mogelijkheid;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Routestap;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Teksten;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Wat de bestuurders op één bladzijde lezen, en wat iedere lezer ervan ziet. */
@RdmTest
@Tag("eenmaal")
class OplegnotitieTest {

  private static final String VERTROUWELIJK_DEEL = "zonder wat niet aan u is vrijgegeven";

  @LocalServerPort int poort;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Dossier dossier;
  @Autowired private Accounts accounts;
  @Autowired private Oplegnotities notities;
  @Autowired private TestRestTemplate http;

  @Test
  void de_notitie_vertelt_de_weg_wat_er_gevraagd_wordt_en_wat_ontbreekt() throws Exception {
    var nr = etappe.inTrede1();
    etappe.kiesVoorstel(nr);
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 10, 0));
    etappe.weiger(nr, "transfertafel");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 11, 10, 0));
    etappe.naTafel(nr, "VOLGENDE_TREDE");
    etappe.aanTafel(nr, "hoogcomplex");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 12, 10, 0));
    etappe.uitkomst(nr, "hoogcomplex", "GEEN_OPLOSSING");
    etappe.naTafel(nr, "VOLGENDE_TREDE");
    assertThat(status("coordinator", nr)).isEqualTo(HttpStatus.NOT_FOUND);
    etappe.deelnemersBekend(nr);

    assertThat(tekst("coordinator", nr))
        .containsSubsequence(
            nr,
            "Enschede",
            "nog geen datum",
            "12 februari 2026",
            "1. Wat wordt er van wie gevraagd",
            "Instelling A: een plek.",
            "2. De weg tot nu toe",
            "Trede 1, Triage- en transfertafel",
            "2 feb. 2026 – 10 feb. 2026",
            "niet toegelaten",
            "Trede 2, Tafel hoogcomplex",
            "11 feb. 2026 – 12 feb. 2026",
            "geen oplossing",
            "Trede 3, Bestuurlijk escalatie overleg",
            "vanaf 12 feb. 2026",
            "loopt nog",
            "niet gehaald",
            "Het laatst niet gehaald: Instroom toetsen (uiterlijk 9 februari 2026).",
            "Trede 1, Triage- en transfertafel, 10 februari 2026: niet toegelaten. Past niet bij",
            "Trede 2, Tafel hoogcomplex, 12 februari 2026: geen oplossing. Instelling A heeft geen",
            "3. Mogelijkheden",
            "Wonen bij B.",
            "80.000 euro per jaar.",
            "Het zorgkantoor, uit de Wlz.",
            "4. Wat geldt er vanavond",
            "De wijk-GGD belt dagelijks.",
            "5. Wat ontbreekt",
            "Het plan van aanpak is er nog niet.",
            "Een indicatie.")
        .contains("Pagina 1 van 1")
        .doesNotContain(VERTROUWELIJK_DEEL, "Deelnemer instelling");

    planMoetAangevuld(nr);
    etappe.plan(nr);
    etappe.datum(nr, "2026-02-20T14:00");
    assertThat(tekst("gemeente", nr))
        .contains("vrijdag 20 februari 2026 om 14.00 uur", "Instelling A: een plek.")
        .containsSubsequence(
            "2. De weg tot nu toe",
            "Het plan van aanpak is compleet sinds 12 februari 2026.",
            "3. Mogelijkheden")
        .doesNotContain(VERTROUWELIJK_DEEL, "nog niet");

    wieErIetsVanLeest(nr);
    dossier.vernietig(nr);
    assertThat(status("coordinator", nr)).isEqualTo(HttpStatus.GONE);
    assertThat(beschikbaar("coordinator", nr)).containsEntry("beschikbaar", false);
    assertThat(verwijzingen("coordinator", nr)).isEmpty();
  }

  private void planMoetAangevuld(String nr) {
    etappe.planBinnen(nr);
    assertThat(plan(nr))
        .isEqualTo("Het plan van aanpak is ontvangen op 12 februari 2026 en wordt nog beoordeeld.");
    rit.doe(
        nr,
        "coordinator",
        "planBeoordelen",
        Map.of("besluit", "AANVULLEN", "inhoud_ontbreekt", "Het tempo."));
    assertThat(plan(nr))
        .isEqualTo("Het plan van aanpak is ontvangen op 12 februari 2026, maar nog niet compleet.");
  }

  private String plan(String nr) {
    var plan = notities.van(nr, Inzage.ALLES).orElseThrow().plan();
    assertThat(plan.ontbreekt()).isTrue();
    return plan.zin();
  }

  private void wieErIetsVanLeest(String nr) {
    for (var lezer : List.of("aanmelder", "aanmeldpunt", "verantwoordelijke", "auditor")) {
      assertThat(status(lezer, nr)).as(lezer).isEqualTo(HttpStatus.FORBIDDEN);
      assertThat(beschikbaar(lezer, nr)).as(lezer).containsEntry("beschikbaar", false);
    }
    for (var lezer : List.of("vws", "transfertafel", "clientondersteuner", "portefeuillehouder")) {
      assertThat(status(lezer, nr)).as(lezer).isEqualTo(HttpStatus.NOT_FOUND);
    }
    assertThat(http.getForEntity(adres(nr) + ".pdf", String.class).getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(beschikbaar("coordinator", nr))
        .isEqualTo(Map.of("beschikbaar", true, "volledig", true));
    assertThat(verwijzingen("coordinator", nr)).containsExactly(adres(nr) + ".pdf");
    assertThat(verwijzingen("auditor", nr)).isEmpty();
    assertThat(sporen.logboek(nr, "OPLEGNOTITIE_INGEZIEN"))
        .containsExactly(ingezien("coordinator", "JA", "JA"), ingezien("gemeente", "JA", "JA"));
    var antwoord = vraag("coordinator", nr);
    assertThat(antwoord.getHeaders().getCacheControl()).isEqualTo("no-store");
    assertThat(antwoord.getHeaders().getContentDisposition().getFilename())
        .isEqualTo("oplegnotitie-" + nr + ".pdf");
  }

  /** C4: zonder veiligheidsrisico leest het coördinatiepunt er niets van. */
  @Test
  void wie_een_deel_krijgt_leest_dat_deel_van_de_notitie() throws Exception {
    var plan = metVrijgaveVan("PLAN");
    assertThat(tekst("gemeente", plan))
        .contains("Instelling A: een plek.", "Wonen bij B.", "vanaf 2 feb. 2026")
        .contains("Wie weigerde en waarom is niet aan u vrijgegeven.", VERTROUWELIJK_DEEL)
        .doesNotContain("heeft geen", "Er is geen weigering");
    assertThat(beschikbaar("gemeente", plan))
        .isEqualTo(Map.of("beschikbaar", true, "volledig", false));
    assertThat(status("coordinator", plan)).isEqualTo(HttpStatus.FORBIDDEN);
    wieHaarSchreefLeestHaarEigenTekst(plan);
    assertThat(sporen.logboek(plan, "OPLEGNOTITIE_INGEZIEN"))
        .containsExactly(
            ingezien("gemeente", "JA", "NEE"), ingezien("verantwoordelijke", "JA", "NEE"));

    var uitkomsten = metVrijgaveVan("UITKOMSTEN");
    assertThat(tekst("gemeente", uitkomsten))
        .contains("Wat er van wie gevraagd wordt, de mogelijkheden,", "is niet aan u vrijgegeven.")
        .contains("Er is geen weigering opgeschreven.")
        .contains("Het plan van aanpak is er nog niet.", VERTROUWELIJK_DEEL)
        .doesNotContain("Instelling A", "Wonen bij B.", "wijk-GGD", "indicatie");
    assertThat(status("gemeente", metVrijgaveVan("AANMELDING"))).isEqualTo(HttpStatus.FORBIDDEN);
  }

  private void wieHaarSchreefLeestHaarEigenTekst(String nr) throws Exception {
    assertThat(tekst("verantwoordelijke", nr))
        .contains("Instelling A: een plek.", "Een indicatie.", VERTROUWELIJK_DEEL)
        .contains("Wie weigerde en waarom is niet aan u vrijgegeven.");
    assertThat(verwijzingen("verantwoordelijke", nr)).containsExactly(adres(nr) + ".pdf");
    etappe.plan(nr);
    assertThat(dossier.lees(nr, accounts.account("verantwoordelijke").orElseThrow()))
        .extracting(Stuk::onderwerp)
        .containsOnly("trede-3-bestuurlijk-escalatieoverleg.oplegnotitieOpstellen");

    etappe.datum(nr);
    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.oplossing("GEVONDEN"));
    assertThat(status("verantwoordelijke", nr)).isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void een_te_lange_notitie_wordt_geweigerd_en_een_nieuwe_ronde_krijgt_een_nieuwe() {
    var nr = etappe.inTrede3();
    etappe.bijeengeroepen(nr);
    rit.doe(nr, "gemeente", "deelnemersVaststellen", Etappes.deelnemers(Etappes.VERPLICHT));
    var antwoorden = new HashMap<>(notitie());
    antwoorden.put(
        "inhoud_vanavond", "De wijkagent en de wijk-GGD gaan om en om langs. ".repeat(90));
    antwoorden.put("inhoud_mogelijkheid_B", "Blijven op de HIC.");
    antwoorden.put("inhoud_kosten_B", "1.100 euro per dag.");
    assertThatThrownBy(() -> rit.doe(nr, "coordinator", "oplegnotitieOpstellen", antwoorden))
        .message()
        .contains("‘Wie betaalt mogelijkheid 2?’: vul dit in")
        .containsPattern(
            "‘Wat geldt er vanavond\\?’: de notitie past niet op één bladzijde\\. Zij is ongeveer"
                + " \\d\\d regels te lang \\(zo’n \\d{4} tekens\\)\\. Kort vooral dit veld in: met"
                + " 4\\d\\d\\d tekens is het het langste")
        .doesNotContain("wijkagent");
    assertThat(notities.van(nr, Inzage.ALLES)).isEmpty();
    antwoorden.put("inhoud_betaler_B", "De zorgverzekeraar.");
    antwoorden.put("inhoud_vanavond", "De wijkagent komt langs.");
    rit.doe(nr, "coordinator", "oplegnotitieOpstellen", antwoorden);
    assertThat(teksten(nr).mogelijkheden())
        .extracting(Mogelijkheid::wat)
        .containsExactly("Wonen bij B.", "Blijven op de HIC.");

    etappe.plan(nr);
    etappe.datum(nr);
    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.geenOvereenstemming());
    rit.wacht(nr, LocalDateTime.of(2026, 2, 4, 10, 0));
    etappe.vervolg(nr, "OPNIEUW_BIJEENROEPEN");
    var vorige = notities.van(nr, Inzage.ALLES).orElseThrow();
    assertThat(vorige.vorigeRonde()).isTrue();
    assertThat(vorige.overleg()).isEqualTo("nog geen datum");
    assertThat(plan(nr)).isEqualTo("Het plan van aanpak is er nog niet.");
    assertThat(vorige.route()).extracting(Routestap::wanneer).contains("2 feb. 2026");
    assertThat(vorige.weigeringen().orElseThrow()).hasSize(1);
    etappe.deelnemersBekend(nr);
    assertThat(notities.van(nr, Inzage.ALLES).orElseThrow().vorigeRonde()).isFalse();
    assertThat(teksten(nr).mogelijkheden()).hasSize(1);
    assertThat(teksten(nr).vanavond()).isEqualTo("De wijk-GGD belt dagelijks.");
  }

  private Teksten teksten(String nr) {
    return notities.van(nr, Inzage.ALLES).flatMap(Oplegnotitie::teksten).orElseThrow();
  }

  private static Map<String, Object> notitie() {
    return Map.of(
        "inhoud_gevraagd", "- Instelling A: een plek.",
        "inhoud_mogelijkheid_A", "Wonen bij B.",
        "inhoud_kosten_A", "80.000 euro.",
        "inhoud_betaler_A", "Het zorgkantoor.",
        "inhoud_vanavond", "De wijk-GGD belt.",
        "inhoud_nogNodig", "Een indicatie.");
  }

  private String metVrijgaveVan(String deel) {
    var nr = rit.meldAan(Casusrit.zonderVeiligheidsrisico());
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "IN_BEHANDELING", "eldersNagegaan", "KLOPT"));
    rit.doe(nr, "verantwoordelijke", "inhoudVrijgeven", etappe.vrijgave(nr, List.of(deel)));
    etappe.deelnemersBekend(nr);
    return nr;
  }

  private static Map<String, String> ingezien(String lezer, String tekst, String weigeringen) {
    return Map.of("lezer", lezer, "tekst", tekst, "weigeringen", weigeringen);
  }

  private List<String> verwijzingen(String account, String nr) {
    return Jsoup.parse(Balie.pagina(poort, account, "/casussen/" + nr))
        .select(".bijlage a[href$=.pdf]")
        .eachAttr("href");
  }

  private HttpStatus status(String lezer, String nr) {
    return (HttpStatus) vraag(lezer, nr).getStatusCode();
  }

  private ResponseEntity<byte[]> vraag(String lezer, String nr) {
    return Inlog.als(http, lezer).getForEntity(adres(nr) + ".pdf", byte[].class);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> beschikbaar(String lezer, String nr) {
    return Inlog.als(http, lezer).getForObject(adres(nr), Map.class);
  }

  private String tekst(String lezer, String nr) throws Exception {
    try (var document = Loader.loadPDF(vraag(lezer, nr).getBody())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static String adres(String nr) {
    return "/api/casussen/" + nr + "/oplegnotitie";
  }
}
