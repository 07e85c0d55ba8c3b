package nl.rdm.escalatie.rapportage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.escalatieoverleg.Route;
import nl.rdm.escalatie.termijn.Termijnen;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Wat het departement leest van een casus die in trede 4 komt, en wie dat verder mag. */
@RdmTest
@Tag("eenmaal")
class DepartementsdossierTest {

  private static final String ELDERS =
      "4. De route Elders, vóór de aanmelding, Trede 1, Triage- en transfertafel: tot 30 januari"
          + " 2026. Uitkomst: geen oplossing.";

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Dossier dossier;
  @Autowired private Termijnen termijnen;
  @Autowired private Route route;
  @Autowired private ManagementService beheer;
  @Autowired private TestRestTemplate http;

  @Test
  void het_dossier_vertelt_de_hele_weg_van_een_casus_die_overal_geweigerd_is() throws Exception {
    var nr = etappe.inTrede1();
    etappe.kiesVoorstel(nr);
    // Na vijf werkdagen is de termijn van de toets om.
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 10, 0));
    etappe.weiger(nr, "transfertafel");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 11, 10, 0));
    etappe.naTafel(nr, "VOLGENDE_TREDE");
    etappe.aanTafel(nr, "hoogcomplex");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 12, 10, 0));
    etappe.uitkomst(nr, "hoogcomplex", "GEEN_OPLOSSING");
    etappe.naTafel(nr, "VOLGENDE_TREDE");
    etappe.zonderOverlegNaarTrede4(nr);
    assertThat(sporen.stappen(nr)).doesNotContain("serviceTask_dossierMaken");
    maakDossier(nr);

    var pdf = vraag("coordinator", nr).getBody();
    assertThat(VeraPdf.gebreken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(VeraPdf.gebreken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(tekst(pdf))
        .containsSubsequence(
            nr,
            "Enschede",
            "Zorgverzekeringswet",
            "12 februari 2026",
            "Een beslissing van de bewindspersoon",
            "Het bestuurlijk escalatie overleg is niet bijeengeroepen.",
            "Op 12 februari 2026 besloot: W. Ethouder, bestuurder van de gemeente.",
            "Zo kan het niet langer.",
            "Trede 1, Triage- en transfertafel, 10 februari 2026: niet toegelaten",
            "Past niet bij deze tafel.",
            "Trede 2, Tafel hoogcomplex, 12 februari 2026: geen oplossing",
            "Instelling A heeft geen plek.",
            "Trede 3, 12 februari 2026: het overleg niet bijeengeroepen",
            "De gemeente ziet geen rol.",
            "4. De route",
            "Trede 1: vanaf 2 februari 2026 tot 11 februari 2026.",
            "Trede 4: vanaf 12 februari 2026, loopt nog.",
            "5. De termijnen")
        .contains(
            "Aanmelding toetsen Aanmeldpunt 2 februari 2026 5 februari 2026 gehaald",
            "Instroom toetsen Trede 1, Triage- en transfertafel 2 februari 2026 9 februari 2026"
                + " niet gehaald");
  }

  @Test
  void een_verzette_termijn_is_gemeten_tegen_haar_eerste_einde() throws Exception {
    var nr = etappe.inTrede3();
    var termijn =
        termijnen.van(nr).stream()
            .filter(t -> t.stap().equals("trede-3-initiatief") && t.loopt())
            .findFirst()
            .orElseThrow();
    assertThat(route.van(nr)).endsWith("Alle termijnen zijn tot nu toe gehaald.");
    rit.als(
        "coordinator",
        () ->
            termijnen.verzet(
                termijn.id(),
                LocalDateTime.of(2026, 2, 20, 17, 0)
                    .atZone(ZoneId.of("Europe/Amsterdam"))
                    .toInstant(),
                "OVERLEG_VERPLAATST"));
    rit.zetKlok(LocalDateTime.of(2026, 2, 6, 10, 0));
    etappe.zonderOverlegNaarTrede4(nr);
    assertThat(termijnen.met(termijn.id()).status().name()).isEqualTo("GEHAALD");
    maakDossier(nr);
    assertThat(tekst(vraag("coordinator", nr).getBody()))
        .contains("2 februari 2026 4 februari 2026 niet gehaald");
    assertThat(route.van(nr))
        .contains("met als laatste dag 4 februari 2026.")
        .doesNotContain("Alle termijnen zijn");
  }

  @Test
  void wie_de_inhoud_niet_mag_lezen_krijgt_alleen_de_route_en_de_termijnen() throws Exception {
    var nr = inTrede4("Zvw");
    assertThat(beschikbaar("coordinator", nr))
        .isEqualTo(Map.of("beschikbaar", false, "volledig", true));
    assertThat(vraag("coordinator", nr).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    maakDossier(nr);
    for (var lezer :
        List.of("aanmelder", "aanmeldpunt", "verantwoordelijke", "gemeente", "auditor")) {
      assertThat(beschikbaar(lezer, nr))
          .as(lezer)
          .isEqualTo(Map.of("beschikbaar", true, "volledig", false));
      assertThat(tekst(vraag(lezer, nr).getBody()))
          .as(lezer)
          .contains("Trede 4: vanaf", "niet bijeengeroepen", "bestuurder van de gemeente")
          .contains("De grond: partijen spraken af")
          .doesNotContain("W. Ethouder", "Zo kan het niet langer.", "geen rol")
          .doesNotContain("Zorgverzekeringswet", "Financiering", "Een beslissing van");
    }
    assertThat(beschikbaar("coordinator", nr))
        .isEqualTo(Map.of("beschikbaar", true, "volledig", true));
    for (var lezer : List.of("transfertafel", "clientondersteuner", "portefeuillehouder")) {
      assertThat(vraag(lezer, nr).getStatusCode()).as(lezer).isEqualTo(HttpStatus.NOT_FOUND);
    }
    assertThat(http.getForEntity(adres(nr) + ".pdf", String.class).getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  /** Wat erin staat schreven treden en tafels: wie dat deel niet krijgt, leest het niet. */
  @Test
  void het_departement_leest_de_inhoud_pas_na_de_vrijgave_en_niet_meer_na_trede_4()
      throws Exception {
    var nr = etappe.inTrede3(Casusrit.met("Zvw", false, List.of("transfertafel")));
    etappe.totVervolg(nr);
    rit.doe(nr, "gemeente", "vervolgBesluiten", Etappes.opNaam("NAAR_TREDE_4"));
    assertThat(rit.open(nr)).containsExactly("beslissingVastleggen", "inhoudVrijgeven");
    maakDossier(nr);
    assertThat(beschikbaar("vws", nr)).isEqualTo(Map.of("beschikbaar", true, "volledig", false));
    assertThat(tekst(vraag("vws", nr).getBody()))
        .contains("Trede 4: vanaf")
        .doesNotContain("W. Ethouder");

    rit.doe(nr, "coordinator", "inhoudVrijgeven", etappe.vrijgave(nr, List.of("UITKOMSTEN")));
    assertThat(beschikbaar("vws", nr)).isEqualTo(Map.of("beschikbaar", true, "volledig", true));
    assertThat(tekst(vraag("vws", nr).getBody())).contains("W. Ethouder", "geen rol");
    assertThat(beschikbaar("gemeente", nr))
        .isEqualTo(Map.of("beschikbaar", true, "volledig", false));

    etappe.beslisInTrede4(nr, "AFGEWEZEN");
    assertThat(vraag("vws", nr).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void wie_een_ander_deel_vrijkrijgt_leest_het_dossier_zonder_inhoud() {
    var nr = etappe.inTrede3(Casusrit.zonderVeiligheidsrisico());
    etappe.totVervolg(nr);
    rit.doe(nr, "gemeente", "vervolgBesluiten", Etappes.opNaam("NAAR_TREDE_4"));
    maakDossier(nr);
    rit.doe(nr, "verantwoordelijke", "inhoudVrijgeven", ookGemeente(nr, "AANMELDING"));
    assertThat(beschikbaar("vws", nr)).isEqualTo(Map.of("beschikbaar", true, "volledig", false));
    assertThat(beschikbaar("gemeente", nr))
        .isEqualTo(Map.of("beschikbaar", true, "volledig", false));
    assertThat(Inlog.als(http, "gemeente").getForObject(dossieradres(nr), String.class))
        .contains("aanmelder@example.org");
  }

  /** C5: zij is dan degene met naam, ook na een eerder besluit van een bestuurder. */
  @Test
  void de_clientondersteuner_die_de_casus_hier_bracht_staat_er_als_wie_besloot() throws Exception {
    var nr =
        etappe.inTrede3(
            Casusrit.metOndersteuner(Casusrit.met("Zvw", false, List.of("transfertafel"))));
    etappe.neemAan(nr);
    etappe.zonderOverlegNaarTrede4(nr);
    etappe.beslisInTrede4(nr, "AFGEWEZEN");
    etappe.totVervolg(nr);
    rit.handel(nr, "clientondersteuner", "escalatie", Map.of("reden", "Het duurt te lang."));
    maakDossier(nr);
    assertThat(tekst(vraag("clientondersteuner", nr).getBody()))
        .contains("besloot: Chris Naast, cliëntondersteuner van de cliënt.", ELDERS)
        .doesNotContain("W. Ethouder", "Het duurt te lang.");
    assertThat(tekst(vraag("auditor", nr).getBody()))
        .contains("besloot: cliëntondersteuner van de cliënt.", ELDERS);
  }

  @Test
  void de_gemeente_die_op_een_advies_besluit_kan_meelezen() throws Exception {
    var nr = etappe.inTrede3(Casusrit.met("Wlz", false, List.of("transfertafel")));
    etappe.totVervolg(nr);
    rit.doe(nr, "gemeente", "vervolgBesluiten", Etappes.opNaam("NAAR_TREDE_4"));
    maakDossier(nr);
    rit.doe(nr, "coordinator", "inhoudVrijgeven", ookGemeente(nr, "UITKOMSTEN"));
    etappe.beslisInTrede4(nr, "ADVIES");
    assertThat(Inlog.als(http, "gemeente").getForObject(dossieradres(nr), String.class))
        .contains("Beslissing van de bewindspersoon.");
    assertThat(tekst(vraag("gemeente", nr).getBody())).contains("W. Ethouder");
    rit.doe(nr, "gemeente", "opAdviesBesluiten", Etappes.opAdvies("OPLOSSING", "BESTUURDER"));
    assertThat(beschikbaar("gemeente", nr))
        .isEqualTo(Map.of("beschikbaar", true, "volledig", false));
  }

  @Test
  void elke_inzage_staat_in_het_logboek_en_vragen_of_het_er_is_niet() {
    var nr = inTrede4("Zvw");
    maakDossier(nr);
    beschikbaar("coordinator", nr);
    assertThat(sporen.logboek(nr, "DEPARTEMENTSDOSSIER_INGEZIEN")).isEmpty();
    var antwoord = vraag("coordinator", nr);
    vraag("auditor", nr);
    assertThat(antwoord.getHeaders().getCacheControl()).isEqualTo("no-store");
    assertThat(antwoord.getHeaders().getContentDisposition().getFilename())
        .isEqualTo("dossier-trede-4-" + nr + ".pdf");
    assertThat(sporen.logboek(nr, "DEPARTEMENTSDOSSIER_INGEZIEN"))
        .containsExactly(
            Map.of("lezer", "coordinator", "inhoud", "JA"),
            Map.of("lezer", "auditor", "inhoud", "NEE"));
  }

  @Test
  void een_tweede_keer_in_trede_4_geeft_een_nieuw_dossier_met_het_eerdere_antwoord()
      throws Exception {
    var nr = inTrede4("Wlz");
    maakDossier(nr);
    assertThat(tekst(vraag("coordinator", nr).getBody()))
        .contains("Een advies van de bewindspersoon")
        .doesNotContain("eerder antwoord");
    etappe.beslisInTrede4(nr, "ADVIES");
    rit.doe(
        nr,
        "gemeente",
        "opAdviesBesluiten",
        Etappes.opAdvies("TERUG_NAAR_TREDE_3", "BURGEMEESTER"));
    etappe.zonderOverlegNaarTrede4(nr);
    maakDossier(nr);
    assertThat(tekst(vraag("coordinator", nr).getBody()))
        .contains("eerder antwoord van de bewindspersoon", "Beslissing van de bewindspersoon.")
        .contains("advies zonder oplossing", "De plek bij C is er niet.")
        .contains(
            "Uitkomst: de bewindspersoon gaf een advies, een bestuurder besloot zonder oplossing"
                + " terug te gaan naar trede 3.");
  }

  /** De beslissing wacht niet op het dossier, en wie beslist laat er geen werk van achter. */
  @Test
  void een_beslissing_voor_het_dossier_er_is_laat_geen_job_achter() {
    var nr = inTrede4("Zvw");
    assertThat(dossierjobs(nr)).hasSize(1);
    etappe.beslisInTrede4(nr, "AFGEWEZEN");
    assertThat(dossierjobs(nr)).isEmpty();
    assertThat(vraag("coordinator", nr).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void van_een_vernietigd_dossier_is_niets_meer_te_openen() {
    var nr = inTrede4("Zvw");
    maakDossier(nr);
    dossier.vernietig(nr);
    assertThat(vraag("coordinator", nr).getStatusCode()).isEqualTo(HttpStatus.GONE);
    assertThat(vraag("auditor", nr).getStatusCode()).isEqualTo(HttpStatus.GONE);
  }

  private String inTrede4(String financiering) {
    return etappe.inTrede4(Casusrit.met(financiering, false, List.of("transfertafel")));
  }

  private void maakDossier(String nr) {
    dossierjobs(nr).forEach(job -> beheer.executeJob(job.getId()));
    assertThat(sporen.stappen(nr)).contains("serviceTask_dossierMaken", "endEvent_dossierGemaakt");
  }

  private List<Job> dossierjobs(String nr) {
    return beheer.createJobQuery().activityId("serviceTask_dossierMaken").list().stream()
        .filter(job -> rit.jobs(nr).stream().anyMatch(van -> van.getId().equals(job.getId())))
        .toList();
  }

  private ResponseEntity<byte[]> vraag(String lezer, String nr) {
    return Inlog.als(http, lezer).getForEntity(adres(nr) + ".pdf", byte[].class);
  }

  private Map<?, ?> beschikbaar(String lezer, String nr) {
    return Inlog.als(http, lezer).getForObject(adres(nr), Map.class);
  }

  private Map<String, Object> ookGemeente(String nr, String deel) {
    var antwoorden = new HashMap<>(etappe.vrijgave(nr, List.of(deel)));
    antwoorden.put("ontvangers", Etappes.codes(List.of("VWS", "GEMEENTE")));
    return antwoorden;
  }

  private static String dossieradres(String nr) {
    return "/api/casussen/" + nr + "/dossier";
  }

  private static String adres(String nr) {
    return "/api/casussen/" + nr + "/dossier-trede-4";
  }

  private static String tekst(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
