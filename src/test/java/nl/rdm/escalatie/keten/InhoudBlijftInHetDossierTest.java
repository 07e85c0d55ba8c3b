package nl.rdm.escalatie.keten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Tabellen;
import nl.rdm.escalatie.aanmelding.Voorbeeldaanmelding;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.DossierVernietigd;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.dossier.keuring.Proefdocumenten;
import nl.rdm.escalatie.escalatieoverleg.Antwoorder;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.escalatieoverleg.Planlevering;
import nl.rdm.escalatie.escalatieoverleg.Planlevering.Zending;
import nl.rdm.escalatie.jaarcyclus.Knelpunten;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Proefpost;
import nl.rdm.escalatie.notificatie.Verzender;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Een merk in elk inhoudsveld van casussen die door alle treden tot hun einde liepen, staat in het
 * dossier en nergens anders: in geen tabel, geen logregel en geen mail (R129).
 *
 * <p>Een e-mailadres is er om post te krijgen: het staat bij de uitgaande post en in de kop van de
 * mail. De adressen dragen daarom een eigen merk, dat alleen daar mag staan, en ook daar niet meer
 * wanneer de sleutel van de casus vernietigd is: een cliënt kan zichzelf aangemeld hebben.
 */
@RdmTest
class InhoudBlijftInHetDossierTest {

  private static final String MERK = "merkvandeclient7f3a9c";

  /** Staat in het dossier, en in de uitnodigingen die er naartoe wijzen. */
  private static final String PLAATS = "plaatsvanhetoverleg9e1d";

  private static final String ADRES = "merkvaneenadres51d0be";
  private static final String BESCHRIJVING = "alleenindebeschrijving";
  private static final Map<String, Object> AAN_GEMEENTE = Map.of("ontvangers", List.of("GEMEENTE"));
  private static final String ONGEVRAAGD = "wordt hier niet gevraagd";

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Dossier dossier;
  @Autowired Accounts accounts;
  @Autowired Verzender verzender;
  @Autowired Casusrit rit;
  @Autowired Overlegvragen vragen;
  @Autowired Antwoordlinks links;
  @Autowired Planlevering plannen;
  @Autowired Knelpunten knelpunten;
  @Autowired ProcessEngine engine;

  @Value("${rdm.data-map}")
  Path data;

  private final Map<String, String> labels = Formuliervelden.labels();
  private static final String VERZETTEN =
      "trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen inhoud_redenVerzetten";

  private final Set<String> ingevuld = new TreeSet<>();
  private final List<String> casussen = new ArrayList<>();
  private String casusnummer;

  @Test
  void wat_over_een_mens_gaat_staat_in_het_dossier_en_nergens_anders() throws IOException {
    rit.zetKlok(Antwoorden.BEGIN);
    verzender.verzend();
    var postvak = new Postmap(data.resolve("postvak-uit"));
    try (var log = new Logboekje(List.of(MERK, ADRES, BESCHRIJVING, PLAATS))) {
      geweigerdeAanmelding();
      langsAlleTreden();
      opgelostMetAdvies();
      opgelostMetAdviesVanVws();
      doorverwezen();
      nietVrijgegeven();
      langsDeCrisis();
      gestopt();
      jaarcyclus();
      verzender.verzend();

      assertThat(log.regels()).isPositive();
      assertThat(log.verraad()).isEmpty();
    }
    assertThat(ingevuld).containsExactlyElementsOf(Formuliervelden.inhoud());
    assertThat(Tabellen.met(jdbc, MERK)).isEmpty();
    assertThat(Tabellen.met(jdbc, BESCHRIJVING)).isEmpty();
    assertThat(Tabellen.met(jdbc, PLAATS)).isEmpty();
    assertThat(Tabellen.met(jdbc, ADRES)).allMatch("bericht"::equalsIgnoreCase);
    postVerraadtNiets(postvak.nieuw());
    hetDossierWeetHet();
    naVernietigingWeetNiemandHet();
    assertThat(postvak.nieuw()).isEmpty();
  }

  private void geweigerdeAanmelding() {
    var fout = aanmelding("gemeente", "\"" + MERK + "\"");
    Voorbeeldaanmelding.met(fout, "zorgvraag", "\"" + MERK + " 111222333\"");
    fout.put(MERK, MERK);
    assertThat(code(als("aanmelder").post("/api/aanmeldingen", fout))).isEqualTo(422);
    var kapot = als("aanmelder").postRuw("/api/aanmeldingen", "{\"a\": \"" + MERK + "\" " + MERK);
    assertThat(code(kapot)).isEqualTo(422);
  }

  /** Elk tekstveld van de aanmelding draagt het merk. */
  private static ObjectNode aanmelding(String pad, String json) {
    var boom = Antwoorden.aanmelding();
    for (var veld :
        List.of(
            "aanmelder.organisatie",
            "aanmelder.naam",
            "clientreferentie",
            "zorgvraag",
            "overbrugging",
            "toestemming.grondslag",
            "spoedMotivering",
            "clientondersteuner.organisatie",
            "clientondersteuner.naam")) {
      Voorbeeldaanmelding.met(boom, veld, "\"" + MERK + "\"");
    }
    Voorbeeldaanmelding.met(boom, "aanmelder.email", "\"" + ADRES + "@example.org\"");
    Voorbeeldaanmelding.met(boom, "clientondersteuner.email", "\"" + ADRES + "@example.org\"");
    Voorbeeldaanmelding.met(boom, "clientondersteuner.status", "\"AANWEZIG\"");
    Voorbeeldaanmelding.met(boom, "toestemming.status", "\"GEWEIGERD\"");
    Voorbeeldaanmelding.met(boom, "spoed", "true");
    Voorbeeldaanmelding.met(boom, "spoedGronden", "[\"VERLIES_PLEK\"]");
    return Voorbeeldaanmelding.met(boom, pad, json);
  }

  private void meldAan(String pad, String json) {
    var antwoord = als("aanmelder").post("/api/aanmeldingen", aanmelding(pad, json));
    assertThat(code(antwoord)).as(Loket.tekst(antwoord)).isEqualTo(201);
    casusnummer = Loket.boom(antwoord.getBody()).path("casusnummer").textValue();
    casussen.add(casusnummer);
    doe("aanmeldpunt", "spoedBeoordelen", Map.of("besluit", "AFWIJZEN"));
  }

  private void langsAlleTreden() {
    meldAan("gemeente", "\"ONBEKEND\"");
    doe("aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "AANVULLEN"));
    assertThat(Loket.tekst(als("aanmelder").haal("/api/casussen/" + casusnummer + "/dossier")))
        .contains("vraagOmAanvulling")
        .doesNotContain("opmerking");
    doe("aanmelder", "aanvullingGeven", Map.of());
    doe(
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "IN_BEHANDELING", "aangewezenGemeente", "Enschede"));
    doe("aanmeldpunt", "tafelKiezen", andereTafel("transfertafel"));
    geefVrij("aanmeldpunt", "ANDERE_GRONDSLAG", Map.of());
    doe("transfertafel", "instroomToetsen", Map.of("besluit", "NIET_TOELATEN"));
    doe("aanmeldpunt", "vervolgBepalen", Map.of("besluit", "NAAR_TREDE_3"));

    geefVrij("coordinator", "ANDERE_GRONDSLAG", AAN_GEMEENTE);
    doe("coordinator", "casusOntvangen", Map.of());
    bijeen("WEIGEREN");
    besluit("OPNIEUW_BIJEENROEPEN");
    doe("coordinator", "casusOntvangen", Map.of());
    overleg("2029-02-27T10:00");
    rit.wacht(casusnummer, Antwoorden.BEGIN.plusDays(15));
    doe("gemeente", "overschrijdingBeoordelen", besluitMet("OVERLEG_GAAT_DOOR"));
    uitkomst("TERUGGEGEVEN", Map.of("terugNaar", "TREDE_2"));

    doe("aanmeldpunt", "tafelKiezen", andereTafel("hoogcomplex"));
    geefVrij("aanmeldpunt", "ANONIEM", Map.of());
    doe("hoogcomplex", "instroomToetsen", Map.of("besluit", "TOELATEN"));
    doe("hoogcomplex", "uitkomstVastleggen", Map.of("besluit", "GEEN_OPLOSSING"));
    doe("aanmeldpunt", "vervolgBepalen", Map.of("besluit", "VOLGENDE_TREDE"));

    geefVrij("coordinator", "ANONIEM", AAN_GEMEENTE);
    doe("coordinator", "casusOntvangen", Map.of());
    overleg("2029-03-06T10:00");
    uitkomst("GEEN_OVEREENSTEMMING", Map.of());
    besluit("NAAR_TREDE_4");
    rit.wacht(casusnummer, Antwoorden.BEGIN.plusDays(23));
    doe("coordinator", "aandringen", Map.of());
    doe("coordinator", "inhoudVrijgeven", Map.of("besluit", "NIET_VRIJGEVEN"));
    doe("vws", "beslissingVastleggen", Map.of("besluit", "AFGEWEZEN"));
    geefVrij("coordinator", "TOESTEMMING_VERNIEUWD", AAN_GEMEENTE);
    doe("coordinator", "casusOntvangen", Map.of());
    overleg("2029-03-06T10:00");
    uitkomst("ZONDER_VOLLEDIGE_STEUN", afspraken());
    klaar("OPLOSSING_AFGESPROKEN");
    rit.wacht(casusnummer, Antwoorden.BEGIN.plusDays(40));
    doe("coordinator", "afspraakNagaan", Map.of("besluit", "TERUG_NAAR_TAFEL"));
  }

  /** Elke rol voert iets uit; de eerste afspraak is er eerder dan de nazorg. */
  private static Map<String, Object> afspraken() {
    var afspraken = new HashMap<String, Object>(Map.of("uitvoerders", Antwoorden.ROLLEN));
    for (var rij = 1; rij <= 6; rij++) {
      afspraken.put("afspraakWie" + rij, Antwoorden.ROLLEN.get(rij));
      afspraken.put("afspraakDatum" + rij, rij == 1 ? "2029-03-12" : "2029-12-03");
    }
    return afspraken;
  }

  private void opgelostMetAdvies() {
    meldAan("hoogcomplex", "true");
    doe("aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    doe("aanmeldpunt", "tafelKiezen", Map.of("besluit", "VOORSTEL_VOLGEN"));
    doe("hoogcomplex", "instroomToetsen", Map.of("besluit", "NIET_TOELATEN"));
    doe("aanmeldpunt", "vervolgBepalen", Map.of("besluit", "TERUG_NAAR_TREDE_1"));
    doe("aanmeldpunt", "tafelKiezen", Map.of("besluit", "VOORSTEL_VOLGEN"));
    geefVrij("aanmeldpunt", "TOESTEMMING_VERNIEUWD", Map.of());
    advies("transfertafel");

    meldAan("hoogcomplex", "true");
    doe("aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    naast("topx", Map.of("besluit", "ADVIES"));
    doe("gemeente", "casusTerugnemen", Map.of());
    naast("levensloopaanpak", Map.of("besluit", "OPLOSSING", "trajectplanOp", "2029-02-05"));
    doe("gemeente", "aanspreekpuntNoemen", Map.of("blijftBetrokken", true));
    doe("aanmeldpunt", "tafelKiezen", Map.of("besluit", "VOORSTEL_VOLGEN"));
    doe("aanmeldpunt", "inhoudVrijgeven", Map.of("besluit", "NIET_VRIJGEVEN"));
    advies("hoogcomplex");
  }

  /** Langs de Regiotafel en twee keer langs het crisisteam, zonder dat er zorg komt. */
  private void langsDeCrisis() {
    meldAan("financiering", "[\"Wlz\"]");
    doe("aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    doe("aanmeldpunt", "tafelKiezen", andereTafel("regiotafel"));
    doe("regiotafel", "instroomToetsen", Map.of("besluit", "TOELATEN"));
    doe("regiotafel", "casusIndienen", Map.of("besluit", "CRISIS"));
    crisis("NIET_TOELATEN");
    doe("aanmeldpunt", "vervolgBepalen", Map.of("besluit", "ANDERE_TAFEL"));
    doe("aanmeldpunt", "tafelKiezen", andereTafel("crisisteam"));
    crisis("TOELATEN");
    doe("crisisteam", "crisiszorgRegelen", Map.of("besluit", "GEEN_OPLOSSING"));
  }

  private void crisis(String besluit) {
    doe(
        "crisisteam",
        "crisisBeoordelen",
        Map.of("besluit", besluit, "beoordeeldDoor", List.of("HUISARTS")));
  }

  private void nietVrijgegeven() {
    meldAan(
        "elders",
        """
        [{"tafel": "transfertafel", "tot": "2028-09-01", "uitkomst": "GEEN_OPLOSSING"}]""");
    doe(
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "IN_BEHANDELING", "eldersNagegaan", "KLOPT"));
    doe("coordinator", "inhoudVrijgeven", Map.of("besluit", "NIET_VRIJGEVEN"));
  }

  private void geefVrij(String account, String grondslag, Map<String, Object> erbij) {
    var antwoorden = new HashMap<>(erbij);
    antwoorden.put("besluit", "VRIJGEVEN");
    antwoorden.put("grondslag", grondslag);
    if (grondslag.equals("TOESTEMMING_VERNIEUWD")) {
      antwoorden.put("toestemmingOp", rit.nu().toLocalDate().toString());
    }
    if (!grondslag.equals("ANONIEM")) {
      antwoorden.put("delen", Etappes.DELEN);
    }
    doe(account, "inhoudVrijgeven", antwoorden);
  }

  private void naast(String tafel, Map<String, ?> uitkomst) {
    handel("gemeente", "naast", Map.of("tafel", tafel, "reden", MERK));
    doe("gemeente", "procesmanagerOverleggen", Map.of("besluit", "AKKOORD"));
    doe("aanmeldpunt", "inhoudVrijgeven", Map.of("besluit", "NIET_VRIJGEVEN"));
    doe(tafel, "instroomToetsen", Map.of("besluit", "TOELATEN"));
    doe(tafel, "uitkomstVastleggen", uitkomst);
  }

  private void advies(String tafel) {
    doe(tafel, "instroomToetsen", Map.of("besluit", "TOELATEN"));
    doe(
        tafel,
        "uitkomstVastleggen",
        Map.of("besluit", "AANHOUDEN", "aangehoudenTot", "2029-03-20"));
    doe(tafel, "uitkomstVastleggen", Map.of("besluit", "ADVIES"));
    doe("aanmeldpunt", "vervolgBepalen", Map.of("besluit", "OPLOSSING"));
    klaar("OPLOSSING_AFGESPROKEN");
  }

  private void opgelostMetAdviesVanVws() {
    meldAan("financiering", "[\"Wlz\"]");
    doe("aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    doe("aanmeldpunt", "tafelKiezen", andereTafel("transfertafel"));
    doe("transfertafel", "instroomToetsen", Map.of("besluit", "NIET_TOELATEN"));
    doe("aanmeldpunt", "vervolgBepalen", Map.of("besluit", "NAAR_TREDE_3"));
    geadviseerd("ANDERE_GRONDSLAG", "TERUG_NAAR_TREDE_3");
    geadviseerd("ANONIEM", "TERUG_NAAR_TREDE_3");
    geadviseerd("TOESTEMMING_VERNIEUWD", "OPLOSSING");
    klaar("OPLOSSING_AFGESPROKEN");
  }

  private void geadviseerd(String grondslag, String besluit) {
    doe("coordinator", "casusOntvangen", Map.of());
    bijeen("WEIGEREN");
    besluit("NAAR_TREDE_4");
    geefVrij("coordinator", grondslag, Map.of("ontvangers", List.of("VWS")));
    doe("vws", "beslissingVastleggen", Map.of("besluit", "ADVIES"));
    doe("gemeente", "opAdviesBesluiten", besluitMet(besluit));
  }

  private void doorverwezen() {
    meldAan("gemeente", "\"Almelo\"");
    doe(
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "DOORVERWIJZEN", "verwijzing", "WIJKTEAM"));
    klaar("DOORVERWEZEN");
  }

  /** Elders opgelost, toch niet uitgevoerd, en dan ingetrokken. */
  private void gestopt() {
    meldAan("gemeente", "\"Almelo\"");
    handel("aanmelder", "intrekking", Map.of("reden", MERK));
    doe("aanmeldpunt", "intrekkenBevestigen", bevestigd("NIET_BEVESTIGD"));
    handel("aanmelder", "oplossing", Map.of("oplossing", MERK));
    doe("aanmeldpunt", "oplossingBevestigen", bevestigd("BEVESTIGD"));
    klaar("OPLOSSING_AFGESPROKEN");
    rit.wacht(casusnummer, rit.nu().plusDays(60));
    doe("aanmeldpunt", "nazorgNagaan", bevestigd("NIET_UITGEVOERD"));
    handel("aanmelder", "intrekking", Map.of("reden", MERK));
    doe("aanmeldpunt", "intrekkenBevestigen", bevestigd("BEVESTIGD"));
    klaar("INGETROKKEN");
  }

  private static Map<String, Object> bevestigd(String besluit) {
    return Map.of("besluit", besluit, "bevestigdDoor", "CLIENT", "bevestigdHoe", "SCHRIFTELIJK");
  }

  private void handel(String account, String pad, Map<String, ?> bericht) {
    var antwoord = als(account).post("/api/casussen/" + casusnummer + "/" + pad, bericht);
    assertThat(code(antwoord)).as(Loket.tekst(antwoord)).isEqualTo(204);
  }

  private void bijeen(String besluit) {
    doe(
        "gemeente",
        "overlegBijeenroepen",
        Map.of("besluit", besluit, "behandelregie", "INSTELLING"));
  }

  /** Een deelnemer noemt langs zijn link een vervanger. */
  private void antwoord(Overlegvraag.Soort soort) {
    var vraag = vragen.open(casusnummer, soort).orElseThrow();
    var antwoord =
        new Antwoorder(http)
            .antwoord(
                Proefpost.pad(links, vragen.link(vraag, "ZORGVERZEKERAAR")),
                "moment1",
                "VERVANGER",
                "vervangerNaam",
                MERK,
                "vervangerEmail",
                "vervanger." + ADRES + "@example.org",
                "mandaat",
                "true",
                "opmerking",
                MERK);
    assertThat(antwoord.getStatusCode().value()).isEqualTo(200);
  }

  private void overleg(String op) {
    bijeen("BIJEENROEPEN");
    doe(
        "gemeente",
        "deelnemersVaststellen",
        Map.of(
            "deelnemers",
            Antwoorden.ROLLEN,
            "afwijkend",
            true,
            "anderAdres",
            Antwoorden.ROLLEN,
            "vervangen",
            List.of("POLITIE"),
            "mandaat_POLITIE",
            true,
            "metZvh",
            true));
    doe("coordinator", "oplegnotitieOpstellen", Map.of());
    doe("coordinator", "planBeoordelen", Map.of("besluit", "AANVULLEN"));
    plannen.vanInstelling(
        casusnummer, new Zending(MERK + ".pdf", "application/pdf", Proefdocumenten.pdf()));
    doe("coordinator", "planBeoordelen", Map.of("besluit", "COMPLEET"));
    doe("gemeente", "datumVaststellen", Map.of("besluit", "VRAGEN", "voorstel1", op));
    antwoord(Overlegvraag.Soort.DATUM);
    doe(
        "gemeente",
        "datumVaststellen",
        Map.of("besluit", "VASTSTELLEN", "overlegOp", op, "vorm", "DIGITAAL"));
    antwoord(Overlegvraag.Soort.KOMST);
    if (!ingevuld.contains(VERZETTEN)) {
      doe("gemeente", "uitkomstVastleggen", Map.of("besluit", "VERZETTEN"));
      doe(
          "gemeente",
          "datumVaststellen",
          Map.of("besluit", "VASTSTELLEN", "overlegOp", op, "vorm", "DIGITAAL"));
    }
  }

  private void besluit(String besluit) {
    doe("gemeente", "vervolgBesluiten", besluitMet(besluit));
  }

  private static Map<String, Object> besluitMet(String besluit) {
    return Map.of("besluit", besluit, "besluiterFunctie", "BURGEMEESTER");
  }

  private static Map<String, Object> andereTafel(String tafel) {
    return Map.of("besluit", "ANDERE_TAFEL", "gekozenTafel", tafel);
  }

  /** De uitkomst van het overleg, en meteen het verslag ervan. */
  private void uitkomst(String besluit, Map<String, Object> erbij) {
    var antwoorden = new HashMap<>(erbij);
    antwoorden.put("besluit", besluit);
    antwoorden.put("mandatenNagegaan", true);
    antwoorden.put("aanbodOntbreekt", "JA");
    doe("gemeente", "uitkomstVastleggen", antwoorden);
    doe("gemeente", "terugkoppelingOpstellen", Map.of());
    doe("gemeente", "terugkoppelingVaststellen", Map.of("besluit", "AANPASSEN"));
    doe("gemeente", "terugkoppelingOpstellen", Map.of());
    doe("gemeente", "terugkoppelingVaststellen", Map.of("besluit", "VASTSTELLEN"));
    rit.voerUit(casusnummer);
  }

  /** Een gemeld knelpunt en de jaarlijkse evaluatie: voor geen casus, wel met een dossier. */
  private void jaarcyclus() {
    jdbc.sql("update verslagontvanger set email = id || '@example.org'").update();
    var melder = accounts.account("gemeente").orElseThrow();
    begin(rit.als("gemeente", () -> knelpunten.meld(melder, Optional.empty(), MERK)));
    doe("themagroep", "knelpuntBeoordelen", Map.of("besluit", "VOORLEGGEN"));
    beginRonde("overzicht-actualiseren", "userTask_overzichtEvalueren");
    doe("themagroep", "overzichtEvalueren", Map.of("besluit", "VOORLEGGEN"));
    monitor();
    leersessie();
  }

  private void leersessie() {
    var sessie =
        engine
            .getRuntimeService()
            .createProcessInstanceByKey("leer-en-evaluatiesessie")
            .startBeforeActivity("userTask_sessieVoorbereiden")
            .execute();
    begin(
        engine
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processInstanceId(sessie.getId())
            .singleResult()
            .getBusinessKey());
    var dag = rit.nu().toLocalDate().plusDays(1);
    while (dag.getDayOfWeek() != DayOfWeek.WEDNESDAY) {
      dag = dag.plusDays(1);
    }
    doe(
        "coordinator",
        "sessieVoorbereiden",
        Map.of("overlegOp", dag + "T10:00", "vorm", "DIGITAAL"));
    doe(
        "coordinator",
        "lessenVastleggen",
        Map.of("besluit", "VERZETTEN", "nieuweDatum", dag + "T12:00"));
    rit.wacht(casusnummer, dag.atTime(13, 0));
    doe("coordinator", "lessenVastleggen", Map.of("besluit", "GEHOUDEN"));
    var themagroep = accounts.account("themagroep").orElseThrow();
    begin(knelpunten.voor(themagroep).get(0).kenmerk());
    doe("themagroep", "knelpuntBeoordelen", Map.of("besluit", "AFGEHANDELD"));
  }

  /** Begint bij deze stap wat geen casus is, en gaat verder met zijn kenmerk. */
  private void beginRonde(String model, String stap) {
    var ronde =
        engine
            .getRuntimeService()
            .createProcessInstanceByKey(model)
            .startBeforeActivity(stap)
            .execute();
    begin(
        engine
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processInstanceId(ronde.getId())
            .singleResult()
            .getBusinessKey());
  }

  /** Lessen die een van beiden tegenhoudt: die van de ander hoeven dan niet meer. */
  private void monitor() {
    beginRonde("halfjaarmonitor", "serviceTask_conceptMaken");
    doe("coordinator", "conceptNagaan", Map.of("besluit", "MET_LESSEN"));
    var vrij =
        als("coordinator")
            .lees(
                "/engine-rest/task?taskDefinitionKey=userTask_lessenVrijgeven"
                    + "&candidateGroup=coordinatiepunt");
    als("coordinator").stuurIn(vrij.get(0).path("id").textValue(), Map.of("besluit", "VRIJGEVEN"));
    doe("clientondersteuner", "lessenVrijgeven", Map.of("besluit", "TEGENHOUDEN"));
    rit.voerUit(casusnummer);
  }

  private void begin(String kenmerk) {
    casusnummer = kenmerk;
    casussen.add(kenmerk);
  }

  @AfterEach
  void ruim_de_jaarcyclus_op() {
    jdbc.sql("update verslagontvanger set email = null").update();
    jdbc.sql("delete from knelpunt").update();
    jdbc.sql(
            "delete from gebeurtenis where casusnummer like 'OVERZICHT-%'"
                + " or casusnummer like 'LEREN-%'")
        .update();
  }

  private void klaar(String status) {
    assertThat(rit.open(casusnummer)).isEmpty();
    assertThat(rit.casus(casusnummer).status()).hasToString(status);
  }

  /**
   * Rondt de taak af met het merk in elk inhoudsveld: eerst in alle, waarna de weigering zegt welke
   * bij deze antwoorden niet gevraagd worden.
   */
  private void doe(String account, String taak, Map<String, ?> antwoorden) {
    var gevonden =
        als(account)
            .lees(
                "/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=userTask_%s"
                    .formatted(casusnummer, taak));
    assertThat(gevonden).as("%s: %s", taak, rit.open(casusnummer)).hasSize(1);
    var id = gevonden.get(0).path("id").textValue();
    var formulier = gevonden.get(0).at("/camundaFormRef/key").textValue();
    var alles = new HashMap<String, Object>(antwoorden);
    Formuliervelden.inhoud(formulier).forEach(veld -> alles.put(veld, waarde(veld)));
    var antwoord = als(account).stuurIn(id, alles);
    if (code(antwoord) == 400) {
      var melding = Loket.boom(antwoord.getBody()).path("message").textValue();
      assertThat(melding).doesNotContain(MERK, ADRES);
      alles.keySet().removeIf(veld -> ongevraagd(formulier, veld, melding));
      antwoord = als(account).stuurIn(id, alles);
    }
    assertThat(code(antwoord)).as("%s: %s", taak, Loket.tekst(antwoord)).isEqualTo(204);
    alles.keySet().stream()
        .filter(veld -> veld.startsWith("inhoud_"))
        .forEach(veld -> ingevuld.add(formulier + " " + veld));
  }

  private boolean ongevraagd(String formulier, String veld, String melding) {
    var label = labels.get(formulier + " " + veld);
    return melding.contains(label + (label.endsWith("?") ? "’: " : ": ") + ONGEVRAAGD);
  }

  private static String waarde(String veld) {
    if (veld.startsWith("inhoud_email_")) {
      return ADRES + veld.substring("inhoud_email_".length()) + "@example.org";
    }
    return switch (veld) {
      case "inhoud_casusbeschrijving" -> MERK + " " + BESCHRIJVING;
      case "inhoud_plaats" -> PLAATS;
      default -> MERK;
    };
  }

  private void postVerraadtNiets(List<Postmap.Mail> post) {
    assertThat(post).isNotEmpty();
    assertThat(
            jdbc.sql(
                    "select count(*) from bericht where casusnummer in (:nrs) and status <> 'VERZONDEN'")
                .param("nrs", casussen)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(post).noneMatch(mail -> mail.tekst().contains(MERK));
    assertThat(post).noneMatch(mail -> mail.tekst().contains(ADRES));
    assertThat(post)
        .filteredOn(mail -> mail.tekst().contains(PLAATS))
        .isNotEmpty()
        .allMatch(mail -> mail.tekst().contains("nodigt u uit voor"));
    var afschriften = post.stream().filter(mail -> mail.bijlagen().contains(MERK)).toList();
    assertThat(afschriften)
        .hasSize(3)
        .allMatch(mail -> mail.aan().equals("portefeuillehouder@example.org"));
    assertThat(post).noneMatch(mail -> mail.bijlagen().contains(BESCHRIJVING));
    assertThat(post).noneMatch(mail -> mail.bijlagen().contains(ADRES));
  }

  private void hetDossierWeetHet() {
    for (var veld : Formuliervelden.inhoud()) {
      var delen = veld.split(" inhoud_");
      assertThat(casussen)
          .as(veld)
          .anySatisfy(
              casus ->
                  assertThat(onderwerpen(casus, delen[0]))
                      .flatExtracting(
                          onderwerp ->
                              dossier.laatste(casus, onderwerp, delen[1]).stream().toList())
                      .extracting(Stuk::waarde)
                      .anyMatch(
                          waarde -> Stream.of(MERK, ADRES, PLAATS).anyMatch(waarde::contains)));
    }
    var aanmelder = accounts.account("aanmelder").orElseThrow();
    assertThat(dossier.lees(casussen.get(0), aanmelder))
        .filteredOn(stuk -> stuk.waarde().contains(MERK))
        .extracting(Stuk::onderwerp)
        .contains("aanmelding", "rdm-casus.aanvullingGeven");
  }

  /** Een verslag heeft achter zijn formulier het deel van het dossier staan. */
  private List<String> onderwerpen(String casus, String formulier) {
    return jdbc
        .sql("select distinct onderwerp from dossier_stuk where casusnummer = ?")
        .param(casus)
        .query(String.class)
        .list()
        .stream()
        .filter(onderwerp -> onderwerp.split("#")[0].equals(formulier))
        .toList();
  }

  private void naVernietigingWeetNiemandHet() {
    var aanmelder = accounts.account("aanmelder").orElseThrow();
    var eerste = casussen.get(0);
    casussen.forEach(dossier::vernietig);

    assertThatThrownBy(() -> dossier.lees(eerste, aanmelder)).isInstanceOf(DossierVernietigd.class);
    assertThatThrownBy(() -> dossier.laatste(eerste, "aanmelding", "zorgvraag"))
        .isInstanceOf(DossierVernietigd.class);
    for (var antwoord :
        List.of(
            als("aanmelder").haal("/api/casussen/" + eerste + "/dossier"),
            als("coordinator").haal("/api/casussen/" + eerste + "/terugkoppeling.pdf"))) {
      assertThat(code(antwoord)).isEqualTo(410);
      assertThat(Loket.tekst(antwoord)).doesNotContain(MERK);
    }
    assertThat(
            jdbc.sql(
                    "select count(*) from dossier_sleutel where casusnummer in (:nrs) and sleutel is not null")
                .param("nrs", casussen)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(Tabellen.metEen(jdbc, List.of(MERK, ADRES))).isEmpty();
  }

  private Loket als(String account) {
    return Loket.van(http, account);
  }

  private static int code(ResponseEntity<?> antwoord) {
    return antwoord.getStatusCode().value();
  }
}
