package nl.rdm.escalatie.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.rapportage.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** De halfjaarmonitor van concept tot verstuurd, met en zonder wie antwoordt. */
@RdmTest
class HalfjaarmonitorTest {

  private static final String KENMERK = "MONITOR-2026-1";
  private static final LocalDateTime JULI = LocalDateTime.of(2026, 7, 1, 9, 0);
  private static final String LESSEN = "Eerder bellen met de wijk helpt.";
  private static final Map<String, Object> MET_LESSEN =
      Map.of(
          "besluit", "MET_LESSEN",
          "inhoud_analyse", "De afspraken werken.",
          "inhoud_lessen", LESSEN);

  @Autowired private Casusrit rit;
  @Autowired private Sporen sporen;
  @Autowired private Monitors monitors;
  @Autowired private FormService formulieren;
  @Autowired private ManagementService beheer;
  @Autowired private TaskService taken;
  @Autowired private IdentityService identiteit;
  @Autowired private HistoryService geschiedenis;
  @Autowired private JdbcClient jdbc;

  @LocalServerPort private int poort;

  @TempDir private Path map;

  private String instantie;

  @AfterEach
  void ruim_op() {
    jdbc.sql("update verslagontvanger set email = null").update();
    jdbc.sql("delete from registerwijziging").update();
    for (var tabel : List.of("bericht", "gebeurtenis", "dossier_stuk", "dossier_sleutel")) {
      jdbc.sql("delete from " + tabel + " where casusnummer like 'MONITOR-%'").update();
    }
    jdbc.sql("delete from monitor").update();
  }

  @Test
  @Eis({"R35", "R117", "R118", "R119"})
  void lessen_die_beiden_vrijgeven_gaan_mee_en_daarna_verandert_er_niets_meer() throws Exception {
    zetAdressen("stuurgroep-wachttijden", "vws");
    begin(JULI);
    assertThat(sporen.post(KENMERK, "nieuwe-taak")).contains("coordinator");
    doe("coordinator", "conceptNagaan", MET_LESSEN);
    assertThat(vrijgaven()).hasSize(2);
    assertThat(als("clientondersteuner").haal("/monitor/" + KENMERK).body()).contains(LESSEN);
    assertThat(als("themagroep").haal("/monitor/" + KENMERK).body())
        .contains("In- en uitstroom per trede")
        .doesNotContain(LESSEN);
    geefVrij("clientondersteuner", "VRIJGEVEN");
    geefVrij("coordinator", "VRIJGEVEN");
    rit.voerUit(KENMERK);

    assertThat(eindes()).contains("endEvent_verstuurd").doesNotContain("endEvent_tegengehouden");
    var pdf = monitors.pdf(KENMERK).orElseThrow();
    assertThat(tekst(pdf))
        .contains("Halfjaarmonitor", "1 januari 2026 tot en met 30 juni 2026", LESSEN)
        .contains("Cliëntondersteuning", "hoogstens 2 keer per jaar");
    assertThat(VeraPdf.gebreken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(VeraPdf.gebreken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(bladen(monitors.xlsx(KENMERK).orElseThrow())).hasSize(7);
    assertThat(sporen.post(KENMERK, "halfjaarmonitor"))
        .containsExactlyInAnyOrder("stuurgroep-wachttijden", "vws");
    assertThat(ronde().metLessen()).isTrue();
    assertThat(ronde().stand()).isEqualTo(Monitors.Stand.VERSTUURD);

    monitors.bevries(KENMERK, false, new byte[] {1}, new byte[] {2});

    assertThat(monitors.pdf(KENMERK)).contains(pdf);
    assertThat(als("auditor").haal("/monitor/" + KENMERK).body())
        .contains(ronde().pdfHash().orElseThrow(), "Iedereen heeft hem");
    assertThat(als("auditor").haal("/monitor/" + KENMERK + "/monitor.pdf").statusCode())
        .isEqualTo(200);
    assertThat(
            als("auditor")
                .haal("/monitor/concept?van=2026-01-01&totEnMet=2026-06-30")
                .headers()
                .firstValue("Location"))
        .as("wat vastligt, niet opnieuw geteld")
        .hasValueSatisfying(naar -> assertThat(naar).endsWith("/monitor/" + KENMERK));
    assertThat(als("auditor").haal("/monitor/concept?van=2026-06-30&totEnMet=2026-06-30").body())
        .contains("Een deel van deze dagen staat al in " + KENMERK);
    assertThatThrownBy(() -> monitors.begin(ronde().periode()))
        .hasMessageContaining("al een monitor: " + KENMERK);
  }

  @Test
  @Eis("R119")
  void houdt_een_van_beiden_de_lessen_tegen_dan_gaan_alleen_de_cijfers() throws Exception {
    zetAdressen("vws");
    begin(LocalDateTime.of(2027, 1, 1, 9, 0));
    var kenmerk = "MONITOR-2026-2";
    doe(kenmerk, "coordinator", "conceptNagaan", MET_LESSEN);
    var taak = vrijgave(kenmerk, "clientondersteuning");
    rit.als(
        "clientondersteuner",
        () -> {
          formulieren.submitTaskForm(
              taak.getId(),
              new HashMap<>(
                  Map.of("besluit", "TEGENHOUDEN", "inhoud_reden", "Te herkennen aan de plaats.")));
          return null;
        });
    rit.voerUit(kenmerk);

    assertThat(tekst(monitors.pdf(kenmerk).orElseThrow()))
        .contains("1 juli 2026 tot en met 31 december 2026")
        .doesNotContain(LESSEN);
    assertThat(sporen.stuk(kenmerk, "halfjaarmonitor.lessenVrijgeven", "reden")).isPresent();
    assertThat(rit.open(kenmerk)).containsExactly("ontvangersAanvullen");
    assertThat(rit.variabele(kenmerk, "ontvangersAanvullen", "nietBereikt"))
        .isEqualTo("Stuurgroep wachttijden ggz");
    assertThat(als("themagroep").haal("/monitor").body())
        .contains("Nog niet naar: Stuurgroep wachttijden ggz");

    zetAdressen("stuurgroep-wachttijden");
    doe(kenmerk, "themagroep", "ontvangersAanvullen", Map.of());

    assertThat(rit.open(kenmerk)).isEmpty();
    assertThat(sporen.post(kenmerk, "halfjaarmonitor"))
        .containsExactlyInAnyOrder("vws", "stuurgroep-wachttijden");
  }

  @Test
  void zonder_lessen_is_er_niets_vrij_te_geven_en_een_gedeeld_adres_krijgt_een_keer_post() {
    jdbc.sql("update verslagontvanger set email = 'samen@example.org'").update();
    begin(JULI);

    doe("coordinator", "conceptNagaan", Map.of("besluit", "ZONDER_LESSEN"));
    rit.voerUit(KENMERK);

    assertThat(eindes()).contains("endEvent_verstuurd");
    assertThat(ronde().metLessen()).isFalse();
    assertThat(sporen.post(KENMERK, "halfjaarmonitor")).containsExactly("samen");
    assertThat(ronde().stand()).isEqualTo(Monitors.Stand.VERSTUURD);
  }

  @Test
  void wie_zwijgt_houdt_de_cijfers_niet_op_en_de_lessen_wel_en_een_later_adres_krijgt_ze_alsnog() {
    begin(JULI);
    var metNummer = new HashMap<>(MET_LESSEN);
    metNummer.put("inhoud_lessen", "Zoals bij RDM-2026-17.");
    assertThat(rit.geweigerd(KENMERK, "coordinator", "conceptNagaan", metNummer))
        .containsExactly("Wat leert de regio hiervan?");
    doe("coordinator", "conceptNagaan", MET_LESSEN);
    geefVrij("coordinator", "VRIJGEVEN");
    identiteit.createMembership("coordinator", "clientondersteuning");
    assertThat(
            rit.geweigerd(
                KENMERK, "coordinator", "lessenVrijgeven", Map.of("besluit", "VRIJGEVEN")))
        .as("een mens is niet beide groepen")
        .containsExactly("Mogen de lessen mee naar de stuurgroep wachttijden en VWS?");
    identiteit.deleteMembership("coordinator", "clientondersteuning");
    rit.wacht(KENMERK, JULI.plusDays(12));
    var taak = vrijgave(KENMERK, "clientondersteuning");
    assertThat(sporen.post(KENMERK, "overname")).contains("verantwoordelijke");
    assertThat(
            rit.geweigerd(
                KENMERK, "verantwoordelijke", "lessenVrijgeven", Map.of("besluit", "VRIJGEVEN")))
        .containsExactly("Mogen de lessen mee naar de stuurgroep wachttijden en VWS?");
    assertThat(taak.getName()).isEqualTo("Lessen vrijgeven");

    rit.wacht(KENMERK, JULI.plusMonths(4));

    assertThat(rit.open(KENMERK)).isEmpty();
    assertThat(eindes()).contains("endEvent_nietVrijgegeven", "endEvent_nietIedereen");
    assertThat(ronde().metLessen()).isFalse();
    assertThat(ronde().nietBereikt()).contains("Ministerie van VWS");

    assertThat(zetInRegister("auditor", "vws")).isEqualTo(403);
    assertThat(sporen.post(KENMERK, "halfjaarmonitor")).isEmpty();
    assertThat(zetInRegister("themagroep", "vws")).isEqualTo(302);
    assertThat(sporen.post(KENMERK, "halfjaarmonitor")).containsExactly("vws");
    assertThat(als("themagroep").haal("/monitor/" + KENMERK).body())
        .contains("Stuurgroep wachttijden ggz. Zet het adres in het register")
        .doesNotContain("Ministerie van VWS.");
    assertThat(zetInRegister("themagroep", "vws", "nieuw@example.org")).isEqualTo(302);
    jdbc.sql("update verslagontvanger set email = null where id = 'vws'").update();
    assertThat(zetInRegister("themagroep", "stuurgroep-wachttijden")).isEqualTo(302);

    assertThat(sporen.post(KENMERK, "halfjaarmonitor"))
        .as("ieder één keer")
        .containsExactly("vws", "stuurgroep-wachttijden");
    assertThat(ronde().stand()).isEqualTo(Monitors.Stand.VERSTUURD);
    assertThat(sporen.logboek(KENMERK, "MONITOR_VERSTUURD"))
        .extracting(gegevens -> gegevens.get("nietBereikt"))
        .hasSize(3)
        .endsWith("");
    jdbc.sql("update verslagontvanger set email = null where id = 'vws'").update();
    assertThat(zetInRegister("themagroep", "vws")).isEqualTo(302);
    assertThat(sporen.logboek(KENMERK, "MONITOR_VERSTUURD")).as("wie hem heeft").hasSize(3);
  }

  private int zetInRegister(String account, String ontvanger) {
    return zetInRegister(account, ontvanger, ontvanger + "@example.org");
  }

  private int zetInRegister(String account, String ontvanger, String adres) {
    var pad = "/register/ontvangers/" + ontvanger;
    var velden = new HashMap<String, String>();
    Jsoup.parse(als("themagroep").haal(pad).body())
        .select("main form [name]:not([name=_csrf])")
        .forEach(veld -> velden.put(veld.attr("name"), veld.val()));
    velden.put("email", adres);
    var sessie = als(account);
    velden.put(
        "_csrf", Jsoup.parse(sessie.haal("/").body()).selectFirst("input[name=_csrf]").val());
    return sessie.verstuur(pad, velden).statusCode();
  }

  @Test
  void wie_het_concept_niet_nagaat_houdt_de_cijfers_niet_op() {
    zetAdressen("stuurgroep-wachttijden", "vws");
    begin(JULI);

    rit.wacht(KENMERK, JULI.plusMonths(2));

    assertThat(eindes()).contains("endEvent_verstuurd");
    assertThat(ronde().metLessen()).isFalse();
  }

  @Test
  void een_timer_die_te_vroeg_of_dubbel_afgaat_maakt_geen_monitor_en_een_late_de_goede() {
    var januari = LocalDateTime.of(2032, 1, 1, 9, 0);
    var timer = rit.begintimer("halfjaarmonitor");
    rit.zetKlok(januari);
    beheer.setJobDuedate(timer.getId(), ClockUtil.getCurrentTime());
    rit.zetKlok(januari.minusDays(12));
    beheer.executeJob(timer.getId());
    assertThat(monitors.alle()).isEmpty();
    assertThat(rit.begintimer("halfjaarmonitor").getDuedate()).isInSameDayAs("2032-01-01");

    rit.zetKlok(januari.plusMonths(8));
    beheer.executeJob(rit.begintimer("halfjaarmonitor").getId());
    assertThat(monitors.alle())
        .extracting(Monitors.Ronde::kenmerk)
        .containsExactly("MONITOR-2031-2");

    rit.begin("halfjaarmonitor", januari.plusMonths(1));
    assertThat(monitors.alle()).hasSize(1);
    assertThat(
            geschiedenis
                .createHistoricActivityInstanceQuery()
                .activityId("endEvent_geenMonitor")
                .count())
        .isEqualTo(2);
  }

  @Test
  void een_periode_naar_keuze_en_elke_fout_daarin_in_woorden() {
    rit.zetKlok(JULI);
    var lezer = als("auditor");

    assertThat(lezer.haal("/monitor").body()).contains("Er is nog geen monitor geweest");
    assertThat(lezer.haal("/monitor/concept?van=2026-01-01&totEnMet=2026-03-31").body())
        .contains(
            "Van 1 januari 2026 tot en met 31 maart 2026", "staan in de eerste monitor daarna");
    var fout = lezer.haal("/monitor/concept?van=2019-12-31&totEnMet=2026-07-01");
    assertThat(fout.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(fout.body()).select("#fouten li").eachText())
        .containsExactly(
            "Eerste dag: Kies een dag vanaf 1 januari 2020.",
            "Laatste dag: Kies een dag die voorbij is: anders wijzigen de cijfers nog.");
    assertThat(Jsoup.parse(fout.body()).select("#fouten-kop").text())
        .isEqualTo("Deze periode kan niet");
    assertThat(lezer.haal("/monitor/concept?van=2026-03-01&totEnMet=2026-02-01").body())
        .contains("De laatste dag ligt voor de eerste.");
    assertThat(lezer.haal("/monitor/concept?van=gisteren").statusCode()).isEqualTo(422);
    assertThat(als("aanmelder").haal("/monitor").statusCode()).isEqualTo(403);
    assertThat(
            als("clientondersteuner")
                .haal("/monitor/concept?van=2026-01-01&totEnMet=2026-03-31")
                .statusCode())
        .isEqualTo(403);
    assertThat(lezer.haal("/monitor/MONITOR-1999-1").statusCode()).isEqualTo(404);
    var ander = als("themagroep");
    var kwartaal = ander.haal("/monitor/concept?van=2026-01-01&totEnMet=2026-03-31");
    assertThat(kwartaal.statusCode())
        .as("het halfjaar min dit kwartaal verraadt het andere")
        .isEqualTo(422);
    assertThat(kwartaal.body()).contains("Kies een heel halfjaar");
    assertThat(ander.haal("/monitor/concept?van=2026-01-01&totEnMet=2026-06-30").body())
        .contains("Van 1 januari 2026 tot en met 30 juni 2026");
  }

  private void begin(LocalDateTime op) {
    rit.begin("halfjaarmonitor", op);
    instantie =
        taken
            .createTaskQuery()
            .taskDefinitionKey("userTask_conceptNagaan")
            .singleResult()
            .getProcessInstanceId();
  }

  private void doe(String account, String taak, Map<String, Object> antwoorden) {
    doe(KENMERK, account, taak, antwoorden);
  }

  private void doe(String kenmerk, String account, String taak, Map<String, Object> antwoorden) {
    rit.doe(kenmerk, account, taak, antwoorden);
  }

  private void geefVrij(String account, String besluit) {
    var groep = account.equals("coordinator") ? "coordinatiepunt" : "clientondersteuning";
    var taak = vrijgave(KENMERK, groep);
    rit.als(
        account,
        () -> {
          formulieren.submitTaskForm(taak.getId(), new HashMap<>(Map.of("besluit", besluit)));
          return null;
        });
  }

  private Task vrijgave(String kenmerk, String groep) {
    return taken
        .createTaskQuery()
        .processInstanceBusinessKey(kenmerk)
        .taskDefinitionKey("userTask_lessenVrijgeven")
        .list()
        .stream()
        .filter(taak -> groep.equals(taken.getVariable(taak.getId(), "vrijgever")))
        .findFirst()
        .orElseThrow();
  }

  private List<Task> vrijgaven() {
    return taken
        .createTaskQuery()
        .processInstanceBusinessKey(KENMERK)
        .taskDefinitionKey("userTask_lessenVrijgeven")
        .list();
  }

  private Monitors.Ronde ronde() {
    return monitors.van(KENMERK).orElseThrow();
  }

  private List<String> eindes() {
    return geschiedenis
        .createHistoricActivityInstanceQuery()
        .activityType("noneEndEvent")
        .finished()
        .list()
        .stream()
        .filter(einde -> einde.getProcessDefinitionKey().equals("halfjaarmonitor"))
        .filter(einde -> einde.getRootProcessInstanceId().equals(instantie))
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  private void zetAdressen(String... ontvangers) {
    for (var ontvanger : ontvangers) {
      jdbc.sql("update verslagontvanger set email = ? where id = ?")
          .params(ontvanger + "@example.org", ontvanger)
          .update();
    }
  }

  private Sessie als(String account) {
    var sessie = new Sessie(poort);
    sessie.paginaInlog(account, "demo");
    return sessie;
  }

  private static String tekst(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  /** De bladen van de spreadsheet; nergens een formule. */
  private List<String> bladen(byte[] xlsx) throws IOException {
    var bestand = Files.write(map.resolve("monitor.xlsx"), xlsx);
    try (var zip = new ZipFile(bestand.toFile())) {
      var delen = zip.stream().filter(deel -> deel.getName().startsWith("xl/worksheets/sheet"));
      return delen
          .map(
              deel -> {
                assertThat(inhoud(zip, deel)).contains("<row").doesNotContain("<f>");
                return deel.getName();
              })
          .toList();
    }
  }

  private static String inhoud(ZipFile zip, ZipEntry deel) {
    try (var stroom = zip.getInputStream(deel)) {
      return new String(stroom.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
