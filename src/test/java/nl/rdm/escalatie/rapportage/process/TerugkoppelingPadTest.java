package nl.rdm.escalatie.rapportage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Casus.Status;
import nl.rdm.escalatie.dossier.Inzagerecht;
import nl.rdm.escalatie.dossier.Inzagerecht.Inzage;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.escalatieoverleg.Antwoorder;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Proefpost;
import nl.rdm.escalatie.rapportage.Terugkoppelingen;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** De wegen door de terugkoppeling, na een gehouden overleg. */
@RdmTest
class TerugkoppelingPadTest {

  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient jdbc;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Antwoordlinks links;
  @Autowired private TestRestTemplate http;
  @Autowired private Terugkoppelingen terugkoppelingen;
  @Autowired private Inzagerecht inzage;
  @Autowired private Accounts accounts;

  @Test
  @Eis({"R113", "R114"})
  void vastgesteld_verslag_wordt_door_een_job_tot_pdf_en_het_afschrift_gaat_op_de_post()
      throws IOException {
    var nr = etappe.inTrede3();
    etappe.totOverleg(nr);
    var uitnodiging = sporen.eerste(nr, "uitnodiging", "zorgverzekeraar");
    var id = uitnodiging.replaceFirst(".*\"antwoordlink\":\"([^\"]+)\".*", "$1");
    new Antwoorder(http).vervanger(Proefpost.pad(links, id), "v.ervanger", "VERVANGER");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 16, 0));
    var uitkomst = new HashMap<>(Etappes.zonderVolledigeSteun());
    uitkomst.put("casusAangenomen", true);
    uitkomst.put("aanbodOntbreekt", "JA");
    uitkomst.put("inhoud_ontbrekendAanbod", "Beveiligd wonen.");
    uitkomst.put("inhoud_randvoorwaarden", "Samen naar de Nza.");
    rit.doe(nr, "gemeente", "uitkomstVastleggen", uitkomst);
    var verslag = rit.taak(nr, "terugkoppelingOpstellen").getProcessInstanceId();
    stelOp(nr, "Plek voor 1 maart.");
    rit.doe(nr, "gemeente", "terugkoppelingVaststellen", Map.of("besluit", "VASTSTELLEN"));
    assertThat(rit.open(nr)).isEmpty();
    assertThat(terugkoppelingen.volledig(nr)).isEmpty();
    assertThat(sporen.post(nr, "terugkoppeling")).isEmpty();

    rit.wacht(nr, rit.nu());
    assertThat(tekst(terugkoppelingen.volledig(nr).orElseThrow()))
        .contains(
            "Uitkomst Er is een oplossing, zonder volledige steun",
            "Gemandateerde van de zorgverzekeraar (vervanger)",
            "Wie er niet was, of niet kon besluiten Niemand",
            "Gehouden op 10 februari 2026",
            "Casus aangenomen Ja Plan van aanpak aangenomen Nee",
            "Wie de oplossing niet steunt, en waarom Instelling B, om de financiering.",
            "Welk aanbod ontbreekt Beveiligd wonen.",
            "Samen naar de Nza.",
            "1 van 1 De instelling Instelling A neemt op. 1 december 2026",
            "De instelling: De directeur: een plek vanaf 1 maart.");
    assertThat(tekst(terugkoppelingen.afschrift(nr, verslag).orElseThrow()))
        .contains("1 van 1 De instelling 1 december 2026", "Ontbreekt er aanbod in de regio Ja")
        .doesNotContain("neemt op", "toegezegd", "Beveiligd wonen", "Instelling B", "Nza");
    assertThat(sporen.post(nr, "terugkoppeling")).containsExactly("portefeuillehouder");
    assertThat(sporen.bijlage(nr, "terugkoppeling")).startsWith("%PDF-");
    assertThat(sporen.post(nr, "terugkoppeling-vastgesteld"))
        .containsExactly("gemeente", "coordinator");
    assertThat(sporen.stappen(nr))
        .endsWith(
            "serviceTask_pdfMaken",
            "serviceTask_terugkoppelingVersturen",
            "endEvent_afschriftVerstuurd",
            "endEvent_terugkoppelingVerstuurd");
    assertThat(rit.jobs(nr))
        .extracting(Job::getProcessDefinitionKey)
        .doesNotContain("terugkoppeling");
  }

  @Test
  void verslag_dat_anders_moet_gaat_terug_naar_de_gemeente_en_dan_pas_op_de_post() {
    var nr = naOverleg();
    stelOp(nr, "Plek in maart.");
    assertThat(
            rit.geweigerd(
                nr, "gemeente", "terugkoppelingVaststellen", Map.of("besluit", "AANPASSEN")))
        .containsExactly("Wat moet er anders?");
    rit.doe(
        nr,
        "gemeente",
        "terugkoppelingVaststellen",
        Map.of("besluit", "AANPASSEN", "inhoud_opmerking", "Noem de datum."));
    assertThat(rit.open(nr)).containsExactly("terugkoppelingOpstellen");

    stelOp(nr, "Plek voor 1 maart.");
    rit.doe(nr, "gemeente", "terugkoppelingVaststellen", Map.of("besluit", "VASTSTELLEN"));
    rit.wacht(nr, rit.nu());
    assertThat(sporen.post(nr, "terugkoppeling")).containsExactly("portefeuillehouder");
  }

  @Test
  void casus_wacht_niet_op_het_verslag_dat_vier_vaste_delen_heeft() {
    var nr = naOverleg();
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
    assertThat(rit.open(nr)).containsExactly("terugkoppelingOpstellen");
    assertThat(sporen.post(nr, "nieuwe-taak")).last().isEqualTo("gemeente");
    assertThat(rit.einde(nr, "terugkoppelingOpstellen")).isEqualTo("2026-02-09T17:00");
    assertThat(rit.geweigerd(nr, "gemeente", "terugkoppelingOpstellen", Map.of()))
        .containsExactly(
            "Advies lobby landelijk",
            "Casusbeschrijving",
            "Signalering/leerpunten voor de regio",
            "Uitkomsten/afspraken");
  }

  /** Vijf werkdagen na dinsdag 10 februari; is dat al voorbij, dan is er nog een werkdag. */
  @ParameterizedTest
  @CsvSource({"2026-02-11T10:00, 2026-02-17T17:00", "2026-02-20T10:00, 2026-02-23T17:00"})
  void de_termijn_loopt_vanaf_de_dag_van_het_overleg(LocalDateTime vastgelegd, String einde) {
    var nr = etappe.inTrede3();
    etappe.totOverleg(nr);
    rit.wacht(nr, vastgelegd);
    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.oplossing("GEVONDEN"));

    assertThat(rit.einde(nr, "terugkoppelingOpstellen")).isEqualTo(einde);
  }

  /** R114: vijf werkdagen na maandag 2 februari, voor opstellen en vaststellen samen. */
  @Test
  @Eis("R114")
  void een_termijn_van_vijf_werkdagen_geldt_voor_het_hele_verslag() {
    var nr = naOverleg();
    rit.wacht(nr, LocalDateTime.of(2026, 2, 5, 11, 0));
    stelOp(nr, "Plek in maart.");
    assertThat(rit.einde(nr, "terugkoppelingVaststellen")).isEqualTo("2026-02-09T17:00");
    rit.doe(
        nr,
        "gemeente",
        "terugkoppelingVaststellen",
        Map.of("besluit", "AANPASSEN", "inhoud_opmerking", "Noem de datum."));
    assertThat(rit.einde(nr, "terugkoppelingOpstellen")).isEqualTo("2026-02-09T17:00");
    assertThat(termijn(nr)).containsExactly("LOOPT");

    stelOp(nr, "Plek voor 1 maart.");
    rit.doe(nr, "gemeente", "terugkoppelingVaststellen", Map.of("besluit", "VASTSTELLEN"));
    rit.wacht(nr, rit.nu());
    assertThat(termijn(nr)).containsExactly("GEHAALD");
  }

  /** De ladder: 9 februari de burgemeester, 16 februari de RDM-verantwoordelijke. */
  @Test
  void de_tweede_taak_begint_op_de_ladder_waar_de_eerste_haar_liet_en_komt_dan_verder() {
    var nr = naOverleg();
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 10, 0));
    assertThat(sporen.post(nr, "overname")).containsExactly("burgemeester");
    stelOp(nr, "Plek in maart.");
    assertThat(sporen.post(nr, "nieuwe-taak")).endsWith("gemeente", "burgemeester");
    assertThat(aanZet(nr)).containsExactly("burgemeester-enschede", "gemeente-enschede");

    rit.wacht(nr, LocalDateTime.of(2026, 2, 16, 16, 59));
    assertThat(aanZet(nr)).hasSize(2);
    rit.wacht(nr, LocalDateTime.of(2026, 2, 16, 17, 0));
    assertThat(aanZet(nr))
        .containsExactly("burgemeester-enschede", "gemeente-enschede", "rdm-verantwoordelijke");
    assertThat(sporen.post(nr, "overname")).containsExactly("burgemeester", "verantwoordelijke");
    assertThat(termijn(nr)).containsExactly("VERSTREKEN");
  }

  /** C4 en C10: zonder bekende gemeente alleen wie het verslag mag lezen; anders niemand erna. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void zonder_gemeente_neemt_het_coordinatiepunt_alleen_een_verslag_over_dat_het_mag_lezen(
      boolean veiligheidsrisico) {
    var nr =
        veiligheidsrisico ? etappe.inTrede3() : etappe.inTrede3(Casusrit.zonderVeiligheidsrisico());
    etappe.totOverleg(nr);
    engine
        .getTaskService()
        .setVariable(rit.taak(nr, "uitkomstVastleggen").getId(), "gemeente", "ONBEKEND");
    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.oplossing("GEVONDEN"));
    assertThat(aanZet(nr, "terugkoppelingOpstellen")).containsExactly("rdm-verantwoordelijke");

    rit.wacht(nr, LocalDateTime.of(2026, 2, 18, 10, 0));

    assertThat(aanZet(nr, "terugkoppelingOpstellen").contains("coordinatiepunt"))
        .isEqualTo(veiligheidsrisico);
    assertThat(sporen.post(nr, veiligheidsrisico ? "overname" : "stilte"))
        .contains(veiligheidsrisico ? "coordinator" : "verantwoordelijke");
  }

  @Test
  void zonder_veiligheidsrisico_krijgt_alleen_de_gemeente_de_weg_naar_het_verslag() {
    var nr = etappe.inTrede3(Casusrit.zonderVeiligheidsrisico());
    etappe.overlegMet(nr, Etappes.oplossing("GEVONDEN"));
    stelOp(nr, "Plek voor 1 maart.");
    rit.doe(nr, "gemeente", "terugkoppelingVaststellen", Map.of("besluit", "VASTSTELLEN"));
    rit.wacht(nr, rit.nu());
    assertThat(sporen.post(nr, "terugkoppeling-vastgesteld")).containsExactly("gemeente");
  }

  /** Een werkdag na maandag 2 februari, en vijf werkdagen na dinsdag 3 februari. */
  @Test
  @Eis("R114")
  void een_verslag_dat_niet_te_versturen_is_blijft_werk_voor_het_coordinatiepunt_tot_het_lukt() {
    var nr = naOverleg();
    stelOp(nr, "Plek voor 1 maart.");
    rit.doe(nr, "gemeente", "terugkoppelingVaststellen", Map.of("besluit", "VASTSTELLEN"));
    adresVanPortefeuillehouder("");
    try {
      assertThatThrownBy(() -> rit.wacht(nr, rit.nu())).hasMessageContaining("Geen account");
      gaatAf(nr, "timer_nietVerstuurd", "2026-02-03T17:00");
      assertThat(rit.open(nr)).containsExactly("verzendingHerstellen");
      assertThat(sporen.post(nr, "nieuwe-taak")).last().isEqualTo("coordinator");
      assertThat(rit.einde(nr, "verzendingHerstellen")).isEqualTo("2026-02-09T17:00");
      rit.doe(nr, "coordinator", "verzendingHerstellen", Map.of());
      assertThat(rit.open(nr)).isEmpty();
      assertThat(termijn(nr)).containsExactly("LOOPT");

      gaatAf(nr, "timer_nogNietVerstuurd", "2026-02-10T17:00");
      assertThat(rit.open(nr)).containsExactly("verzendingHerstellen");
      naDeLadder(nr, "verzendingHerstellen");
      assertThat(inzage.van(nr, accounts.account("verantwoordelijke").orElseThrow()))
          .isEqualTo(Inzage.GEEN);
    } finally {
      adresVanPortefeuillehouder("portefeuillehouder@example.org");
    }

    rit.wacht(nr, rit.nu());
    assertThat(sporen.post(nr, "terugkoppeling")).containsExactly("portefeuillehouder");
    assertThat(rit.open(nr)).isEmpty();
    assertThat(termijn(nr)).containsExactly("VERSTREKEN");
    assertThat(rit.jobs(nr))
        .extracting(Job::getProcessDefinitionKey)
        .doesNotContain("terugkoppeling");
  }

  private void adresVanPortefeuillehouder(String adres) {
    jdbc.sql("update act_id_user set email_ = ? where id_ = 'portefeuillehouder'")
        .param(adres)
        .update();
  }

  /** Deze timer staat op dit moment, en gaat dan af. */
  private void gaatAf(String nr, String timer, String moment) {
    var job = job(nr, timer);
    rit.zetKlok(LocalDateTime.parse(moment));
    assertThat(job.getDuedate()).isEqualTo(ClockUtil.getCurrentTime());
    engine.getManagementService().executeJob(job.getId());
  }

  /** De ladder van deze taak loopt af; de andere jobs van de casus blijven staan. */
  private void naDeLadder(String nr, String taak) {
    while (!aanZet(nr, taak).contains("rdm-verantwoordelijke")) {
      rit.zetKlok(rit.nu().plusDays(7));
      engine.getManagementService().executeJob(job(nr, "userTask_" + taak).getId());
    }
  }

  private Job job(String nr, String element) {
    var vanCasus = rit.jobs(nr).stream().map(Job::getId).toList();
    return engine.getManagementService().createJobQuery().activityId(element).list().stream()
        .filter(een -> vanCasus.contains(een.getId()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> termijn(String nr) {
    return rit.termijnen(nr).stream()
        .filter(termijn -> termijn.stap().equals("terugkoppeling"))
        .map(termijn -> termijn.status().name())
        .toList();
  }

  private List<String> aanZet(String nr) {
    return aanZet(nr, "terugkoppelingVaststellen");
  }

  private List<String> aanZet(String nr, String taak) {
    return engine.getTaskService().getIdentityLinksForTask(rit.taak(nr, taak).getId()).stream()
        .map(IdentityLink::getGroupId)
        .sorted()
        .toList();
  }

  private String naOverleg() {
    var nr = etappe.inTrede3();
    etappe.overlegMet(nr, Etappes.oplossing("GEVONDEN"));
    return nr;
  }

  private static String tekst(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private void stelOp(String nr, String uitkomsten) {
    rit.doe(
        nr,
        "gemeente",
        "terugkoppelingOpstellen",
        Map.of(
            "inhoud_casusbeschrijving", "De casus in het kort.",
            "inhoud_uitkomsten", uitkomsten,
            "inhoud_signalering", "Er is te weinig beschermd wonen.",
            "inhoud_lobby", "Meer plekken."));
  }
}
