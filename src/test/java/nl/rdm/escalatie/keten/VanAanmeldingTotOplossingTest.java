package nl.rdm.escalatie.keten;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Tabellen;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.rapportage.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Een casus van de aanmelding tot de oplossing van de bestuurders, alleen over HTTP: elke taak door
 * een account van haar groep, nadat ieder ander het vergeefs probeerde.
 */
@RdmTest
@Tag("eenmaal")
class VanAanmeldingTotOplossingTest {

  /** Wie van elke casus de status ziet, wat er ook gebeurt. */
  private static final Set<String> STATUS =
      Set.of(
          "aanmelder",
          "aanmeldpunt",
          "verantwoordelijke",
          "gemeente",
          "clientondersteuner",
          "auditor",
          "beheerder");

  @Autowired TestRestTemplate http;
  @Autowired TaskService taken;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired Casusrit rit;
  @Autowired Etappes etappe;

  private final Map<String, Loket> loketten = new HashMap<>();
  private String casusnummer;

  @BeforeEach
  void begin() {
    rit.zetKlok(Antwoorden.BEGIN);
  }

  @Test
  void van_aanmelding_tot_oplossing_langs_drie_treden_met_alleen_wie_aan_de_beurt_is()
      throws Exception {
    casusnummer = meldAan();
    klopt(
        "IN_BEHANDELING",
        null,
        null,
        List.of("aanmelding-toetsen LOOPT", "clientondersteuner-koppelen LOOPT"),
        List.of());
    inhoudZien("aanmelder", "aanmeldpunt");
    weigert("clientondersteuner", "clientondersteunerKoppelen", Map.of(), "besluit");
    doe(
        "clientondersteuner",
        "clientondersteunerKoppelen",
        Map.of("besluit", "AANNEMEN", "ervaringsdeskundige", "NEE"));
    // Vanaf nu leest de cliëntondersteuner alles mee.
    inhoudZien("aanmelder", "aanmeldpunt", "clientondersteuner");

    weigert("aanmeldpunt", "aanmeldingToetsen", Map.of(), "besluit");
    weigert(
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "MISSCHIEN", "trede", 4, "inhoud_reden", "Nergens gevraagd."),
        "besluit",
        "trede",
        "inhoud_reden");
    doe("aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    klopt(
        "IN_BEHANDELING",
        1,
        null,
        List.of(
            "aanmelding-toetsen GEHAALD",
            "clientondersteuner-koppelen GEHAALD",
            "trede-1 LOOPT",
            "taak LOOPT"),
        List.of("1 null null"));

    weigert(
        "aanmeldpunt",
        "tafelKiezen",
        Map.of("besluit", "ANDERE_TAFEL"),
        "gekozenTafel",
        "inhoud_reden");
    doe(
        "aanmeldpunt",
        "tafelKiezen",
        Map.of("besluit", "VOORSTEL_VOLGEN", "criteriaTransfertafel", List.of("PLEK_GEZOCHT")));
    statusZien("transfertafel");
    inhoudZien("aanmelder", "aanmeldpunt", "clientondersteuner");
    weigert(
        "aanmeldpunt",
        "inhoudVrijgeven",
        Map.of("besluit", "VRIJGEVEN", "grondslag", "ANDERE_GRONDSLAG"),
        "inhoud_grondslag",
        "delen");
    doe("aanmeldpunt", "inhoudVrijgeven", Antwoorden.vrijgave());
    inhoudZien("aanmelder", "aanmeldpunt", "clientondersteuner", "transfertafel");

    doe("transfertafel", "instroomToetsen", Map.of("besluit", "TOELATEN"));
    weigert(
        "transfertafel",
        "uitkomstVastleggen",
        Map.of("besluit", "GEEN_OPLOSSING", "inhoud_uitkomst", "BSN 111222333"),
        "inhoud_uitkomst",
        "inhoud_weigeringen");
    doe(
        "transfertafel",
        "uitkomstVastleggen",
        Map.of(
            "besluit", "GEEN_OPLOSSING",
            "inhoud_uitkomst", "Geen passende plek gevonden.",
            "inhoud_weigeringen", "Instelling A: geen bed vrij."));
    statusZien();
    inhoudZien("aanmelder", "aanmeldpunt", "clientondersteuner");
    klopt(
        "IN_BEHANDELING",
        1,
        null,
        List.of(
            "aanmelding-toetsen GEHAALD",
            "clientondersteuner-koppelen GEHAALD",
            "trede-1 LOOPT",
            "taak GEHAALD",
            "taak GEHAALD",
            "vrijgave GEHAALD",
            "transfertafel-overleg GEHAALD",
            "taak LOOPT"),
        List.of("1 null null", "1 transfertafel GEEN_OPLOSSING"));
    doe("aanmeldpunt", "vervolgBepalen", Map.of("besluit", "VOLGENDE_TREDE"));

    doe("aanmeldpunt", "tafelKiezen", Map.of("besluit", "VOORSTEL_VOLGEN"));
    // Wie niets kreeg vrijgegeven kan toch besluiten, zonder inhoud.
    statusZien("hoogcomplex");
    inhoudZien("aanmelder", "aanmeldpunt", "clientondersteuner");
    weigert("hoogcomplex", "instroomToetsen", Map.of("besluit", "NIET_TOELATEN"), "inhoud_reden");
    doe(
        "hoogcomplex",
        "instroomToetsen",
        Map.of("besluit", "NIET_TOELATEN", "inhoud_reden", "Voldoet niet aan de criteria."));
    doe("aanmeldpunt", "vervolgBepalen", Map.of("besluit", "VOLGENDE_TREDE"));

    statusZien("coordinator");
    inhoudZien("aanmelder", "clientondersteuner", "coordinator");
    assertThat(casus("gemeente").path("tafel").textValue())
        .isEqualTo("bestuurlijk-escalatieoverleg");
    doe("coordinator", "casusOntvangen", Map.of("inhoud_verzoek", "Graag bijeenroepen."));
    inhoudZien("aanmelder", "clientondersteuner", "coordinator");
    var vrijgave = new HashMap<>(Antwoorden.vrijgave());
    vrijgave.put("ontvangers", List.of("GEMEENTE"));
    doe("coordinator", "inhoudVrijgeven", vrijgave);
    inhoudZien("aanmelder", "clientondersteuner", "coordinator", "gemeente");
    weigert("gemeente", "overlegBijeenroepen", Map.of(), "behandelregie", "besluit");
    doe(
        "gemeente",
        "overlegBijeenroepen",
        Map.of("besluit", "BIJEENROEPEN", "behandelregie", "GEMEENTE"));
    weigert(
        "gemeente",
        "deelnemersVaststellen",
        Map.of(
            "deelnemers",
            List.of("POLITIE"),
            "afwijkend",
            true,
            "vervangen",
            List.of("POLITIE"),
            "inhoud_email_POLITIE",
            "geen adres"),
        "deelnemers",
        "inhoud_naam_POLITIE",
        "inhoud_email_POLITIE",
        "mandaat_POLITIE",
        "metZvh");
    doe("gemeente", "deelnemersVaststellen", Antwoorden.deelnemers("Deelnemer"));
    weigert(
        "coordinator",
        "planBeoordelen",
        Map.of("besluit", "COMPLEET"),
        "besluit",
        "inhoud_plan",
        "inhoud_inclusie",
        "inhoud_tempo");
    etappe.planBinnen(casusnummer);
    doe(
        "coordinator",
        "oplegnotitieOpstellen",
        Map.of(
            "inhoud_gevraagd", "Instelling A: een plek.",
            "inhoud_mogelijkheid_A", "Wonen bij B.",
            "inhoud_kosten_A", "80.000 euro per jaar.",
            "inhoud_betaler_A", "Het zorgkantoor.",
            "inhoud_vanavond", "De wijk-GGD belt dagelijks.",
            "inhoud_nogNodig", "Een indicatie."));
    doe(
        "coordinator",
        "planBeoordelen",
        Map.of(
            "besluit",
            "COMPLEET",
            "inhoud_plan",
            "Plan",
            "inhoud_inclusie",
            "Wonen",
            "inhoud_tempo",
            "Rustig"));
    weigert(
        "gemeente",
        "datumVaststellen",
        Map.of("besluit", "VASTSTELLEN", "overlegOp", "2029-02-27T14:00", "vorm", "CAFE"),
        "vorm",
        "inhoud_redenLater");
    doe(
        "gemeente",
        "datumVaststellen",
        Map.of("besluit", "VASTSTELLEN", "overlegOp", "2029-02-13T14:00", "vorm", "GEMEENTEHUIS"));
    weigert(
        "gemeente",
        "uitkomstVastleggen",
        Map.of("besluit", "GEACCORDEERD", "inhoud_gemisteStappen", "Geen."),
        "mandatenNagegaan",
        "besluit",
        "uitvoerders",
        "inhoud_afspraak1",
        "afspraakWie1",
        "afspraakDatum1",
        "aanbodOntbreekt");
    doe(
        "gemeente",
        "uitkomstVastleggen",
        Map.of(
            "mandatenNagegaan", true,
            "casusAangenomen", true,
            "inhoud_gemisteStappen", "Geen.",
            "besluit", "GEVONDEN",
            "uitvoerders", List.of("INSTELLING"),
            "inhoud_afspraak1", "Instelling A regelt een plek.",
            "afspraakWie1", "INSTELLING",
            "afspraakDatum1", "2029-12-03",
            "aanbodOntbreekt", "NEE"));

    opgelost();
    verslagen();
  }

  private void opgelost() {
    klopt(
        "OPLOSSING_AFGESPROKEN",
        3,
        null,
        List.of(
            "aanmelding-toetsen GEHAALD",
            "clientondersteuner-koppelen GEHAALD",
            "trede-1 GEHAALD",
            "taak GEHAALD",
            "taak GEHAALD",
            "vrijgave GEHAALD",
            "transfertafel-overleg GEHAALD",
            "taak GEHAALD",
            "trede-2 GEHAALD",
            "taak GEHAALD",
            "taak GEHAALD",
            "vrijgave VERVALLEN",
            "taak GEHAALD",
            "trede-3-op-tafel GEHAALD",
            "trede-3-initiatief GEHAALD",
            "vrijgave GEHAALD",
            "trede-3-initiatief GEHAALD",
            "taak GEHAALD",
            "trede-3-plan GEHAALD",
            "oplegnotitie GEHAALD",
            "taak GEHAALD",
            "trede-3-uitkomst GEHAALD",
            "terugkoppeling LOOPT",
            "afspraak LOOPT",
            "nazorgcheck LOOPT"),
        List.of(
            "1 null GEEN_OPLOSSING",
            "1 transfertafel GEEN_OPLOSSING",
            "2 null NIET_TOEGELATEN",
            "2 hoogcomplex NIET_TOEGELATEN",
            "3 null GEVONDEN",
            "3 bestuurlijk-escalatieoverleg GEVONDEN"));
    assertThat(casus("aanmelder").path("uitkomst").textValue()).isEqualTo("GEVONDEN");
    statusZien("coordinator");
    // De casus is klaar: de inhoud sluit, behalve voor wie nog de terugkoppeling schrijft.
    inhoudZien("aanmelder", "clientondersteuner", "gemeente");
  }

  private void verslagen() throws Exception {
    var pdf = pad("/terugkoppeling.pdf");
    assertThat(als("coordinator").status(pdf)).isEqualTo(404);
    weigert(
        "gemeente",
        "terugkoppelingOpstellen",
        Map.of("inhoud_casusbeschrijving", " "),
        "inhoud_casusbeschrijving",
        "inhoud_uitkomsten",
        "inhoud_signalering",
        "inhoud_lobby");
    doe("gemeente", "terugkoppelingOpstellen", Antwoorden.terugkoppeling(""));
    assertThat(als("gemeente").lees(pad("/dossier")).path("stukken"))
        .extracting(stuk -> stuk.path("onderwerp").textValue())
        .anyMatch(onderwerp -> onderwerp.startsWith("terugkoppeling.terugkoppelingOpstellen#"));
    doe("gemeente", "terugkoppelingVaststellen", Map.of("besluit", "VASTSTELLEN"));
    rit.voerUit(casusnummer);
    assertThat(rit.open(casusnummer)).isEmpty();
    statusZien("coordinator");
    inhoudZien("aanmelder", "clientondersteuner");

    for (var account : Antwoorden.ACCOUNTS) {
      boolean lezer = Set.of("clientondersteuner", "coordinator", "gemeente").contains(account);
      assertThat(als(account).status(pdf))
          .as(account)
          .isEqualTo(lezer ? 200 : STATUS.contains(account) ? 403 : 404);
      assertThat(Loket.tekst(als(account).haal(pad("/terugkoppeling"))).contains("true"))
          .as(account)
          .isEqualTo(lezer);
    }
    var bytes = als("gemeente").haal(pdf).getBody();
    assertThat(tekst(bytes))
        .contains(
            casusnummer,
            "Enschede",
            "5 februari 2029",
            "1. Casusbeschrijving",
            "Beschrijving van de casus.",
            "2. Uitkomsten/afspraken",
            "Afspraken van de bestuurders.",
            "3. Signalering/leerpunten voor de regio",
            "Leerpunt voor de regio.",
            "4. Advies lobby landelijk",
            "Advies voor Den Haag.");
    assertThat(VeraPdf.gebreken(bytes, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(VeraPdf.gebreken(bytes, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(als("coordinator").haal(pdf).getBody()).isEqualTo(bytes);
  }

  @Test
  void de_lijst_toont_ieder_zijn_eigen_casussen_in_pagina_s() {
    var eerste = meldAan();
    var tweede = meldAan();

    var alle = alle("aanmelder");
    assertThat(alle).doesNotHaveDuplicates().containsSubsequence(tweede, eerste);
    int plaats = alle.indexOf(eerste);
    var pagina = als("aanmelder").lees("/api/casussen?grootte=1&pagina=" + plaats);
    assertThat(pagina.path("totaal").intValue()).isEqualTo(alle.size());
    assertThat(pagina.path("casussen"))
        .extracting(casus -> casus.path("casusnummer").textValue())
        .containsExactly(eerste);
    for (var account : Antwoorden.ACCOUNTS) {
      assertThat(alle(account).contains(eerste)).as(account).isEqualTo(STATUS.contains(account));
    }
    assertThat(als("aanmelder").status("/api/casussen?grootte=101")).isEqualTo(400);
    assertThat(als("aanmelder").status("/api/casussen?pagina=-1")).isEqualTo(400);
    assertThat(http.getForEntity("/api/casussen", String.class).getStatusCode().value())
        .isEqualTo(401);
  }

  private String meldAan() {
    var antwoord = als("aanmelder").post("/api/aanmeldingen", Antwoorden.aanmelding());
    assertThat(antwoord.getStatusCode().value()).isEqualTo(201);
    assertThat(antwoord.getHeaders().getLocation())
        .hasPath("/api/casussen/" + Loket.boom(antwoord.getBody()).path("casusnummer").textValue());
    return Loket.boom(antwoord.getBody()).path("casusnummer").textValue();
  }

  /** Rondt de taak af, nadat ieder ander geprobeerd heeft haar af te ronden of te wijzigen. */
  private void doe(String account, String taak, Map<String, ?> antwoorden) {
    var id = taak(account, taak);
    probeer(id, antwoorden);
    var antwoord = als(account).stuurIn(id, antwoorden);
    assertThat(antwoord.getStatusCode().value())
        .as("%s door %s: %s", taak, account, Loket.tekst(antwoord))
        .isEqualTo(204);
    assertThat(als(account).status("/engine-rest/task/" + id)).isEqualTo(404);
  }

  /** Ieder ander stuurt in en claimt; wie alles ziet, en de groep zelf, probeert het ook anders. */
  private void probeer(String taak, Map<String, ?> antwoorden) {
    var leden = leden(taak);
    var lid = als(leden.iterator().next());
    var pad = "/engine-rest/task/" + taak;
    var voor = Tabellen.aantallen(jdbc);
    var stand = lid.lees(pad);
    for (var account : Antwoorden.ACCOUNTS) {
      var codes = new ArrayList<Integer>();
      if (!leden.contains(account)) {
        codes.add(als(account).stuurIn(taak, antwoorden).getStatusCode().value());
        codes.add(post(account, pad + "/claim", Map.of("userId", account)));
      }
      if (Set.of("auditor", "beheerder", "themagroep").contains(account)) {
        codes.add(post(account, pad + "/complete", Loket.variabelen(antwoorden)));
        codes.add(post(account, pad + "/unclaim", Map.of()));
      }
      if (Set.of("auditor", "beheerder", "themagroep").contains(account)
          || leden.contains(account)) {
        var zetten = Map.of("value", 4, "type", "Integer");
        codes.add(post(account, pad + "/resolve", Map.of()));
        codes.add(post(account, pad + "/delegate", Map.of("userId", account)));
        codes.add(post(account, pad + "/assignee", Map.of("userId", account)));
        codes.add(als(account).put(pad + "/variables/trede", zetten).getStatusCode().value());
        codes.add(als(account).put(pad + "/localVariables/trede", zetten).getStatusCode().value());
      }
      assertThat(codes).as(account).allMatch(code -> code >= 400 && code < 500);
    }
    assertThat(lid.lees(pad)).isEqualTo(stand);
    assertThat(Tabellen.aantallen(jdbc)).isEqualTo(voor);
  }

  private int post(String account, String pad, Object inhoud) {
    return als(account).post(pad, inhoud).getStatusCode().value();
  }

  /** De taak weigert, met bij elk fout veld een woord, en blijft zoals zij was. */
  private void weigert(
      String account, String taak, Map<String, ?> antwoorden, String... foutieveVelden) {
    var id = taak(account, taak);
    var voor = Tabellen.aantallen(jdbc);
    var formulier = als(account).lees("/engine-rest/task/" + id).at("/camundaFormRef/key").asText();
    var labels = Formuliervelden.labels();

    var antwoord = als(account).stuurIn(id, antwoorden);

    assertThat(antwoord.getStatusCode().value()).isEqualTo(400);
    var melding = Loket.boom(antwoord.getBody()).path("message").textValue();
    assertThat(melding.replaceFirst("^Cannot submit task form [^:]*: ", "").lines())
        .as(melding)
        .extracting(regel -> regel.replaceFirst(": .*", "").replaceAll("[‘’]", ""))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(foutieveVelden)
                .map(veld -> labels.getOrDefault(formulier + " " + veld, veld))
                .toList());
    assertThat(Tabellen.aantallen(jdbc)).isEqualTo(voor);
    assertThat(als(account).status("/engine-rest/task/" + id)).isEqualTo(200);
  }

  private String taak(String account, String taak) {
    var gevonden =
        als(account)
            .lees(
                "/engine-rest/task?processInstanceBusinessKey="
                    + casusnummer
                    + "&taskDefinitionKey=userTask_"
                    + taak);
    assertThat(gevonden).as(taak + " voor " + account).hasSize(1);
    assertThat(gevonden.get(0).path("due").textValue()).isNotBlank();
    return gevonden.get(0).path("id").textValue();
  }

  private Set<String> leden(String taak) {
    return taken.getIdentityLinksForTask(taak).stream()
        .map(IdentityLink::getGroupId)
        .flatMap(groep -> accounts.inGroep(groep).stream())
        .map(Account::id)
        .collect(Collectors.toSet());
  }

  /** Wat de API over de casus zegt, zoals het contract het noemt. */
  private void klopt(
      String status, Integer trede, String tafel, List<String> termijnen, List<String> verloop) {
    var casus = casus("aanmelder");
    assertThat(casus.path("casusnummer").textValue()).isEqualTo(casusnummer);
    assertThat(casus.path("gemeente").textValue()).isEqualTo("Enschede");
    assertThat(casus.path("spoed").booleanValue()).isFalse();
    assertThat(casus.path("status").textValue()).isEqualTo(status);
    assertThat(casus.path("trede").isNull() ? null : casus.path("trede").intValue())
        .isEqualTo(trede);
    assertThat(casus.path("tafel").textValue()).isEqualTo(tafel);
    assertThat(casus.path("termijnen"))
        .extracting(t -> t.path("stap").textValue() + " " + t.path("status").textValue())
        .containsExactlyElementsOf(termijnen);
    for (var termijn : casus.path("termijnen")) {
      for (var moment : List.of("begin", "vervaltOp", "oorspronkelijkOp")) {
        assertThat(termijn.path(moment).textValue()).matches("2029-\\d\\d-\\d\\dT.+\\+01:00");
      }
    }
    assertThat(casus.path("verloop"))
        .extracting(
            v ->
                v.path("trede").intValue()
                    + " "
                    + v.path("tafel").textValue()
                    + " "
                    + v.path("uitkomst").textValue())
        .containsExactlyElementsOf(verloop);
  }

  /** Precies zij, naast wie altijd de status ziet. */
  private void statusZien(String... ook) {
    var wel = new HashSet<>(STATUS);
    wel.addAll(List.of(ook));
    for (var account : Antwoorden.ACCOUNTS) {
      assertThat(als(account).status(pad("")))
          .as(account)
          .isEqualTo(wel.contains(account) ? 200 : 404);
    }
  }

  /** Precies zij lezen inhoud; wie alleen de status ziet krijgt 403, ieder ander 404. */
  private void inhoudZien(String... accounts) {
    for (var account : Antwoorden.ACCOUNTS) {
      int status = als(account).status(pad(""));
      assertThat(als(account).status(pad("/dossier")))
          .as(account)
          .isEqualTo(List.of(accounts).contains(account) ? 200 : status == 200 ? 403 : 404);
    }
  }

  private List<String> alle(String account) {
    var nummers = new ArrayList<String>();
    JsonNode pagina;
    do {
      pagina = als(account).lees("/api/casussen?grootte=100&pagina=" + (nummers.size() + 99) / 100);
      pagina.path("casussen").forEach(c -> nummers.add(c.path("casusnummer").textValue()));
    } while (nummers.size() < pagina.path("totaal").intValue());
    return nummers;
  }

  private JsonNode casus(String account) {
    return als(account).lees(pad(""));
  }

  private String pad(String deel) {
    return "/api/casussen/" + casusnummer + deel;
  }

  private Loket als(String account) {
    return loketten.computeIfAbsent(account, wie -> Loket.van(http, wie));
  }

  private static String tekst(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
