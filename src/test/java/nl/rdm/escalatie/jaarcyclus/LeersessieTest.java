package nl.rdm.escalatie.jaarcyclus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import nl.rdm.escalatie.Balie;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Proefpost;
import org.camunda.bpm.engine.ManagementService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** De jaarlijkse leer- en evaluatiesessie, met en zonder wie haar houdt. */
@RdmTest
class LeersessieTest {

  private static final String KENMERK = "LEREN-2032";
  private static final LocalDateTime OKTOBER = LocalDateTime.of(2032, 10, 1, 9, 0);
  private static final Map<String, Object> VOORBEREID =
      Map.of(
          "inhoud_casuistiek", "Twee casussen die terugkwamen.",
          "overlegOp", "2032-11-11T14:00",
          "vorm", "DIGITAAL",
          "inhoud_plaats", "https://overleg.example.org/leren");
  private static final Map<String, Object> GEHOUDEN =
      Map.of(
          "besluit", "GEHOUDEN",
          "inhoud_lessen", "Eerder naar de zorgverzekeraar.",
          "inhoud_verbeteringen", "Het aanmeldpunt belt binnen een dag.");

  @Autowired private Casusrit rit;
  @Autowired private Leersessies sessies;
  @Autowired private Knelpunten knelpunten;
  @Autowired private Logboek logboek;
  @Autowired private Dossier dossier;
  @Autowired private Sporen sporen;
  @Autowired private Accounts accounts;
  @Autowired private ManagementService beheer;
  @Autowired private JdbcClient jdbc;
  @Autowired private ListableBeanFactory beans;

  @LocalServerPort private int poort;

  @AfterEach
  void zet_terug() {
    jdbc.sql("update verslagontvanger set email = null").update();
    jdbc.sql("delete from knelpunt").update();
    jdbc.sql("delete from gebeurtenis where casusnummer like 'RDM-2032-9%'").update();
    for (var tabel : new String[] {"bericht", "gebeurtenis", "dossier_stuk", "dossier_sleutel"}) {
      jdbc.sql("delete from " + tabel + " where casusnummer like 'LEREN-%'").update();
    }
  }

  @Test
  @Eis({"R112", "R115", "R116", "R120"})
  void de_regio_leert_van_haar_jaar_en_zegt_wie_wat_anders_doet() {
    var teruggegeven = jaarMetCasussen();
    begin(OKTOBER);

    assertThat(sporen.post(KENMERK, "nieuwe-taak")).containsExactly("coordinator");
    assertThat(variabele("casussen")).isEqualTo(3);
    assertThat(variabele("teruggestroomd")).isEqualTo(2);
    assertThat(variabele("terugkoppelingen")).isEqualTo(1);
    assertThat(variabele("aanbodOntbrak")).isEqualTo(1);
    assertThat(variabele("zonderAdres"))
        .isEqualTo("Projectleider, Expertgroep Zorg, Veiligheid en Straf");
    assertThat(pagina("coordinator", KENMERK).select("tbody tr").eachText())
        .containsExactly(teruggegeven + " uit trede 3 teruggegeven; aanbod ontbrak in de regio");
    assertThat(pagina("coordinator", KENMERK).text()).contains("Niet in trede 3 of 4 geweest: 2.");
    assertThat(pagina("coordinator", KENMERK).select("tbody a")).isEmpty();
    assertThat(pagina("verantwoordelijke", KENMERK).select("tbody a").eachText())
        .containsExactly(teruggegeven);
    assertThat(pagina("verantwoordelijke", KENMERK).select("tbody tr").eachText())
        .containsExactly(
            teruggegeven + " uit trede 3 teruggegeven; aanbod ontbrak in de regio",
            "RDM-2032-9001 heropend na de nazorg",
            "RDM-2032-9002 terugkoppeling vastgesteld");
    assertThat(pagina("themagroep", KENMERK).text())
        .contains("Gaat over 1 oktober 2031 tot 1 oktober 2032", "bereidt de sessie voor")
        .doesNotContain(teruggegeven, "Casussen van dit jaar");

    weigertDatums();
    var metNummer = new HashMap<>(VOORBEREID);
    metNummer.put("inhoud_casuistiek", "Over rdm-2032-9001 praten we ook.");
    assertThat(weigert("sessieVoorbereiden", metNummer)).isEqualTo("Waar gaat de sessie over?");
    zetAdres("projectleider");
    rit.doe(KENMERK, "coordinator", "sessieVoorbereiden", VOORBEREID);
    uitgenodigdOp("20321111T140000", "SEQUENCE:0");
    assertThat(pagina("portefeuillehouder", KENMERK).text())
        .contains("Gepland op donderdag 11 november 2032 om 14.00 uur")
        .contains("Twee casussen die terugkwamen.")
        .contains("Expertgroep Zorg, Veiligheid en Straf: er is geen e-mailadres");

    assertThat(rit.geweigerd(KENMERK, "coordinator", "lessenVastleggen", GEHOUDEN))
        .containsExactly("Is de sessie gehouden?");
    assertThat(weigert("lessenVastleggen", verzet("2032-11-13T10:00"))).isEqualTo("Nieuwe datum");
    rit.doe(KENMERK, "coordinator", "lessenVastleggen", verzet("2032-11-18T10:00"));
    uitgenodigdOp("20321118T100000", "SEQUENCE:1");
    assertThat(rit.einde(KENMERK, "lessenVastleggen")).isEqualTo("2032-12-02T17:00");

    rit.wacht(KENMERK, LocalDateTime.of(2032, 11, 18, 12, 30));
    legVast();

    assertThat(pagina("portefeuillehouder", KENMERK).text())
        .contains("Gehouden op donderdag 18 november 2032 om 10.00 uur")
        .contains("Eerder naar de zorgverzekeraar.", "Het aanmeldpunt belt binnen een dag.")
        .contains("Te weinig plekken.", "Pas de wet aan.");
    eenJaarLater();
  }

  private void weigertDatums() {
    for (var datum :
        new String[] {
          "2032-09-30T14:00",
          "2032-11-13T14:00",
          "2032-11-11T07:45",
          "2032-11-11T22:00",
          "2033-10-03T10:00",
          "morgen"
        }) {
      var antwoorden = new HashMap<>(VOORBEREID);
      antwoorden.put("overlegOp", datum);
      assertThat(weigert("sessieVoorbereiden", antwoorden)).isEqualTo("Datum van de sessie");
    }
  }

  private void uitgenodigdOp(String begin, String volgnummer) {
    assertThat(sporen.post(KENMERK, "leersessie-uitnodiging"))
        .endsWith(
            "portefeuillehouder", "coordinator", "themagroep", "verantwoordelijke", "projectleider")
        .doesNotContain("expertgroep");
    assertThat(sporen.bijlage(KENMERK, "leersessie-uitnodiging"))
        .contains("SUMMARY:Leer- en evaluatiesessie", "DTSTART;TZID=Europe/Amsterdam:" + begin)
        .contains(volgnummer);
    try (var post = new Proefpost(beans)) {
      assertThat(post.bezorg())
          .filteredOn(mail -> mail.aan().contains("projectleider@example.org"))
          .singleElement()
          .satisfies(
              mail -> {
                assertThat(mail.onderwerp())
                    .contains("eer- en evaluatiesessie op donderdag 1", "november 2032 om");
                assertThat(mail.tekst()).contains("De sessie is online.").contains("120 minuten");
                // Een plaats is van één datum: wie verzet vult haar opnieuw in.
                assertThat(mail.tekst().contains("Waar: https://overleg.example.org/leren"))
                    .isEqualTo(volgnummer.equals("SEQUENCE:0"));
                assertThat(mail.agenda()).isPresent();
                assertThat(mail.ruw()).doesNotContain("Twee casussen");
              });
    }
  }

  /** Een knelpunt voor een ander, en een voor de themagroep zelf. */
  private void legVast() {
    var alles = new HashMap<>(GEHOUDEN);
    alles.put("inhoud_knelpuntExpertgroep", "Te weinig plekken.");
    alles.put("inhoud_knelpuntStuurgroep", "Te weinig geld.");
    alles.put("inhoud_knelpuntThemagroep", "Het overzicht mist een tafel.");
    alles.put("inhoud_lobby", "Zie RDM-2032-12.");
    assertThat(weigert("lessenVastleggen", alles)).contains("lobby");
    alles.put("inhoud_lobby", "Pas de wet aan.");
    assertThat(rit.geweigerd(KENMERK, "coordinator", "lessenVastleggen", alles))
        .containsExactly(
            "Knelpunt voor de expertgroep Zorg, Veiligheid en Straf",
            "Knelpunt voor de stuurgroep Zorg, Veiligheid en Straf");
    zetAdres("expertgroep");
    zetAdres("stuurgroep-zvs");

    rit.doe(KENMERK, "coordinator", "lessenVastleggen", alles);

    assertThat(rit.open(KENMERK)).isEmpty();
    assertThat(sporen.post(KENMERK, "leersessie-knelpunt"))
        .containsExactlyInAnyOrder("expertgroep", "stuurgroep-zvs");
    assertThat(knelpunten.voor(accounts.account("themagroep").orElseThrow()))
        .singleElement()
        .satisfies(
            knelpunt -> {
              assertThat(knelpunt.melder()).isEqualTo("coordinator");
              assertThat(knelpunt.tekst()).isEqualTo("Het overzicht mist een tafel.");
              assertThat(rit.open(knelpunt.kenmerk())).containsExactly("knelpuntBeoordelen");
            });
    assertThat(sporen.post(KENMERK, "leersessie-lessen"))
        .containsExactlyInAnyOrder(
            "portefeuillehouder",
            "coordinator",
            "themagroep",
            "verantwoordelijke",
            "projectleider",
            "expertgroep");
  }

  /** De volgende sessie begint met wat er is afgesproken; zonder knelpunt hoort niemand er een. */
  private void eenJaarLater() {
    var volgende = "LEREN-2033";
    begin(OKTOBER.plusYears(1));
    assertThat(pagina("verantwoordelijke", volgende).text())
        .contains("Gaat over 1 oktober 2032 tot 1 oktober 2033")
        .contains("Afgesproken op de vorige sessie Het aanmeldpunt belt binnen een dag.")
        .contains("niets teruggekomen");
    var voorbereid = new HashMap<>(VOORBEREID);
    voorbereid.put("overlegOp", "2033-11-10T14:00");
    rit.doe(volgende, "coordinator", "sessieVoorbereiden", voorbereid);
    rit.wacht(volgende, LocalDateTime.of(2033, 11, 25, 9, 0));
    rit.doe(volgende, "verantwoordelijke", "lessenVastleggen", GEHOUDEN);

    assertThat(sporen.post(volgende, "leersessie-knelpunt")).isEmpty();
    assertThat(knelpunten.voor(accounts.account("themagroep").orElseThrow())).hasSize(1);
    assertThat(Jsoup.parse(Balie.pagina(poort, "auditor", "/leren")).select("main li").eachText())
        .containsExactly(
            "2033: Gehouden op donderdag 10 november 2033 om 14.00 uur",
            "2032: Gehouden op donderdag 18 november 2032 om 10.00 uur");
  }

  @Test
  @Eis("R115")
  void een_jaar_waarin_niemand_iets_doet_eindigt_zichtbaar_zonder_sessie() {
    begin(OKTOBER);
    rit.wacht(KENMERK, OKTOBER.plusMonths(3));

    assertThat(rit.open(KENMERK)).isEmpty();
    assertThat(sporen.post(KENMERK, "overname")).containsExactly("verantwoordelijke");
    assertThat(sporen.post(KENMERK, "leersessie-uitnodiging")).isEmpty();

    var tweede = KENMERK + "-2";
    begin(OKTOBER.plusDays(1));
    assertThat(sessies.van(tweede).orElseThrow().vanaf().atZone(ZoneId.of("Europe/Amsterdam")))
        .as("wat de uitgevallen sessie liet liggen komt nu aan bod")
        .isEqualTo(OKTOBER.plusDays(1).minusYears(1).atZone(ZoneId.of("Europe/Amsterdam")));
    rit.doe(tweede, "coordinator", "sessieVoorbereiden", VOORBEREID);
    rit.wacht(tweede, OKTOBER.plusMonths(4));

    assertThat(rit.open(tweede)).isEmpty();
    assertThat(sporen.post(tweede, "overname")).contains("verantwoordelijke");
    assertThat(sporen.post(tweede, "leersessie-lessen")).isEmpty();
    assertThat(Jsoup.parse(Balie.pagina(poort, "themagroep", "/leren")).select("li").eachText())
        .contains(
            "2032: Niet gehouden: niemand bereidde de sessie voor",
            "2032: Niet gehouden: niemand legde vast of de sessie van donderdag 11 november 2032"
                + " om 14.00 uur er was");
  }

  /** Lukt een begin niet, dan blijft de timer staan; wat er misging is na deze klasse weg. */
  @Test
  void een_begin_dat_mislukt_blijft_staan() {
    dossier.open(KENMERK);

    assertThatThrownBy(() -> begin(OKTOBER)).isInstanceOf(RuntimeException.class);

    assertThat(sessies.alle()).isEmpty();
    assertThat(beheer.createJobQuery().withException().list()).isNotEmpty();
  }

  @Test
  void wie_niet_meedoet_leest_de_lessen_niet() {
    var gemeente = new Sessie(poort);
    gemeente.paginaInlog("gemeente", "demo");

    assertThat(gemeente.haal("/leren").statusCode()).isEqualTo(403);
    assertThat(gemeente.haal("/leren/" + KENMERK).statusCode()).isEqualTo(403);
    var coordinator = new Sessie(poort);
    coordinator.paginaInlog("coordinator", "demo");
    assertThat(coordinator.haal("/leren/LEREN-1999").statusCode()).isEqualTo(404);
  }

  /** Drie casussen in het jaar en een van ervoor; geeft wie uit trede 3 terugging. */
  private String jaarMetCasussen() {
    rit.zetKlok(OKTOBER.minusYears(1).minusDays(1));
    logboek.schrijf("RDM-2032-9003", "TERUGKOPPELING_VERSTUURD", Map.of("verslag", "te vroeg"));
    rit.zetKlok(OKTOBER.minusMonths(5));
    logboek.schrijf("RDM-2032-9002", "TERUGKOPPELING_VERSTUURD", Map.of("verslag", "x"));
    logboek.schrijf("RDM-2032-9001", "STATUS", Map.of("status", "IN_BEHANDELING"));
    var nr = rit.meldNuAan(Casusrit.gewoon());
    logboek.schrijf(nr, "TAAK_AFGEROND", Map.of("aanbodOntbreekt", "JA"));
    jdbc.sql(
            "insert into casus_verloop (casusnummer, trede, van, tot, uitkomst)"
                + " values (?, 3, ?, ?, 'TERUGGEGEVEN')")
        .params(
            nr,
            OKTOBER.minusMonths(6).atOffset(ZoneOffset.UTC),
            OKTOBER.minusMonths(5).atOffset(ZoneOffset.UTC))
        .update();
    return nr;
  }

  private void begin(LocalDateTime moment) {
    rit.begin("leer-en-evaluatiesessie", moment);
  }

  private static Map<String, Object> verzet(String datum) {
    return Map.of("besluit", "VERZETTEN", "nieuweDatum", datum);
  }

  private String weigert(String taak, Map<String, Object> antwoorden) {
    return String.join(", ", rit.geweigerd(KENMERK, "coordinator", taak, antwoorden));
  }

  private Object variabele(String naam) {
    return rit.variabele(KENMERK, "sessieVoorbereiden", naam);
  }

  private void zetAdres(String ontvanger) {
    jdbc.sql("update verslagontvanger set email = ? where id = ?")
        .params(ontvanger + "@example.org", ontvanger)
        .update();
  }

  private Document pagina(String account, String kenmerk) {
    return Jsoup.parse(Balie.pagina(poort, account, "/leren/" + kenmerk));
  }
}
