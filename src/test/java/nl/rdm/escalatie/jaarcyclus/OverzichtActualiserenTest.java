package nl.rdm.escalatie.jaarcyclus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.Balie;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Registerwijziging;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.register.Ingang;
import nl.rdm.escalatie.register.Register;
import nl.rdm.escalatie.register.Registerdeel;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** De jaarlijkse ronde langs het overzicht, met en zonder wie antwoordt. */
@RdmTest
class OverzichtActualiserenTest {

  private static final String KENMERK = "OVERZICHT-2026";
  private static final LocalDateTime SEPTEMBER = LocalDateTime.of(2026, 9, 1, 9, 0);

  @Autowired private Casusrit rit;
  @Autowired private Register register;
  @Autowired private Overzichtbeurten beurten;
  @Autowired private Overzichtronden ronden;
  @Autowired private Logboek logboek;
  @Autowired private Sporen sporen;
  @Autowired private Accounts accounts;
  @Autowired private FormService formulieren;
  @Autowired private TestRestTemplate http;
  @Autowired private TaskService taken;
  @Autowired private HistoryService geschiedenis;
  @Autowired private JdbcClient jdbc;

  @LocalServerPort private int poort;

  private final List<Registerwijziging> gewijzigd = new ArrayList<>();
  private final List<String> aangevuld = new ArrayList<>();
  private Date begonnen;

  @BeforeEach
  void begin() {
    rit.begin("overzicht-actualiseren", SEPTEMBER);
    begonnen = ClockUtil.getCurrentTime();
  }

  @AfterEach
  void zet_terug() {
    jdbc.sql("delete from registerbevestiging").update();
    jdbc.sql("delete from registerwijziging").update();
    jdbc.sql("update verslagontvanger set email = null").update();
    jdbc.sql("delete from ondersteuningsorganisatie where bron is null").update();
    jdbc.sql("update ondersteuningsorganisatie set actief = true").update();
    jdbc.sql("update ondersteuner set actief = true").update();
    gewijzigd.forEach(Registerwijziging::close);
    aangevuld.forEach(veld -> jdbc.sql(veld.formatted("null")).update());
    // Een volgende ronde in hetzelfde jaar begint weer vooraan.
    jdbc.sql("delete from bericht where casusnummer = ?").param(KENMERK).update();
    jdbc.sql("delete from gebeurtenis where casusnummer = ?").param(KENMERK).update();
    jdbc.sql("delete from dossier_stuk where casusnummer = ?").param(KENMERK).update();
    jdbc.sql("delete from dossier_sleutel where casusnummer = ?").param(KENMERK).update();
  }

  @Test
  @Eis({"R121", "R122", "R123"})
  void ieder_gaat_na_wat_zij_bijhoudt_en_wie_aanmeldt_hoort_wat_er_wijzigde() {
    assertThat(nagaan()).hasSize(beurten.alle().size()).hasSize(7 + 14 + 5);
    assertThat(sporen.post(KENMERK, "nieuwe-taak"))
        .contains("regiotafel", "gemeente", "themagroep");
    assertThat(nagaan())
        .extracting(taak -> taken.getVariable(taak.getId(), "adres"))
        .contains(
            "register/tafels/regiotafel", "register/gemeenten/enschede", "register#organisaties")
        .contains("register#ondersteuners", "register#functies");

    assertThat(nagaan())
        .extracting(Task::getName)
        .doesNotHaveDuplicates()
        .contains(
            "Onderdeel nagaan (Regiotafel Wlz)",
            "Onderdeel nagaan (Enschede)",
            "Onderdeel nagaan (Cliëntondersteuners)");
    assertThat(sporen.gegevensAan(KENMERK, "regiotafel"))
        .contains("Onderdeel nagaan (Regiotafel Wlz)");

    wijzig("regiotafel", "voorzitter", "Een nieuwe adviseur");
    vulAan("gemeenten", "almelo");
    iederRondtAf("KLOPT");

    assertThat(ingang("tafels", "crisisteam").bevestigd().orElseThrow().door())
        .isEqualTo("crisisteam");
    // Waarvan nog iets verplichts leeg is, dat klopt niet; wie de taak had houdt daar niets mee op.
    assertThat(ingang("gemeenten", "almelo").bevestigd()).isPresent();
    assertThat(ingang("gemeenten", "enschede").bevestigd()).isEmpty();
    assertThat(ingang("gemeenten", "enschede").nietBevestigdSinds()).isPresent();
    assertThat(ingang("ontvangers", "projectleider").bevestigd()).isEmpty();
    assertThat(sporen.post(KENMERK, "overzicht-nagegaan"))
        .contains("aanmelder", "clientondersteuner", "transfertafel", "gemeente")
        .doesNotHaveDuplicates();
    assertThat(sporen.gegevens(KENMERK, "overzicht-nagegaan")).contains("Regiotafel Wlz");

    var voorleggen =
        Map.<String, Object>of(
            "besluit", "VOORLEGGEN",
            "inhoud_evaluatie", "Verwijzers vinden de weg.",
            "inhoud_knelpunt", "Er is te weinig crisiszorg.");
    zetAdres("expertgroep");
    assertThat(rit.geweigerd(KENMERK, "themagroep", "overzichtEvalueren", voorleggen))
        .containsExactly("Is er een knelpunt dat u hoger voorlegt?");
    zetAdres("stuurgroep-zvs");
    rondAf("themagroep", rit.taak(KENMERK, "overzichtEvalueren"), voorleggen);

    assertThat(sporen.stuk(KENMERK, "overzicht-actualiseren.overzichtEvalueren", "knelpunt"))
        .contains("Er is te weinig crisiszorg.");
    assertThat(sporen.post(KENMERK, "knelpunt-voorgelegd"))
        .contains("expertgroep", "stuurgroep-zvs");
    assertThat(sporen.gegevens(KENMERK, "knelpunt-verstuurd"))
        .contains("Stuurgroep Zorg, Veiligheid en Straf", "\"melding\":\"false\"");
    assertThat(Balie.pagina(poort, "auditor", "/jaarcyclus"))
        .contains(
            "Begonnen op 1 september 2026", "Verwijzers vinden de weg.", "te weinig crisiszorg")
        .contains("Niet bevestigd: " + stand().get(false));
    assertThat(eindes()).contains("endEvent_voorgelegd").doesNotContain("endEvent_gemarkeerd");
  }

  /** Wie zwijgt houdt niets op: na haar de themagroep, en dan staat het er zo op. */
  @Test
  @Eis("R121")
  void een_ronde_die_niemand_beantwoordt_eindigt_en_is_te_zien() {
    wijzig("regiotafel", "voorzitter", "Een nieuwe adviseur");
    register.bevestig(register.deel("tafels").orElseThrow(), "crisisteam", true, "crisisteam");

    rit.wacht(KENMERK, SEPTEMBER.plusMonths(1));

    assertThat(sporen.post(KENMERK, "overname")).contains("themagroep");
    assertThat(stand().get(true)).isEqualTo(2);
    assertThat(ingang("tafels", "regiotafel").nietBevestigdSinds()).isEmpty();
    assertThat(ingang("tafels", "crisisteam").nietBevestigdSinds()).isEmpty();
    // Wat openbaar is: een regio, zeven tafels, veertien gemeenten en vijf organisaties.
    assertThat(sporen.gegevens(KENMERK, "overzicht-nagegaan")).contains("\"25\"");
    assertThat(ingang("tafels", "topx").nietBevestigdSinds()).isPresent();
    assertThat(overzicht()).contains("Niet bevestigd sinds ", " 2026");
    assertThat(rit.open(KENMERK)).containsExactly("overzichtEvalueren");

    rit.wacht(KENMERK, SEPTEMBER.plusMonths(3));

    assertThat(rit.open(KENMERK)).isEmpty();
    assertThat(eindes()).contains("endEvent_nietGeevalueerd");
    assertThat(Jsoup.parse(Balie.pagina(poort, "auditor", "/jaarcyclus")).text())
        .contains("Niet geëvalueerd: de tijd daarvoor is voorbij");
    wijzig("topx", "voorzitter", "De procesmanager zelf");
    assertThat(ingang("tafels", "topx").nietBevestigdSinds()).isEmpty();
    assertThat(ingang("tafels", "hoogcomplex").nietBevestigdSinds()).isPresent();
  }

  @Test
  void zonder_knelpunt_is_de_ronde_na_de_evaluatie_klaar() {
    wijzig("topx", "voorzitter", "De vorige keer gemeld");
    rit.zetKlok(SEPTEMBER.plusMinutes(1));
    logboek.schrijf(KENMERK, Overzichtronden.NAGEGAAN, Map.of());
    // Een organisatie staat ook dan op het openbare overzicht, een account nergens meer.
    jdbc.sql("update ondersteuningsorganisatie set actief = false where id = 'CCE'").update();
    jdbc.sql("update ondersteuner set actief = false").update();
    voegToe("Steunpunt Nieuw");

    assertThat(geweigerd("gemeenten:gemeente-enschede", "gemeente", "GEWIJZIGD"))
        .contains("sinds het begin van deze taak niets gewijzigd");
    rondAf("themagroep", beurt("organisaties:themagroep"), "GEWIJZIGD");
    iederRondtAf("KLOPT");

    assertThat(sporen.gegevens(KENMERK, "overzicht-nagegaan"))
        .contains("Steunpunt Nieuw")
        .doesNotContain("TopX");
    assertThat(ingang("organisaties", "SCOT").bevestigd()).isPresent();
    assertThat(ingang("organisaties", "CCE").bevestigd()).isPresent();
    assertThat(ingang("ondersteuners", "clientondersteuner").bevestigd()).isEmpty();
    assertThat(ingang("organisaties", "STEUNPUNT_NIEUW").bevestigd()).isEmpty();
    assertThat(
            rit.geweigerd(
                KENMERK, "themagroep", "overzichtEvalueren", Map.of("besluit", "VOORLEGGEN")))
        .containsExactly(
            "Helpt het overzicht om eerder een oplossing te vinden?",
            "Is er een knelpunt dat u hoger voorlegt?",
            "Wat is het knelpunt?");
    rondAf(
        "themagroep",
        rit.taak(KENMERK, "overzichtEvalueren"),
        Map.of("besluit", "AFRONDEN", "inhoud_evaluatie", "Het helpt."));

    assertThat(eindes()).contains("endEvent_geactualiseerd");
    assertThat(sporen.post(KENMERK, "knelpunt-voorgelegd")).isEmpty();
  }

  private String geweigerd(String beurt, String wie, String besluit) {
    return catchThrowable(() -> rondAf(wie, beurt(beurt), besluit)).getMessage();
  }

  private Task beurt(String beurt) {
    return nagaan().stream()
        .filter(taak -> beurt.equals(taken.getVariable(taak.getId(), "beurt")))
        .findFirst()
        .orElseThrow();
  }

  /** Vult in wat de regio nog moet invullen; daarna staat het weer zoals het begon. */
  private void vulAan(String in, String sleutel) {
    var deel = register.deel(in).orElseThrow();
    vulAan(deel, register.van(deel, sleutel).orElseThrow());
  }

  private void vulAan(Registerdeel deel, Ingang ingang) {
    for (var veld : ingang.ontbreekt(deel.velden())) {
      var zet =
          "update %s set %s = %%s where %s = '%s'"
              .formatted(deel.tabel(), veld.naam(), deel.sleutel(), ingang.sleutel());
      jdbc.sql(zet.formatted("'ingevuld@example.org'")).update();
      aangevuld.add(zet);
    }
  }

  private List<String> eindes() {
    return geschiedenis
        .createHistoricActivityInstanceQuery()
        .activityType("noneEndEvent")
        .finished()
        .orderByHistoricActivityInstanceEndTime()
        .desc()
        .list()
        .stream()
        .filter(einde -> einde.getProcessDefinitionKey().equals("overzicht-actualiseren"))
        .filter(einde -> !einde.getStartTime().before(begonnen))
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  private String overzicht() {
    return http.getForObject("/overzicht", String.class);
  }

  private Map<Boolean, Long> stand() {
    return beurten.stand(ronden.begonnenOp(KENMERK));
  }

  private void voegToe(String organisatie) {
    register.voegToe(
        register.deel("organisaties").orElseThrow(),
        Map.of(
            "naam", List.of(organisatie), "werk", List.of("Denkt mee."), "actief", List.of("true")),
        accounts.account("themagroep").orElseThrow());
  }

  private void wijzig(String tafel, String veld, String waarde) {
    gewijzigd.add(
        new Registerwijziging(jdbc, tafel)
            .zet("contact", "tafel@example.org")
            .zet(veld, ingang("tafels", tafel).waarde(veld)));
    var nu = ingang("tafels", tafel);
    var ingevuld = new HashMap<String, List<String>>();
    nu.waarden().forEach((naam, oud) -> ingevuld.put(naam, List.of(oud)));
    ingevuld.put(veld, List.of(waarde));
    register.wijzig(
        register.deel("tafels").orElseThrow(),
        tafel,
        ingevuld,
        nu.versie(),
        accounts.account("themagroep").orElseThrow());
  }

  private void zetAdres(String ontvanger) {
    jdbc.sql("update verslagontvanger set email = ? where id = ?")
        .params(ontvanger + "@example.org", ontvanger)
        .update();
  }

  private Ingang ingang(String deel, String sleutel) {
    return register.van(register.deel(deel).orElseThrow(), sleutel).orElseThrow();
  }

  /** Wie een account heeft het eigen deel; van wie er geen heeft, neemt de themagroep over. */
  private void iederRondtAf(String besluit) {
    nagaan().forEach(taak -> lid(taak).ifPresent(wie -> rondAf(wie, taak, besluit)));
    rit.wacht(KENMERK, SEPTEMBER.plusDays(20));
    nagaan().forEach(taak -> rondAf("themagroep", taak, besluit));
  }

  private Optional<String> lid(Task taak) {
    return taken.getIdentityLinksForTask(taak.getId()).stream()
        .map(IdentityLink::getGroupId)
        .flatMap(groep -> accounts.inGroep(groep).stream())
        .map(Account::id)
        .findFirst();
  }

  private void rondAf(String wie, Task taak, String besluit) {
    rondAf(wie, taak, Map.of("besluit", besluit));
  }

  private void rondAf(String wie, Task taak, Map<String, Object> antwoorden) {
    rit.als(
        wie,
        () -> {
          formulieren.submitTaskForm(taak.getId(), new HashMap<>(antwoorden));
          return null;
        });
  }

  private List<Task> nagaan() {
    return taken
        .createTaskQuery()
        .processInstanceBusinessKey(KENMERK)
        .taskDefinitionKey("userTask_onderdeelNagaan")
        .list();
  }
}
