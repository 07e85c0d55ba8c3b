package nl.rdm.escalatie.notificatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.rdm.escalatie.TestDatabase;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.notificatie.Opmaak.Brief;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class OpmaakTest {

  private static final Postkamer POST = new Postkamer(TestDatabase.H2);
  private static final Opmaak OPMAAK = POST.opmaak();
  private static final String LINK =
      POST.links().maak(Postkamer.CASUS, "DATUM", "POLITIE", "ronde-1", Postkamer.BEGIN);

  static Stream<String> soorten() throws Exception {
    return Arrays.stream(
            new PathMatchingResourcePatternResolver()
                .getResources("classpath:templates/post/*.txt"))
        .map(bestand -> Objects.requireNonNull(bestand.getFilename()).replace(".txt", ""))
        .filter(soort -> !soort.equals("opmaak"));
  }

  @ParameterizedTest
  @MethodSource("soorten")
  void elke_soort_is_ook_zonder_gegevens_een_hele_brief(String soort) {
    var brief = brief(soort, Map.of());

    assertThat(brief.onderwerp()).isNotBlank().doesNotContain("\n", "${", "null");
    for (var tekst : List.of(brief.tekst(), Jsoup.parse(brief.html()).text())) {
      assertThat(tekst)
          .contains("RDM-2026-0001", "met opzet niets over de persoon")
          .doesNotContain("null", "${", "[(", "[#", ": .", "op .", "voor .");
    }
  }

  @ParameterizedTest
  @MethodSource("soorten")
  void tekst_en_html_zeggen_hetzelfde_met_alle_gegevens(String soort) {
    hetzelfde(brief(soort, alles()));
  }

  @ParameterizedTest
  @CsvSource({
    "uitkomst, NIET_TOEGELATEN, true",
    "uitkomst, GEEN_UITKOMST, true",
    "uitkomst, GEEN_OPLOSSING, false",
    "uitkomst, NIET_BIJEENGEROEPEN, false",
    "overleg-vervalt, '', true",
    "overleg-vervalt, '', false",
    "deelname-client, '', true",
    "deelname-client, '', false",
    "afwezigheid-zelf-melden, '', true",
    "afwezigheid-zelf-melden, '', false",
    "deelnemer-komt-niet, '', true",
    "deelnemer-komt-niet, '', false",
    "nieuwe-link, '', true",
    "nieuwe-link, '', false",
    "overleg-gemist, '', true",
    "overleg-gemist, '', false",
    "uitnodiging, '', true",
    "uitnodiging, '', false",
    "verzoek-bijeenroepen, '', true",
    "verzoek-bijeenroepen, '', false"
  })
  void tekst_en_html_zeggen_hetzelfde_voor_iedere_lezer(
      String soort, String uitkomst, String lezer) {
    var gegevens = new HashMap<>(alles());
    gegevens.putAll(Map.of("uitkomst", uitkomst, "aanmelder", lezer, "terInformatie", lezer));
    gegevens.putAll(Map.of("afgezegd", lezer, "verzet", lezer, "nietMeer", lezer));
    gegevens.putAll(Map.of("vervallen", lezer, "eersteKeer", lezer, "verplicht", lezer));
    gegevens.put("deelnameadvies", Boolean.parseBoolean(lezer) ? "CLIENT" : "VERTEGENWOORDIGER");
    gegevens.put("vervangerKomtNiet", lezer);
    gegevens.put("rol", Boolean.parseBoolean(lezer) ? "CLIENTONDERSTEUNER" : "ZORGVERZEKERAAR");
    hetzelfde(brief(soort, gegevens));
  }

  private static void hetzelfde(Brief brief) {
    var html = Jsoup.parse(brief.html());
    html.select("a").forEach(link -> link.after("<span>: " + link.attr("href") + "</span>"));
    var inHtml = html.select("main").text().replaceAll("\\W+", " ").strip();

    assertThat(brief.tekst().split("\n--\n")[0].replaceAll("\\W+", " ").strip())
        .isEqualTo(("Casus RDM-2026-0001 " + inHtml).replaceAll("\\W+", " "));
    assertThat(html.select("html").attr("lang")).isEqualTo("nl");
    assertThat(html.select("img, script, link")).isEmpty();
    assertThat(brief.tekst()).doesNotContain("\n\n\n");
  }

  @ParameterizedTest
  @MethodSource("soorten")
  void elke_soort_heet_in_het_postvak_in_woorden(String soort) throws IOException {
    var woorden = new ClassPathResource("templates/post/woorden.properties");

    assertThat(PropertiesLoaderUtils.loadProperties(woorden)).containsKey("bericht." + soort);
  }

  /** De stuurgroep wachttijden krijgt de monitor, en zo ook de weg naar wie wat doet. */
  @Test
  @Eis("R20")
  void de_monitor_wijst_de_stuurgroep_waar_staat_hoe_de_regio_is_ingericht() {
    assertThat(brief("halfjaarmonitor", Map.of()).tekst())
        .contains("Hoe de regio is ingericht en wie waarvoor verantwoordelijk is", "/overzicht");
  }

  @Test
  void een_casus_met_spoed_staat_vooraan_in_het_onderwerp() {
    assertThat(brief("opgelost", Map.of("spoedcasus", "true")).onderwerp())
        .startsWith("Spoed: RDM-2026-0001: ");
    assertThat(brief("opgelost", Map.of()).onderwerp()).startsWith("RDM-2026-0001: ");
  }

  @ParameterizedTest
  @CsvSource({
    "NIEUW, uw afspraak 2",
    "VERZET, nieuwe datum voor uw afspraak 2",
    "HERINNERING, herinnering aan uw afspraak 2",
    "VERVALLEN, uw afspraak 2 vervalt"
  })
  void het_onderwerp_zegt_welke_afspraak(String stand, String onderwerp) {
    assertThat(brief("afspraak", Map.of("stand", stand, "volgnummer", "2")).onderwerp())
        .isEqualTo("RDM-2026-0001: " + onderwerp);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nieuwe-taak | trede-1 | taak Aanmelding toetsen, uiterlijk 30 november om 17.00 uur",
        "herinnering | trede-1 | herinnering aan taak Aanmelding toetsen, uiterlijk 30 november om"
            + " 17.00 uur",
        "herinnering | aanvulling | wij wachten op uw aanvulling, uiterlijk 30 november om 17.00"
            + " uur",
        "overname | trede-1 | taak Aanmelding toetsen is nu ook voor u, uiterlijk 7 december om"
            + " 17.00 uur",
        "stilte | trede-1 | taak Aanmelding toetsen wacht nog steeds",
        "plan-gevraagd | '' | wij vragen u om een plan van aanpak, uiterlijk 30 november om 17.00"
            + " uur",
        "afspraak-terug | '' | een afspraak is niet nagekomen",
      })
  void het_onderwerp_zegt_welke_taak_en_tot_wanneer(String soort, String stap, String onderwerp) {
    assertThat(brief(soort, met("stap", stap)).onderwerp())
        .isEqualTo("RDM-2026-0001: " + onderwerp);
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, 'RDM-escalatie:', ''",
    "false, true, 'Bekijk de casus:', /casussen/RDM-2026-0001",
    "true, true, 'Bekijk uw aanmelding:', /aanmelden/RDM-2026-0001",
  })
  void de_brief_leidt_naar_wat_de_ontvanger_mag_zien(
      String aanmelder, String ziet, String tekst, String pad) {
    assertThat(brief("opgelost", Map.of("aanmelder", aanmelder, "zietCasus", ziet)).tekst())
        .containsPattern(tekst + "\\s+https://rdm.example.org" + pad + "\\s");
  }

  @Test
  void waarden_zijn_tekst_en_nooit_opmaak() {
    var gegevens = Map.of("taak", "<script>alert(1)</script> ${7*7} & [[${adres}]]");

    var html = brief("herinnering", gegevens).html();

    assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>", "49");
    assertThat(Jsoup.parse(html).text()).contains(gegevens.get("taak"));
    assertThat(brief("herinnering", gegevens).tekst()).contains(gegevens.get("taak"));
  }

  @Test
  void een_vreemde_taak_komt_niet_in_de_link() {
    assertThat(brief("herinnering", Map.of("taakId", "\" onclick=\"x")).html())
        .contains("/camunda/app/tasklist/default/\"")
        .doesNotContain("onclick");
  }

  @ParameterizedTest
  @CsvSource({
    "ontvangstbevestiging, ''",
    "aanvulling-gevraagd, ''",
    "doorverwezen, ''",
    "herinnering, aanvulling"
  })
  void de_aanmelder_komt_bij_haar_eigen_pagina_en_niet_in_tasklist(String soort, String stap) {
    var brief = brief(soort, Map.of("stap", stap));

    for (var tekst : List.of(brief.tekst(), brief.html())) {
      assertThat(tekst)
          .contains("https://rdm.example.org/aanmelden/RDM-2026-0001")
          .doesNotContainIgnoringCase("tasklist");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in-behandeling",
        "overleg-gepland",
        "uitkomst",
        "opgeschaald",
        "teruggegeven",
        "termijn-verzet",
        "opgelost"
      })
  void alleen_de_aanmelder_gaat_naar_de_pagina_van_haar_aanmelding(String soort) {
    var pagina = "https://rdm.example.org/aanmelden/RDM-2026-0001";
    for (var aanmelder : List.of(true, false)) {
      var brief = brief(soort, Map.of("aanmelder", aanmelder.toString()));
      assertThat(brief.tekst().contains(pagina)).isEqualTo(aanmelder);
      assertThat(brief.html().contains(pagina)).isEqualTo(aanmelder);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"uitnodiging", "plan-gevraagd", "plan-herinnering"})
  void wie_van_buiten_komt_hoort_wie_hij_belt_en_krijgt_geen_link_naar_het_product(String soort) {
    var brief = brief(soort, Map.of());

    assertThat(brief.tekst()).contains("074-0000002").doesNotContain("Ga naar", "074-0000001");
    assertThat(Jsoup.parse(brief.html()).select("main a")).isEmpty();
  }

  @Test
  void de_uitnodiging_zegt_in_de_brief_wie_uitnodigt_en_in_het_onderwerp_niets() {
    var brief = brief("uitnodiging", Map.of("gemeente", "Enschede"));

    assertThat(brief.onderwerp()).isEqualTo("Overleg");
    assertThat(brief.tekst()).contains("De gemeente Enschede nodigt u uit voor een overleg.");
    assertThat(brief("uitnodiging", Map.of("gemeente", "ONBEKEND")).tekst())
        .contains("De regionale doorzettingsmacht nodigt u uit")
        .doesNotContain("ONBEKEND");
  }

  @Test
  void elke_brief_eindigt_met_wie_antwoord_geeft_op_vragen() {
    assertThat(brief("opgelost", Map.of()).tekst().split("\n--\n")[1])
        .contains("Bel het aanmeldpunt: 074-0000001, of mail naar meldpunt@example.org");
    assertThat(brief("verzoek-bijeenroepen", Map.of()).tekst().split("\n--\n")[1])
        .contains("Bel het coördinatiepunt: 074-0000002, of mail naar zvh@example.org");
    // Zonder veiligheidsrisico (C4).
    var zonder = brief("uitnodiging", Map.of("contact", "rdm.v@example.org"));
    assertThat(zonder.tekst())
        .contains("Mail naar de RDM-verantwoordelijke: rdm.v@example.org.")
        .doesNotContain("074-0000002", "Bel het aanmeldpunt");
    assertThat(Jsoup.parse(zonder.html()).text())
        .contains("Mail naar de RDM-verantwoordelijke: rdm.v@example.org.")
        .doesNotContain("074-0000002", "Bel het aanmeldpunt");
  }

  @Test
  void vrijgegeven_inhoud_is_ook_te_lezen_zonder_taak() {
    var pagina = "https://rdm.example.org/casussen/RDM-2026-0001/dossier";
    var brief = brief("inhoud-vrijgegeven", Map.of());
    assertThat(brief.tekst()).contains("Lees het dossier:\n" + pagina + "\n");
    assertThat(Jsoup.parse(brief.html()).select("a[href=" + pagina + "]")).hasSize(1);
  }

  @Test
  void alleen_wie_om_spoed_vroeg_hoort_waar_de_reden_staat() {
    var pagina = "https://rdm.example.org/casussen/RDM-2026-0001/dossier";
    for (var vroeg : List.of(true, false)) {
      var brief = brief("spoed-afgewezen", Map.of("spoedvrager", vroeg.toString()));
      assertThat(brief.tekst().contains(pagina)).isEqualTo(vroeg);
      assertThat(brief.html().contains(pagina)).isEqualTo(vroeg);
    }
  }

  /** Wie een termijn verzet schrijft op waarom; voor een overleg doet het product dat zelf. */
  @Test
  void verzet_een_overleg_de_termijn_dan_staat_de_reden_in_de_brief() {
    for (var waarom : List.of("OVERLEG_GEKOZEN", "AANGEHOUDEN")) {
      assertThat(brief("termijn-verzet", Map.of("waarom", waarom)).tekst())
          .contains("De reden: de ")
          .doesNotContain("Log in om de reden", waarom);
    }
    assertThat(brief("termijn-verzet", Map.of()).tekst())
        .contains("Log in om de reden te lezen.")
        .doesNotContain("De reden: ");
  }

  @Test
  void een_tafel_naast_de_treden_zegt_dat_de_casus_in_zijn_trede_doorgaat() {
    assertThat(brief("uitkomst", Map.of("uitkomst", "NIET_AKKOORD", "naast", "true")).tekst())
        .contains(
            "wilde deze casus naar een overlegtafel naast de treden brengen. Dat gebeurt niet.",
            "De uitkomst: de procesmanager van de gemeente stemde er niet mee in.",
            "de casus gaat in zijn trede gewoon door.")
        .doesNotContain("besproken");
    assertThat(brief("uitkomst", Map.of("uitkomst", "ADVIES")).tekst()).doesNotContain("naast");
  }

  @Test
  void een_advies_van_vws_is_geen_uitkomst_van_een_overlegtafel() {
    assertThat(brief("uitkomst", Map.of("uitkomst", "ADVIES_VAN_VWS")).onderwerp())
        .endsWith("er is een advies van VWS");
    assertThat(brief("uitkomst", Map.of("uitkomst", "ADVIES")).onderwerp())
        .endsWith("er is een uitkomst van de overlegtafel");
  }

  @Test
  void een_casus_die_niet_is_toegelaten_is_niet_besproken_en_het_aanmeldpunt_legt_uit_waarom() {
    var gegevens = Map.of("uitkomst", "NIET_TOEGELATEN", "aanmelder", "true");

    assertThat(brief("uitkomst", gegevens).tekst())
        .contains("laat de casus niet toe", "kan u uitleggen waarom: bel 074-0000001")
        .doesNotContain("besproken");
    assertThat(brief("uitkomst", Map.of("uitkomst", "NIET_TOEGELATEN")).tekst())
        .doesNotContain("uitleggen waarom");
    assertThat(brief("uitkomst", Map.of("uitkomst", "ADVIES")).tekst()).contains("besproken");
  }

  @Test
  void een_weigering_zegt_apart_wat_er_nog_moet_en_wie_het_vervolg_bepaalt() {
    var gegevens =
        new HashMap<>(Map.of("uitkomst", "NIET_TOEGELATEN", "watNog", "Vraag het CCE mee."));
    assertThat(brief("uitkomst", gegevens).tekst())
        .contains("Wat er nog moet: Vraag het CCE mee.")
        .doesNotContain("opnieuw");
    gegevens.put("opnieuw", "true");
    assertThat(brief("uitkomst", gegevens).tekst())
        .contains(
            "Wat er nog moet: Vraag het CCE mee. Is dat gedaan, dan kan de casus opnieuw naar deze"
                + " tafel.",
            "Het aanmeldpunt bepaalt nu hoe de casus verder gaat.")
        .doesNotContain("Waar de casus wel past");
    gegevens.putAll(Map.of("waarheen", "Het wijkteam.", "naast", "true"));
    assertThat(brief("uitkomst", gegevens).tekst())
        .contains("Waar de casus wel past: Het wijkteam.")
        .doesNotContain("Het aanmeldpunt bepaalt nu");
    hetzelfde(brief("uitkomst", gegevens));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false | false | er is een overleg gepland | Over deze casus is een overleg gepland."
            + " | Het overleg is op dinsdag 1 december 2026 om 10.00 uur.",
        "false | true | de casus is aangehouden | Zij bespreekt hem later opnieuw."
            + " | Het overleg is op dinsdag 1 december 2026 om 10.00 uur.",
        "true | false | een overlegtafel bespreekt de casus | Een overlegtafel bespreekt deze casus."
            + " | Zij bespreekt de casus uiterlijk op dinsdag 1 december 2026",
        "true | true | de casus is aangehouden | Zij bespreekt hem later opnieuw."
            + " | Zij bespreekt de casus uiterlijk op dinsdag 1 december 2026"
      })
  void alleen_een_vast_overleg_is_gepland_en_aanhouden_staat_in_de_brief(
      String ongepland, String aangehouden, String onderwerp, String wat, String wanneer) {
    var gegevens = met("ongepland", ongepland);
    gegevens.put("aangehouden", aangehouden);
    var brief = brief("overleg-gepland", gegevens);

    assertThat(brief.onderwerp()).isEqualTo("RDM-2026-0001: " + onderwerp);
    assertThat(brief.tekst()).contains(wat, wanneer);
    assertThat(brief.tekst().contains("gepland")).isEqualTo(onderwerp.endsWith("gepland"));
    hetzelfde(brief);
    hetzelfde(brief("extra-overleg", gegevens));
    hetzelfde(brief("stukken-gevraagd", gegevens));
  }

  @Test
  void wie_het_verzoek_ter_informatie_krijgt_leest_wanneer_de_taak_bij_hem_komt() {
    var gegevens = new HashMap<>(alles());
    gegevens.put("terInformatie", "true");

    assertThat(brief("verzoek-bijeenroepen", gegevens).tekst())
        .contains(
            "heeft de gemeente Enschede verzocht",
            "Is er op maandag 30 november 2026 om 17.00 uur nog niet beslist?")
        .doesNotContain("Open de taak");
    assertThat(brief("verzoek-bijeenroepen", alles()).tekst())
        .contains("Beslis voor maandag 30 november 2026 om 17.00 uur", "Open de taak");
    assertThat(brief("verzoek-bijeenroepen", Map.of()).tekst()).doesNotContain("die tijd");
  }

  @Test
  void het_signaal_aan_de_unit_zegt_alleen_dat_een_casus_wacht() {
    var brief = brief("stilte-unit", alles());

    assertThat(brief.tekst())
        .contains("maandag 23 november 2026")
        .doesNotContain("Enschede", "Aanmelding toetsen", "tasklist");
  }

  @ParameterizedTest
  @CsvSource({"gevaar, true, true", "stap, crisisteam, true", "gevaar, false, false"})
  void wie_bij_gevaar_zwijgt_leest_eerst_dat_112_er_is(
      String gegeven, String waarde, boolean eerst) {
    var brief = brief("stilte", met(gegeven, waarde));

    for (var tekst : List.of(brief.tekst(), brief.html())) {
      assertThat(tekst.contains("Het gaat om direct gevaar. Bel eerst 112")).isEqualTo(eerst);
    }
  }

  @Test
  void bij_een_verslag_wacht_niet_de_casus_maar_het_verslag() {
    var brief = brief("stilte", met("stap", "terugkoppeling"));

    assertThat(brief.onderwerp()).isEqualTo("RDM-2026-0001: het verslag is er nog steeds niet");
    for (var tekst : List.of(brief.tekst(), Jsoup.parse(brief.html()).text())) {
      assertThat(tekst)
          .contains(
              "De casus zelf wacht daar niet op.",
              "Het verslag wacht sinds maandag 23 november 2026.",
              "totdat het verslag er is.")
          .doesNotContain("De casus wacht", "casus wacht nog", "besluit");
    }
    assertThat(brief("stilte", alles()).tekst())
        .contains("De casus wacht sinds", "totdat iemand besluit.")
        .doesNotContain("verslag");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vrijgave", "clientondersteuner-koppelen"})
  void een_taak_die_niets_ophoudt_zegt_niet_dat_er_niets_gebeurt(String stap) {
    var brief = brief("stilte", met("stap", stap));

    for (var tekst : List.of(brief.tekst(), Jsoup.parse(brief.html()).text())) {
      assertThat(tekst)
          .contains("De casus zelf gaat door.", "De taak wacht sinds", "totdat de taak gedaan is.")
          .doesNotContain("er gebeurt niets", "De casus wacht", "iemand besluit");
    }
  }

  @ParameterizedTest
  @CsvSource({"true, /knelpunten", "false, /jaarcyclus"})
  void een_voorgelegd_knelpunt_is_te_lezen_waar_het_staat(String melding, String pad) {
    assertThat(brief("knelpunt-voorgelegd", Map.of()).tekst())
        .contains("een melding van iemand uit de regio", "neemt contact met u op")
        .doesNotContain("ging na of");
    assertThat(brief("knelpunt-verstuurd", Map.of("melding", melding)).tekst())
        .contains("https://rdm.example.org" + pad);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nieuwe-taak", "herinnering"})
  void wie_de_laatste_is_leest_niet_dat_een_ander_het_overneemt(String soort) {
    var zin = "krijgt de volgende verantwoordelijke de taak ook";
    for (var brief :
        List.of(
            brief(soort, Map.of("laatste", "true")), brief(soort, Map.of("laatste", "false")))) {
      assertThat(brief.html().contains(zin)).isEqualTo(brief.tekst().contains(zin));
    }
    assertThat(brief(soort, Map.of("laatste", "true")).tekst()).doesNotContain(zin);
    assertThat(brief(soort, Map.of("laatste", "false")).tekst()).contains(zin);
  }

  @Test
  void de_ontvangstbevestiging_zegt_wat_te_doen_bij_gevaar() {
    assertThat(brief("ontvangstbevestiging", Map.of()).tekst())
        .contains("Bel 112", "crisisdienst", "huisarts")
        .doesNotContain("U schreef");
    assertThat(brief("ontvangstbevestiging", Map.of("directGevaar", "true")).tekst())
        .contains("U schreef dat er direct gevaar is. Bel nu 112");
  }

  @Test
  void wie_van_gevaar_hoort_wordt_niet_gevraagd_te_bellen_zonder_nummer() {
    var zonder = brief("spoed-en-gevaar", Map.of("telefoon", "false", "taakId", "abc-1"));
    assertThat(zonder.tekst())
        .contains("#/?task=abc-1", "gaf geen telefoonnummer")
        .doesNotContain("Bel de aanmelder");
    var met = brief("spoed-en-gevaar", met("telefoon", "true"));
    assertThat(met.tekst())
        .contains("Bel de aanmelder", "voor maandag 30 november 2026 om 17.00 uur")
        .doesNotContain("gaf geen telefoonnummer");
    assertThat(met.html()).contains("Bel de aanmelder").doesNotContain("gaf geen telefoonnummer");
  }

  @Test
  void wie_van_gevaar_hoort_leest_waar_de_casus_heen_gaat() {
    var begin = brief("spoed-en-gevaar", met("elders", "false"));
    var hoger = brief("spoed-en-gevaar", met("hoogcomplex", "true"));
    var elders = brief("spoed-en-gevaar", met("elders", "true"));
    assertThat(begin.tekst())
        .contains("om 17.00 uur: dan gaat hij meteen naar het crisisteam. De tijd")
        .doesNotContain("trede 2", "trede 3");
    for (var tekst : List.of(hoger.tekst(), hoger.html())) {
      assertThat(tekst)
          .contains(
              "dan gaat hij naar de tafel van trede 2, die hem naar het crisisteam kan brengen")
          .doesNotContain("meteen naar het crisisteam", "trede 3");
    }
    for (var tekst : List.of(elders.tekst(), elders.html())) {
      assertThat(tekst).contains("Dan begint de casus in trede 3 en gaat hij niet vanzelf naar");
    }
  }

  @Test
  void een_nieuwe_taak_van_het_crisisteam_zegt_dat_het_een_crisis_is_en_tot_wanneer() {
    var crisis = brief("nieuwe-taak", met("stap", "crisisteam"));
    assertThat(crisis.onderwerp()).contains("RDM-2026-0001: crisis, taak ");
    for (var tekst : List.of(crisis.tekst(), crisis.html())) {
      assertThat(tekst)
          .contains("Er moet zorg zijn voor maandag 30 november 2026 om 17.00 uur", "bel 112")
          .doesNotContain("Het gaat om direct gevaar");
    }
    assertThat(brief("nieuwe-taak", met("gevaar", "true")).tekst())
        .contains("Het gaat om direct gevaar")
        .doesNotContain("crisis");
    assertThat(brief("nieuwe-taak", met("stap", "taak")).tekst())
        .doesNotContain("Het gaat om direct gevaar", "crisis");
  }

  @Test
  void tijdstippen_staan_in_woorden_in_de_tijd_van_de_regio() {
    assertThat(datum("2026-11-30T16:00:00Z")).isEqualTo("maandag 30 november 2026 om 17.00 uur");
    assertThat(datum("2026-07-01T10:00:00+02:00")).isEqualTo("woensdag 1 juli 2026 om 10.00 uur");
    assertThat(datum("2026-12-01T10:00")).isEqualTo("dinsdag 1 december 2026 om 10.00 uur");
    assertThat(datum("2026-12-01")).isEqualTo("dinsdag 1 december 2026");
    assertThat(datum("dinsdag 1 december")).isEqualTo("dinsdag 1 december");
  }

  @Test
  void codes_staan_in_gewone_woorden_en_namen_blijven_namen() {
    assertThat(brief("opgeschaald", Map.of("trede", "2", "reden", "TERMIJN")).tekst())
        .contains("naar trede 2, de bovenregionale overlegtafels")
        .contains("De reden: de termijn was om zonder besluit.");
    assertThat(brief("opgeschaald", Map.of("trede", "null", "reden", "NOG_ONBEKEND")).tekst())
        .contains("De reden: nog onbekend.")
        .doesNotContain("null");
    assertThat(brief("uitkomst", Map.of("tafel", "Tafel van Twee-stromen")).tekst())
        .contains("De overlegtafel: Tafel van Twee-stromen.");
  }

  private static String datum(String waarde) {
    return new Waarden(Map.of("op", waarde), Postkamer.ZONE).datum("op");
  }

  private static Map<String, String> met(String gegeven, String waarde) {
    var gegevens = alles();
    gegevens.put(gegeven, waarde);
    return gegevens;
  }

  private static Map<String, String> alles() {
    var gegevens = new HashMap<String, String>();
    gegevens.putAll(
        Map.of(
            "taak", "Aanmelding toetsen",
            "taakId", "abc-1",
            "vervaltOp", "2026-11-30T17:00:00+01:00",
            "uiterlijk", "2026-12-07T17:00:00+01:00",
            "sinds", "2026-11-23",
            "gemeente", "Enschede",
            "vorige", "aanmeldpunt",
            "trede", "3",
            "reden", "TERMIJN",
            "tafel", "transfertafel"));
    gegevens.putAll(
        Map.of(
            "overlegOp", "2026-12-01T10:00",
            "duurMinuten", "90",
            "vorm", "ONLINE",
            "herhaling", "3",
            "verwijzing", "HUISARTS",
            "stap", "trede-1",
            "regio", "twente",
            "uitkomst", "ADVIES",
            "directGevaar", "true",
            "spoed", "true"));
    gegevens.put("besluitVoor", "2026-12-07T17:00:00+01:00");
    gegevens.put(Antwoordlinks.GEGEVEN, LINK);
    return gegevens;
  }

  private static Brief brief(String soort, Map<String, String> gegevens) {
    return OPMAAK.brief(
        new Uitgaand(
            1,
            "RDM-2026-0001",
            soort,
            "a@example.org",
            gegevens,
            List.of(),
            "<1@example.org>",
            1,
            Postkamer.BEGIN));
  }
}
