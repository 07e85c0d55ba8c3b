package nl.rdm.escalatie.escalatieoverleg.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Woorden;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** De lijst van overleggen van de regio, en de agenda en besluitenlijst van elk. */
@RdmTest
@Tag("eenmaal")
class OverleggenPaginaTest {

  private static final Map<String, Object> VERZET =
      Map.of(
          "besluit", "VERZETTEN",
          "inhoud_redenVerzetten", "De wethouder is ziek.",
          "afwezig", Etappes.codes(List.of("ZORGVERZEKERAAR")));

  private static final String VOOR = Woorden.dag(LocalDate.parse(Etappes.AFSPRAAK_VOOR));

  @LocalServerPort int poort;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Logboek logboek;
  @Autowired private Dossier dossier;

  private final Map<String, Sessie> sessies = new HashMap<>();

  @Test
  void elk_overleg_is_een_regel_met_wat_er_gebeurde_zonder_inhoud() {
    var nr = gehoudenEnDaarnaGeweigerd();

    var lijst = pagina("coordinator", "/overleggen");
    var regels = lijst.select("#overleggen tbody tr:has(a[href*=" + nr + "])");
    assertThat(regels).hasSize(2);
    assertThat(regels.get(0).select("th, td").eachText())
        .startsWith(nr + " ronde 2", "Enschede", "Niet", "Geen datum")
        .contains("Het overleg is niet bijeengeroepen Niet gehouden", "Niet van toepassing");
    assertThat(regels.get(1).select("th, td").eachText())
        .startsWith(nr, "Enschede", "2 februari 2026")
        .contains(
            "11 februari 2026, online 1 keer een andere datum",
            "De bestuurders werden het niet eens Gehouden op 11 februari 2026",
            "Portefeuillehouder Zorg en Veiligheid van de politie",
            "Ja",
            "Nog niet");
    assertThat(lijst.select("#jaren tbody tr").first().text())
        .matches("2026 \\d+ \\d+ \\d+ \\d+ (Zoals|Vaker dan) verwacht");
    assertThat(lijst.text()).doesNotContain("ziek", "A wil opname", "Deelnemer");

    assertThat(pagina("auditor", "/overleggen?nummer=" + nr.substring(4)).select("#overleggen tr"))
        .hasSize(3);
    assertThat(pagina("auditor", "/overleggen?nummer=9999").select("#niet-gevonden")).hasSize(1);
  }

  @Test
  void de_pagina_van_een_overleg_heeft_agenda_deelnemers_en_besluiten() {
    var nr = gehoudenEnDaarnaGeweigerd();
    var adres = "/overleggen/" + nr + "/1";

    var voorAuditor = pagina("auditor", adres);
    assertThat(voorAuditor.select("#feiten dd").eachText())
        .containsExactly(
            "Enschede",
            "2 februari 2026",
            "11 februari 2026, online",
            "donderdag 12 februari 2026 om 10.00 uur",
            "dinsdag 10 februari 2026 om 14.00 uur");
    assertThat(voorAuditor.select("h3").eachText())
        .containsExactly("Eerste deel, met iedereen", "Tweede deel, zonder politie en justitie");
    assertThat(voorAuditor.select("section:has(#deelnemers) tbody tr").eachText())
        .contains(
            "Burgemeester of wethouder Alles Ja",
            "Portefeuillehouder Zorg en Veiligheid van de politie Alleen het eerste deel Nee");
    assertThat(voorAuditor.select("#besluitenlijst").text())
        .contains("Uitkomst De bestuurders werden het niet eens")
        .contains("Niet bij het overleg van 10 februari 2026 Gemandateerde van de zorgverzekeraar")
        .contains("Ontbreekt er aanbod in de regio Ja");
    assertThat(voorAuditor.select("#teksten")).isEmpty();
    assertThat(voorAuditor.select("#geen-inhoud")).hasSize(1);
    assertThat(sporen.logboek(nr, "INZAGE_GEWEIGERD")).isEmpty();

    // Het coördinatiepunt leest de inhoud nu, en die inzage wordt vastgelegd.
    var eerder = sporen.logboek(nr, "INZAGE").size();
    var gelezen = pagina("coordinator", adres).select("#teksten").text();
    assertThat(gelezen).contains("Standpunten A wil opname, B niet.").doesNotContain("ziek");
    assertThat(sporen.logboek(nr, "INZAGE")).hasSize(eerder + 1);
    assertThat(pagina("coordinator", "/overleggen/" + nr + "/2").select("#teksten")).isEmpty();

    var eersteDeel = pagina("gemeente", adres + "/agenda?deel=1").selectFirst("main");
    assertThat(eersteDeel.text())
        .contains("De veiligheid: wat er vanavond geldt", "11 februari 2026")
        .doesNotContain("wie betaalt", "politie", "Burgemeester", "zonder");
    var heel = pagina("gemeente", adres + "/agenda").selectFirst("main");
    assertThat(heel.select("ol").last().attr("start")).isEqualTo("3");
    assertThat(heel.text()).contains("wie betaalt").doesNotContain("Burgemeester");

    dossier.vernietig(nr);
    assertThat(pagina("coordinator", adres).select("#geen-inhoud")).hasSize(1);
  }

  @Test
  void afspraken_en_verslag_staan_erbij_zoals_het_er_nu_mee_staat() {
    var nr = etappe.inTrede3();
    var antwoorden = new HashMap<>(Etappes.oplossing("GEVONDEN"));
    antwoorden.put("inhoud_afspraak2", "Instelling A houdt contact.");
    antwoorden.put("afspraakWie2", antwoorden.get("afspraakWie1"));
    antwoorden.put("afspraakDatum2", antwoorden.get("afspraakDatum1"));
    etappe.overlegMet(nr, antwoorden);
    // Het verslag van een andere ronde is eerder klaar.
    logboek.schrijf(
        nr, "GEBEURTENIS", "endEvent_terugkoppelingVerstuurd", "terugkoppeling:1", Map.of());
    logboek.schrijf(nr, "TERUGKOPPELING_VERSTUURD", Map.of("verslag", "een-ander"));
    assertThat(regel(nr).select("td").eachText())
        .contains("De bestuurders vonden een oplossing Gehouden op 2 februari 2026")
        .endsWith("2 lopen", "Nog niet");
    var overleg = pagina("coordinator", "/overleggen/" + nr + "/1");
    assertThat(overleg.select("section:has(#besluiten) tbody tr").eachText())
        .containsExactly(
            "Afspraak 1 Directeur van de instelling " + VOOR + " Loopt",
            "Afspraak 2 Directeur van de instelling " + VOOR + " Loopt");
    assertThat(overleg.select("#besluitenlijst").text())
        .contains("Voeren iets uit Directeur van de instelling", "Terugkoppeling Nog niet");
    assertThat(overleg.text()).doesNotContain("regelt een plek");

    rit.doe(
        nr,
        "gemeente",
        "terugkoppelingOpstellen",
        Map.of(
            "inhoud_casusbeschrijving", "De casus in het kort.",
            "inhoud_uitkomsten", "Een plek.",
            "inhoud_signalering", "Er is te weinig beschermd wonen.",
            "inhoud_lobby", "Meer plekken."));
    rit.doe(nr, "gemeente", "terugkoppelingVaststellen", Map.of("besluit", "VASTSTELLEN"));
    rit.voerUit(nr);
    assertThat(regel(nr).select("td").eachText()).endsWith("2 lopen", "Verstuurd");
  }

  private Element regel(String nr) {
    return pagina("coordinator", "/overleggen?nummer=" + nr).selectFirst("#overleggen tbody tr");
  }

  @Test
  void alleen_wie_de_overleggen_aangaan_ziet_ze() {
    var nr = etappe.inTredeMetSteun(3);
    etappe.bijeengeroepen(nr);
    for (var wie : List.of("coordinator", "verantwoordelijke", "auditor")) {
      assertThat(status(wie, "/overleggen")).as(wie).isEqualTo(200);
      assertThat(status(wie, "/overleggen/" + nr + "/1")).as(wie).isEqualTo(200);
    }
    for (var wie : List.of("gemeente", "clientondersteuner")) {
      assertThat(status(wie, "/overleggen")).as(wie).isEqualTo(403);
      assertThat(status(wie, "/overleggen/" + nr + "/1")).as(wie).isEqualTo(200);
      assertThat(status(wie, "/overleggen/" + nr + "/1/agenda")).as(wie).isEqualTo(200);
    }
    assertThat(status("clientondersteuner", "/overleggen/" + nr + "/2")).isEqualTo(404);
    for (var wie : List.of("aanmelder", "portefeuillehouder", "themagroep", "beheerder", "vws")) {
      assertThat(status(wie, "/overleggen")).as(wie).isEqualTo(403);
      assertThat(status(wie, "/overleggen/" + nr + "/1")).as(wie).isEqualTo(404);
      assertThat(status(wie, "/overleggen/" + nr + "/1/agenda")).as(wie).isEqualTo(404);
    }
    assertThat(status("auditor", "/overleggen/" + nr + "/2")).isEqualTo(404);
    assertThat(status("auditor", "/overleggen/RDM-2026-9999/1")).isEqualTo(404);
    assertThat(new Sessie(poort).haal("/overleggen").statusCode()).isEqualTo(302);

    assertThat(pagina("coordinator", "/").select("main a[href=/overleggen]")).hasSize(1);
    assertThat(pagina("gemeente", "/").select("main a[href=/overleggen]")).isEmpty();
    assertThat(pagina("coordinator", "/overleggen/" + nr + "/1").select("#besluitenlijst dd"))
        .extracting(dd -> dd.text())
        .containsExactly("Loopt nog");
  }

  /** Met politie aan tafel, een keer verzet; daarna opnieuw gevraagd, en dan geweigerd. */
  private String gehoudenEnDaarnaGeweigerd() {
    var nr = etappe.inTrede3();
    etappe.bijeengeroepen(nr);
    rit.doe(
        nr,
        "gemeente",
        "deelnemersVaststellen",
        Etappes.deelnemers(
            List.of("INSTELLING", "ZORGVERZEKERAAR", "GEMEENTEBESTUURDER", "POLITIE")));
    etappe.datum(nr);
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 15, 0));
    rit.doe(nr, "gemeente", "uitkomstVastleggen", VERZET);
    rit.doe(
        nr,
        "gemeente",
        "datumVaststellen",
        Map.of("besluit", "VASTSTELLEN", "overlegOp", "2026-02-12T10:00", "vorm", "DIGITAAL"));
    rit.wacht(nr, LocalDateTime.of(2026, 2, 12, 12, 0));
    var uitkomst = new HashMap<>(Etappes.geenOvereenstemming());
    uitkomst.put("afwezig", Etappes.codes(List.of("POLITIE")));
    uitkomst.put("gehoudenOp", "2026-02-11");
    uitkomst.put("aanbodOntbreekt", "JA");
    uitkomst.put("inhoud_ontbrekendAanbod", "Beveiligd wonen.");
    rit.doe(nr, "gemeente", "uitkomstVastleggen", uitkomst);
    etappe.vervolg(nr, "OPNIEUW_BIJEENROEPEN");
    etappe.totVervolg(nr);
    return nr;
  }

  private int status(String account, String pad) {
    return sessie(account).haal(pad).statusCode();
  }

  private Document pagina(String account, String pad) {
    return Jsoup.parse(sessie(account).haal(pad).body());
  }

  private Sessie sessie(String account) {
    return sessies.computeIfAbsent(
        account,
        wie -> {
          var nieuw = new Sessie(poort);
          nieuw.paginaInlog(wie, "demo");
          return nieuw;
        });
  }
}
