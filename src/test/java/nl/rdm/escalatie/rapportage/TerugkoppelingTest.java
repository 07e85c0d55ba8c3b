package nl.rdm.escalatie.rapportage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.managementService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskService;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Handelend;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.escalatieoverleg.Afspraken;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Bijlagemaker;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@RdmTest
class TerugkoppelingTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final AtomicInteger VOLGENDE = new AtomicInteger(1);
  private static final String OPSTELLEN = "userTask_terugkoppelingOpstellen";
  private static final String VASTSTELLEN = "userTask_terugkoppelingVaststellen";
  private static final String MERKTEKEN = "Zeldzaamwoord";

  @Autowired Dossier dossier;
  @Autowired Terugkoppelingen terugkoppelingen;
  @Autowired Afsprakenblok blok;
  @Autowired Afspraken afspraken;
  @Autowired Bijlagemaker[] bijlagemakers;
  @Autowired Logboek logboek;
  @Autowired Accounts accounts;
  @Autowired Handelend handelend;
  @Autowired JdbcClient jdbc;
  @Autowired TestRestTemplate http;

  private final String casusnummer = "RDM-2090-%04d".formatted(VOLGENDE.getAndIncrement());

  @BeforeEach
  void casus() {
    jdbc.sql(
            """
            insert into casus (casusnummer, gemeente, aanmelder, aanmelder_rol, financiering,
              toestemming, clientondersteuner, hoogcomplex, veiligheidsrisico, direct_gevaar,
              spoedstand, status, trede, aangemeld_op)
            values (?, 'Enschede', 'aanmelder', 'HUISARTS', 'Zvw', 'GEGEVEN', 'GEWENST', false,
              true, false, 'GEEN', 'OPGELOST', 3, ?)
            """)
        .param(casusnummer)
        .param(OffsetDateTime.parse("2090-01-02T10:00:00Z"))
        .update();
    dossier.open(casusnummer);
  }

  @Test
  @Eis({"R113", "R114"})
  void vastgestelde_terugkoppeling_gaat_als_afschrift_naar_de_portefeuillehouder()
      throws Exception {
    var proces = start();
    stelOp("Afspraak een");
    besluit("VASTSTELLEN");
    assertThat(terugkoppelingen.volledig(casusnummer)).isEmpty();
    execute(job("serviceTask_pdfMaken", proces));
    assertThat(terugkoppelingen.volledig(casusnummer)).isPresent();
    BpmnAwareTests.assertThat(proces).isWaitingAt("serviceTask_terugkoppelingVersturen");
    execute(job("serviceTask_terugkoppelingVersturen", proces));

    BpmnAwareTests.assertThat(proces).isEnded();
    BpmnAwareTests.assertThat(proces)
        .hasPassedInOrder(
            OPSTELLEN,
            VASTSTELLEN,
            "serviceTask_pdfMaken",
            "serviceTask_terugkoppelingVersturen",
            "endEvent_terugkoppelingVerstuurd");
    assertThat(tekst(terugkoppelingen.volledig(casusnummer).orElseThrow()))
        .contains(casusnummer, "Enschede", "12 november 2026", MERKTEKEN, "Afspraak een");
    var afschrift = afschrift(proces);
    assertThat(afschrift.naam()).isEqualTo("terugkoppeling-" + casusnummer + "-afschrift.pdf");
    assertThat(tekst(afschrift.inhoud()))
        .contains(casusnummer, "Afspraak een")
        .doesNotContain(MERKTEKEN);

    var bericht =
        jdbc.sql("select * from bericht where casusnummer = ? and soort = 'terugkoppeling'")
            .param(casusnummer)
            .query()
            .singleRow();
    assertThat(bericht.get("ontvanger")).isEqualTo("portefeuillehouder@example.org");
    assertThat(bericht.get("aanleiding")).isEqualTo("terugkoppeling:" + proces.getId());
    assertThat(bericht.get("bijlagen").toString()).contains("terugkoppeling-afschrift");
    assertThat(bericht.toString()).doesNotContain(MERKTEKEN);
  }

  /** In het echt heeft elk stuk zijn eigen tijd. */
  @Test
  @Eis("R113")
  void het_verslag_noemt_elke_afspraak_en_toezegging_van_zijn_eigen_overleg() {
    for (var overleg : List.of("eerste", "tweede")) {
      schrijf("toezegging_INSTELLING", "Het " + overleg + " bed.");
      schrijf("afspraak1", "De " + overleg + " plek.");
      schrijf("afspraak2", "Het " + overleg + " geld.");
      for (var rij = 1; rij <= 2; rij++) {
        tik();
        var datum = LocalDate.of(2090, 3, rij);
        afspraken.maak(casusnummer, overleg, overleg, rij, "INSTELLING", datum);
      }
    }
    for (var overleg : List.of("eerste", "tweede")) {
      var ander = overleg.equals("eerste") ? "tweede" : "eerste";
      var blad = blok.bij(casusnummer, overleg);
      assertThat(blad.toString())
          .contains("1 van 2", "1 maart 2090", "2 van 2", "2 maart 2090", "De instelling")
          .contains("De " + overleg, "Het " + overleg + " geld.", "Het " + overleg + " bed.")
          .doesNotContain(ander);
      assertThat(blad.zonderTeksten().toString())
          .contains("2 van 2", "2 maart 2090", "De instelling")
          .doesNotContain(overleg);
    }
  }

  private void schrijf(String veld, String waarde) {
    tik();
    dossier.bewaar(
        casusnummer, "trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen", veld, veld, waarde);
  }

  private static void tik() {
    ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plusMillis(7)));
  }

  @Test
  void tekst_die_aangepast_moet_worden_gaat_terug_en_de_nieuwe_komt_in_het_verslag()
      throws Exception {
    var proces = start();
    stelOp("Eerste afspraak");
    besluit("AANPASSEN");
    BpmnAwareTests.assertThat(proces).isWaitingAt(OPSTELLEN);
    stelOp("Betere afspraak");
    besluit("VASTSTELLEN");
    execute(job("serviceTask_pdfMaken", proces));

    assertThat(tekst(afschrift(proces).inhoud()))
        .contains("Betere afspraak")
        .doesNotContain("Eerste afspraak");
  }

  /**
   * Een casus die terugkomt in trede 3 krijgt een tweede verslag, soms voor het eerste klaar is.
   */
  @Test
  void twee_verslagen_van_een_casus_houden_elk_hun_eigen_tekst() throws Exception {
    var eerste = start();
    stelOp(eerste, "Afspraak van het eerste overleg");
    var tweede = start();
    stelOp(tweede, "Afspraak van het tweede overleg");

    stelVast(eerste);
    assertThat(tekst(terugkoppelingen.volledig(casusnummer).orElseThrow()))
        .contains("Afspraak van het eerste overleg")
        .doesNotContain("tweede overleg");

    stelVast(tweede);
    assertThat(tekst(vraag("coordinator", casusnummer).getBody()))
        .contains("Afspraak van het tweede overleg")
        .doesNotContain("eerste overleg");
    assertThat(tekst(afschrift(eerste).inhoud())).contains("Afspraak van het eerste overleg");
    assertThat(tekst(afschrift(tweede).inhoud())).contains("Afspraak van het tweede overleg");
  }

  @Test
  void een_tweede_verslag_erft_geen_tekst_van_het_eerste() {
    stelVast();
    var tweede =
        runtimeService()
            .createProcessInstanceByKey("terugkoppeling")
            .businessKey(casusnummer)
            .setVariables(variabelen())
            .startBeforeActivity("serviceTask_pdfMaken")
            .execute();
    assertThatThrownBy(() -> execute(job("serviceTask_pdfMaken", tweede)))
        .hasMessageContaining("zonder casusbeschrijving");
  }

  @Test
  void taken_zijn_van_de_gemeente_en_hebben_een_einde() {
    var proces = start();
    BpmnAwareTests.assertThat(proces).task().hasDefinitionKey(OPSTELLEN);
    BpmnAwareTests.assertThat(proces).task().hasCandidateGroup("gemeente-enschede");
    assertThat(task(proces).getDueDate()).isNotNull();
    stelOp("Afspraak");
    BpmnAwareTests.assertThat(proces).task().hasDefinitionKey(VASTSTELLEN);
    BpmnAwareTests.assertThat(proces).task().hasCandidateGroup("gemeente-enschede");
    assertThat(task(proces).getDueDate()).isNotNull();
  }

  @Test
  void zonder_tekst_mislukt_het_maken_en_wordt_het_later_opnieuw_geprobeerd() {
    var proces =
        runtimeService()
            .createProcessInstanceByKey("terugkoppeling")
            .businessKey(casusnummer)
            .setVariables(variabelen())
            .startBeforeActivity("serviceTask_pdfMaken")
            .execute();
    var poging = job("serviceTask_pdfMaken", proces);
    assertThatThrownBy(() -> execute(poging)).hasMessageContaining("zonder casusbeschrijving");
    BpmnAwareTests.assertThat(proces).isWaitingAt("serviceTask_pdfMaken");
    var nog = managementService().createJobQuery().jobId(poging.getId()).singleResult();
    assertThat(nog.getRetries()).isPositive();
    assertThat(nog.getDuedate()).isNotNull();

    managementService().setJobRetries(poging.getId(), 1);
    assertThatThrownBy(() -> execute(poging)).hasMessageContaining("zonder casusbeschrijving");
    assertThat(runtimeService().createIncidentQuery().processInstanceId(proces.getId()).list())
        .extracting(Incident::getActivityId, Incident::getIncidentMessage)
        .containsExactly(
            tuple(
                "serviceTask_pdfMaken",
                "Terugkoppeling van " + casusnummer + " zonder casusbeschrijving"));
  }

  /** De PDF blijft bestaan wanneer het versturen mislukt. */
  @Test
  void mislukt_het_versturen_dan_is_het_verslag_er_al_en_wordt_alleen_het_versturen_herhaald() {
    var proces = start();
    stelOp("Afspraak");
    besluit("VASTSTELLEN");
    execute(job("serviceTask_pdfMaken", proces));
    jdbc.sql("update act_id_user set email_ = '' where id_ = 'portefeuillehouder'").update();
    try {
      var poging = job("serviceTask_terugkoppelingVersturen", proces);
      assertThatThrownBy(() -> execute(poging)).hasMessageContaining("Geen account");
      assertThat(terugkoppelingen.volledig(casusnummer)).isPresent();
    } finally {
      jdbc.sql(
              "update act_id_user set email_ = 'portefeuillehouder@example.org'"
                  + " where id_ = 'portefeuillehouder'")
          .update();
    }
    var verslag = terugkoppelingen.volledig(casusnummer).orElseThrow();
    execute(job("serviceTask_terugkoppelingVersturen", proces));
    BpmnAwareTests.assertThat(proces).isEnded();
    assertThat(terugkoppelingen.volledig(casusnummer)).contains(verslag);
  }

  @Test
  void coordinatiepunt_en_gemeente_lezen_ook_na_afloop_dezelfde_pdf_en_dat_staat_in_het_logboek() {
    stelVast();
    var pdf = terugkoppelingen.volledig(casusnummer).orElseThrow();
    for (var lezer : new String[] {"coordinator", "gemeente"}) {
      var antwoord = vraag(lezer, casusnummer);
      assertThat(antwoord.getStatusCode()).isEqualTo(HttpStatus.OK);
      assertThat(antwoord.getHeaders().getContentType()).hasToString("application/pdf");
      assertThat(antwoord.getHeaders().getCacheControl()).contains("no-store");
      assertThat(antwoord.getBody()).isEqualTo(pdf);
    }
    assertThat(logboek.van(casusnummer))
        .filteredOn(gebeurtenis -> gebeurtenis.soort().equals("TERUGKOPPELING_INGEZIEN"))
        .extracting(Gebeurtenis::wie)
        .containsExactly("coordinator", "gemeente");
  }

  @Test
  void de_clientondersteuner_leest_haar_alleen_van_haar_eigen_casus() {
    stelVast();
    assertThat(vraag("clientondersteuner", casusnummer).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    zet("ondersteuner", "clientondersteuner");
    zet("status", "IN_BEHANDELING");
    assertThat(vraag("clientondersteuner", casusnummer).getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void wie_alleen_de_status_ziet_krijgt_403_en_een_vreemde_404() {
    stelVast();
    assertThat(vraag("aanmeldpunt", casusnummer).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(new String(vraag("aanmelder", casusnummer).getBody(), StandardCharsets.UTF_8))
        .contains("coördinatiepunt, de gemeente en de cliëntondersteuner");
    assertThat(vraag("portefeuillehouder", casusnummer).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(vraag("topx", casusnummer).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(logboek.van(casusnummer))
        .extracting(Gebeurtenis::soort)
        .doesNotContain("TERUGKOPPELING_INGEZIEN");
  }

  /** Zoals zij de rest van de inhoud leest. */
  @Test
  void de_clientondersteuner_leest_de_terugkoppeling_alleen_zolang_de_casus_loopt() {
    zet("ondersteuner", "clientondersteuner");
    zet("status", "OPLOSSING_AFGESPROKEN");
    stelVast();
    assertThat(vraag("clientondersteuner", casusnummer).getStatusCode()).isEqualTo(HttpStatus.OK);

    zet("status", "OPGELOST");

    assertThat(vraag("clientondersteuner", casusnummer).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(
            Inlog.als(http, "clientondersteuner")
                .getForObject("/api/casussen/" + casusnummer + "/terugkoppeling", String.class))
        .contains("false");
  }

  @Test
  void een_vastgesteld_verslag_blijft_na_het_intrekken_van_de_toestemming_te_lezen() {
    stelVast();
    zet("toestemming", "INGETROKKEN");
    assertThat(vraag("coordinator", casusnummer).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(vraag("gemeente", casusnummer).getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  private void zet(String kolom, String waarde) {
    jdbc.sql("update casus set " + kolom + " = ? where casusnummer = ?")
        .params(waarde, casusnummer)
        .update();
  }

  @Test
  void zonder_veiligheidsrisico_leest_het_coordinatiepunt_ook_de_terugkoppeling_niet() {
    stelVast();
    jdbc.sql("update casus set veiligheidsrisico = false where casusnummer = ?")
        .param(casusnummer)
        .update();
    var antwoord = vraag("coordinator", casusnummer);
    assertThat(antwoord.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(new String(antwoord.getBody(), StandardCharsets.UTF_8))
        .contains("Zonder veiligheidsrisico");
    assertThat(
            Inlog.als(http, "coordinator")
                .getForObject("/api/casussen/" + casusnummer + "/terugkoppeling", String.class))
        .contains("false");
    assertThat(vraag("gemeente", casusnummer).getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void voor_het_vaststellen_en_voor_een_onbekende_casus_is_er_niets() {
    assertThat(vraag("coordinator", casusnummer).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(vraag("coordinator", "RDM-2090-9999").getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(vraag("gemeente", casusnummer).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void na_het_vernietigen_van_het_dossier_is_ook_het_verslag_weg() {
    stelVast();
    dossier.vernietig(casusnummer);
    assertThat(vraag("coordinator", casusnummer).getStatusCode()).isEqualTo(HttpStatus.GONE);
  }

  private void stelVast() {
    var proces = start();
    stelOp(proces, "Afspraak");
    stelVast(proces);
  }

  private void stelVast(ProcessInstance proces) {
    rondAf(proces, VASTSTELLEN, Map.of("besluit", "VASTSTELLEN"));
    execute(job("serviceTask_pdfMaken", proces));
  }

  private ProcessInstance start(LocalDate overleg) {
    var variabelen = new HashMap<>(variabelen());
    variabelen.put("overlegOp", overleg + "T10:00");
    return runtimeService().startProcessInstanceByKey("terugkoppeling", casusnummer, variabelen);
  }

  private ProcessInstance start() {
    return runtimeService().startProcessInstanceByKey("terugkoppeling", casusnummer, variabelen());
  }

  private Map<String, Object> variabelen() {
    return Map.of(
        "casusnummer",
        casusnummer,
        "gemeente",
        "Enschede",
        "trede",
        3,
        "spoed",
        false,
        "overlegOp",
        "2026-11-12T10:00");
  }

  private ProcessInstance enige() {
    return runtimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(casusnummer)
        .singleResult();
  }

  private void stelOp(String uitkomsten) {
    stelOp(enige(), uitkomsten);
  }

  private void stelOp(ProcessInstance proces, String uitkomsten) {
    var velden = new LinkedHashMap<String, String>();
    velden.put("casusbeschrijving", "Beschrijving met " + MERKTEKEN);
    velden.put("uitkomsten", uitkomsten);
    velden.put("signalering", "Wonen duurt te lang.");
    velden.put("lobby", "Meer plekken.");
    var inzending = new LinkedHashMap<String, Object>();
    velden.forEach((veld, tekst) -> inzending.put("inhoud_" + veld, tekst));
    rondAf(proces, OPSTELLEN, inzending);
  }

  private void besluit(String besluit) {
    rondAf(
        enige(),
        VASTSTELLEN,
        besluit.equals("AANPASSEN")
            ? Map.of("besluit", besluit, "inhoud_opmerking", "Graag concreter")
            : Map.of("besluit", besluit));
  }

  private void rondAf(ProcessInstance proces, String taak, Map<String, Object> inzending) {
    var open =
        taskService()
            .createTaskQuery()
            .processInstanceId(proces.getId())
            .taskDefinitionKey(taak)
            .singleResult();
    try (var beurt = handelend.als(accounts.account("gemeente").orElseThrow())) {
      taskService().complete(open.getId(), inzending);
    }
  }

  private Bijlagemaker.Bijlage afschrift(ProcessInstance proces) {
    for (var maker : bijlagemakers) {
      if (maker.verwijzing().equals("terugkoppeling-afschrift")) {
        return maker.maak(casusnummer, Map.of("verslag", proces.getId()));
      }
    }
    throw new AssertionError("Geen maker van het afschrift");
  }

  private ResponseEntity<byte[]> vraag(String lezer, String nummer) {
    return Inlog.als(http, lezer)
        .getForEntity("/api/casussen/" + nummer + "/terugkoppeling.pdf", byte[].class);
  }

  private static String tekst(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
