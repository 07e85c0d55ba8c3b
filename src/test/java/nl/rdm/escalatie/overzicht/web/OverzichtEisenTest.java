package nl.rdm.escalatie.overzicht.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.eisen.Eis;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wat het register bij de eerste start zegt, zoals iedereen het zonder account op het overzicht
 * leest: per eis het gegeven dat haar vervult, op de plek waar het hoort.
 */
@RdmTest
@Tag("eenmaal")
@TestInstance(Lifecycle.PER_CLASS)
class OverzichtEisenTest {

  private static final String DOEL = "Doel";
  private static final String REGIE = "Onder regie van";
  private static final String DEELNEMERS = "Deelnemers";
  private static final String CONTACT = "Contact";
  private static final String AFSPRAKEN = "Afspraken";
  private static final String WANNEER = "Wanneer";
  private static final String BEKENDHEID = "Hoe wij dit bekendmaken";
  private static final String ZORGKANTOOR_IS_EIGENAAR =
      "Het zorgkantoor is eigenaar van deze tafel en het aanspreekpunt.";
  private static final String ZVH = "mailto:info@veiligheidshuistwente.nl";
  private static final String INGEVULD = "ingevuld@example.org";

  @LocalServerPort private int poort;
  @Autowired private JdbcClient jdbc;

  private Document pagina;

  @BeforeAll
  void lees_het_overzicht() {
    pagina = overzicht();
  }

  // De werkwijze

  @Test
  @Eis("R6")
  void de_doorzettingsmacht_is_zelf_geen_tafel() {
    assertThat(inleiding())
        .contains("doorzettingsmacht is geen tafel, maar de manier waarop tafels samenwerken");
  }

  @Test
  @Eis("R8")
  void de_tafels_zijn_er_al_en_alle_partijen_dragen_samen_de_oplossing() {
    assertThat(inleiding())
        .contains("gebruikt de tafels die er al zijn, en alle partijen dragen samen de oplossing");
  }

  @Test
  @Eis("R125")
  void iedereen_ziet_wanneer_welke_trede_kan() {
    assertThat(sectie("wanneer").select("> ol > li").eachText())
        .satisfiesExactly(
            eerst -> assertThat(eerst).startsWith("Eerst het wijkteam of de procesmanager"),
            een -> assertThat(een).startsWith("Trede 1").contains("geen passende behandelplek"),
            twee -> assertThat(twee).startsWith("Trede 2").contains("meteen bij een hoogcomplexe"),
            drie -> assertThat(drie).startsWith("Trede 3").contains("trede 1 en 2 geen oplossing"),
            vier -> assertThat(vier).startsWith("Trede 4").contains("besluit van een bestuurder"));
  }

  @Test
  @Eis("R127")
  void per_tafel_staat_er_wie_erin_zit_waarvoor_langs_welke_weg_en_het_contact() {
    assertThat(pagina.select("section.tafel"))
        .hasSize(7)
        .allSatisfy(
            tafel ->
                assertThat(
                        List.of(DOEL, "Instroom", DEELNEMERS, "Wie mag aanmelden", CONTACT).stream()
                            .map(kop -> feit(tafel, kop).text()))
                    .doesNotContain(""));
  }

  // Gemeenten en cliëntondersteuning

  @Test
  @Eis("R16")
  void het_lokale_overleg_verschilt_per_gemeente_en_staat_bij_elke_gemeente() {
    assertThat(sectie("gemeenten").selectFirst("> p").text())
        .contains("Elke gemeente heeft haar eigen lokaal overleg")
        .contains("wat daarvan nu geldt, weet de gemeente zelf");
    assertThat(lokaalOverleg(pagina)).hasSize(14).containsOnly("Vraag het de gemeente");
    assertThat(
            met(
                "gemeentecontact set lokaal_overleg = ? where id = 'borne'",
                "Elke maandag een casustafel.",
                OverzichtEisenTest::lokaalOverleg))
        .containsOnlyOnce("Elke maandag een casustafel.");
  }

  @Test
  @Eis("R29")
  void de_regio_heeft_een_contact_voor_clientondersteuners() {
    var plek = "#contact-clientondersteuning";
    assertThat(pagina.selectFirst(plek).text()).endsWith("nog niet bekend");
    assertThat(
            met(
                "regio set contact_clientondersteuning_email = ?",
                INGEVULD,
                anders -> links(anders.selectFirst(plek))))
        .containsExactly("mailto:" + INGEVULD);
  }

  @Test
  @Eis("R30")
  void clientondersteuning_is_gratis_onafhankelijk_en_een_wettelijk_recht() {
    assertThat(clientondersteuning())
        .contains("Wet maatschappelijke ondersteuning 2015 en de Wet langdurige zorg recht op")
        .contains("gratis en onafhankelijke cliëntondersteuning");
  }

  @Test
  @Eis("R31")
  void een_clientondersteuner_doet_vier_dingen() {
    assertThat(sectie("clientondersteuning").selectFirst("ul").select("li").eachText())
        .satisfiesExactly(
            advies -> assertThat(advies).contains("informatie en advies"),
            vraag -> assertThat(vraag).contains("vraag helder", "persoonlijk plan"),
            kiezen -> assertThat(kiezen).contains("zoeken en kiezen van zorg"),
            plan -> assertThat(plan).contains("plan", "evalueren"));
  }

  @Test
  @Eis("R32")
  void een_clientondersteuner_dient_alleen_de_client_kent_de_afspraken_en_is_bekend() {
    assertThat(clientondersteuning())
        .contains("Alleen het belang van de cliënt telt.")
        .contains("Zij horen deze afspraken te kennen, en het netwerk hoort hen te kennen.");
  }

  @Test
  @Eis("R34")
  void er_is_een_gids_van_organisaties_en_van_wat_elke_gemeente_inkoopt() {
    assertThat(sectie("clientondersteuning").select(".kaarten li"))
        .extracting(kaart -> kaart.selectFirst("h3").text() + ": " + links(kaart).get(0))
        .containsExactly(
            "Centrum voor Consultatie en Expertise: https://cce.nl",
            "Ixta Noa ervaringsdeskundigheid (Enschede en Hengelo):"
                + " https://www.ixtanoa.nl/regio-enschede-en-hengelo/",
            "MeeSamen onafhankelijke cliëntondersteuning: https://www.mee.nl/mee-locator",
            "SCOT cliëntondersteuning: https://scotwente.nl",
            "Zorgbelang Overijssel:"
                + " https://www.zorgbelang-overijssel.nl/clientondersteuning/informatie-advies/");
    assertThat(links(sectie("clientondersteuning")))
        .contains(
            "https://www.regelhulp.nl/onderwerpen/clientondersteuning/overzicht-per-gemeente");
  }

  // De treden

  @Test
  @Eis("R36")
  void elke_tafel_van_trede_1_en_2_heeft_een_eigenaar_die_ook_aanspreekpunt_is() {
    assertThat(feit("transfertafel", AFSPRAKEN))
        .contains("Mediant is eigenaar van deze tafel en het aanspreekpunt.");
    assertThat(feit("regiotafel", AFSPRAKEN)).contains(ZORGKANTOOR_IS_EIGENAAR);
    assertThat(feit("crisisteam", AFSPRAKEN)).contains(ZORGKANTOOR_IS_EIGENAAR);
    assertThat(feit("hoogcomplex", AFSPRAKEN))
        .contains("Pro Persona is eigenaar van deze tafel en het aanspreekpunt");
  }

  @Test
  @Eis("R37")
  void het_transfermechanisme_voldoet_aan_het_actieplan_wachttijden() {
    assertThat(feit("transfertafel", AFSPRAKEN))
        .contains("het transfermechanisme van trede 1")
        .contains("voldoet aan de criteria van het Actieplan Wachttijden 2021");
  }

  @Test
  @Eis("R38")
  void de_tafel_van_trede_2_volgt_het_plan_hoogcomplex_en_hoeft_niet_te_vergaderen() {
    assertThat(feit("hoogcomplex", AFSPRAKEN))
        .contains("het plan van aanpak hoogcomplexe ggz volgt", "Een vergadering hoeft");
  }

  @Test
  @Eis("R39")
  void bij_elke_tafel_van_trede_1_tot_en_met_3_staat_wie_waarvoor_verantwoordelijk_is() {
    assertThat(feit("transfertafel", AFSPRAKEN))
        .contains("De deelnemers zoeken samen de plek en hebben daar mandaat voor.");
    assertThat(feit("regiotafel", AFSPRAKEN)).contains("tot de overplaatsing verantwoordelijk");
    assertThat(feit("crisisteam", AFSPRAKEN)).contains("verantwoordelijk voor het oordeel");
    assertThat(feit("hoogcomplex", AFSPRAKEN))
        .contains("namens de ggz-instellingen verantwoordelijk");
    assertThat(feit("bestuurlijk-escalatieoverleg", AFSPRAKEN))
        .contains("De gemeente waar de cliënt woont is eindverantwoordelijk");
  }

  @Test
  @Eis("R40")
  void bij_elke_tafel_van_trede_1_en_2_staat_hoe_vaak_er_overleg_is() {
    assertThat(feit("transfertafel", WANNEER)).isNotBlank();
    assertThat(feit("regiotafel", WANNEER)).startsWith("Elke 28 dagen");
    assertThat(List.of("crisisteam", "hoogcomplex"))
        .allSatisfy(tafel -> assertThat(feit(tafel, WANNEER)).startsWith("Geen vast overleg"));
  }

  // TopX

  @Test
  @Eis("R48")
  void topx_verbindt_justitie_en_hulp_voor_veertien_gemeenten() {
    assertThat(feit("topx", DOEL))
        .contains("Zorg en justitie samen", "een verdachte", "de veertien gemeenten")
        .contains("in Almelo, Enschede en Hengelo");
  }

  @Test
  @Eis("R49")
  void de_procesmanager_van_het_zorg_en_veiligheidshuis_zit_topx_voor() {
    assertThat(feit("topx", REGIE))
        .endsWith("Voorzitter: De procesmanager van het Zorg- en Veiligheidshuis");
  }

  @Test
  @Eis("R50")
  void topx_heeft_vaste_deelnemers() {
    assertThat(feit("topx", DEELNEMERS))
        .contains("Openbaar Ministerie", "politie", "Mediant Complex-plus")
        .contains("de wijkcoach, consulent of procesmanager van de gemeente")
        .contains("(Tactus, Reclassering Nederland, Leger des Heils)", "Tactus Verslavingszorg");
  }

  @Test
  @Eis("R55")
  void topx_is_te_bereiken_bij_het_zorg_en_veiligheidshuis() {
    assertThat(contact("topx")).containsExactly(ZVH, "https://www.zorgenveiligheidshuizen.nl");
  }

  // Transfertafel

  @Test
  @Eis("R57")
  void mediant_voert_de_regie_over_de_transfertafel_en_een_teamleider_zit_voor() {
    assertThat(feit("transfertafel", REGIE)).isEqualTo("Mediant. Voorzitter: Teamleider Mediant");
  }

  @Test
  @Eis("R58")
  void aan_de_transfertafel_zit_wie_mandaat_heeft_voor_heel_twente() {
    assertThat(feit("transfertafel", DEELNEMERS))
        .contains("mandaat voor heel Twente", "geestelijke gezondheidszorg", "huisartsen")
        .contains("praktijkondersteuners", "sociaal domein", "wijkcoaches", "verslavingszorg")
        .contains("verstandelijke beperking", "ervaringsdeskundigen");
  }

  @Test
  @Eis("R60")
  void de_transfertafel_komt_elke_twee_weken_een_half_uur_digitaal_bijeen() {
    assertThat(feit("transfertafel", WANNEER)).startsWith("Elke 14 dagen");
    assertThat(feit("transfertafel", "Instroom")).contains("een half uur digitaal bijeen");
  }

  @Test
  @Eis("R62")
  void de_transfertafel_is_te_bereiken() {
    assertThat(contact("transfertafel"))
        .containsExactly(
            "mailto:aanmelding@triagetafeltwente.nl", "https://www.triagetafeltwente.nl");
  }

  // Regiotafel Wlz en crisisteam

  @Test
  @Eis("R64")
  void de_zorginhoudelijk_adviseurs_voeren_de_regie_over_de_regiotafel() {
    assertThat(feit("regiotafel", REGIE))
        .isEqualTo(
            "Zorgkantoor Menzis. Voorzitter: De zorginhoudelijk adviseurs van het zorgkantoor");
  }

  @Test
  @Eis("R73")
  void de_regiotafel_is_te_bereiken() {
    assertThat(contact("regiotafel"))
        .containsExactly("mailto:zorginhoudelijkadviseurwlz@menzis.nl");
  }

  @Test
  @Eis("R75")
  void de_crisisregisseur_voert_de_regie_over_het_crisisteam() {
    assertThat(feit("crisisteam", REGIE))
        .isEqualTo("Zorgkantoor. Voorzitter: De crisisregisseur van het zorgkantoor");
  }

  @Test
  @Eis("R80")
  void het_cce_kan_het_crisisteam_ondersteunen_en_de_crisisregisseur_is_het_contact() {
    assertThat(feit("crisisteam", "Cliëntondersteuning"))
        .contains("Centrum voor Consultatie en Expertise (CCE) kan ondersteunen");
    assertThat(feit("crisisteam", CONTACT)).startsWith("De crisisregisseur van het zorgkantoor.");
    assertThat(contact("crisisteam")).containsExactly("https://menziszorgkantoor.nl");
  }

  // Trede 2 en de Levensloopaanpak

  @Test
  @Eis("R82")
  void pro_persona_voert_de_regie_over_trede_2_en_de_vraag_bepaalt_wie_deelneemt() {
    assertThat(feit("hoogcomplex", REGIE)).isEqualTo("Pro Persona");
    assertThat(feit("hoogcomplex", DEELNEMERS)).isEqualTo("Afhankelijk van de vraag.");
  }

  @Test
  @Eis("R85")
  void trede_2_heeft_een_centraal_aanmeldloket_met_een_eigen_adres() {
    assertThat(feit("hoogcomplex", "Wie mag aanmelden")).contains("het centrale aanmeldloket");
    assertThat(contact("hoogcomplex"))
        .containsExactly("mailto:meldpunt.hoog.complexe.ggz@propersona.nl");
  }

  @Test
  @Eis("R90")
  void transfore_voert_de_regie_over_de_levensloopaanpak_met_vaste_partners() {
    assertThat(feit("levensloopaanpak", REGIE)).isEqualTo("Transfore");
    assertThat(feit("levensloopaanpak", DEELNEMERS))
        .contains("Gemeenten, reclassering, hulpverlening, Openbaar Ministerie")
        .contains("Dienst Justitiële Inrichtingen en politie")
        .contains("Forensische zorg blijft langdurig betrokken");
  }

  @Test
  @Eis("R91")
  void de_levensloopaanpak_is_te_bereiken() {
    assertThat(contact("levensloopaanpak"))
        .containsExactly("https://www.transfore.nl/levensloopaanpak");
  }

  // Bestuurlijk escalatie overleg

  @Test
  @Eis("R107")
  void het_bestuurlijk_escalatie_overleg_is_te_bereiken() {
    assertThat(contact("bestuurlijk-escalatieoverleg")).containsExactly(ZVH);
  }

  @Test
  @Eis("R108")
  void het_zorg_en_veiligheidshuis_is_coordinatiepunt_met_procesafspraken() {
    assertThat(feit("bestuurlijk-escalatieoverleg", AFSPRAKEN))
        .contains("Het Zorg- en Veiligheidshuis Twente is het coördinatiepunt")
        .contains("legt zijn werkwijze vast in procesafspraken");
  }

  // De regio

  @Test
  @Eis("R19")
  void de_regio_heeft_een_verantwoordelijke() {
    assertThat(feit("regio", "RDM-verantwoordelijke")).isEqualTo("Nog niet bekend");
    assertThat(
            met(
                "regio set verantwoordelijke_email = ?",
                INGEVULD,
                anders -> links(feit(sectie(anders, "regio"), "RDM-verantwoordelijke"))))
        .containsExactly("mailto:" + INGEVULD);
  }

  @Test
  @Eis("R21")
  void ieder_in_de_regio_kan_de_doorzettingsmacht_kennen() {
    assertThat(feit("regio", BEKENDHEID))
        .contains("Verwijzers, cliëntorganisaties, aanbieders, verzekeraars en gemeenten lezen het")
        .contains("zonder account");
  }

  @Test
  @Eis("R45")
  void de_tafels_van_trede_1_maken_zich_bekend_bij_doelgroep_en_verwijzers() {
    assertThat(feit("regio", BEKENDHEID))
        .contains("Afgesproken is dat de tafels van trede 1 zich bekendmaken bij hun doelgroep");
  }

  @Test
  @Eis("R86")
  void de_regio_maakt_trede_2_beter_bekend() {
    assertThat(feit("regio", BEKENDHEID))
        .contains(
            "Trede 2 is nog vrij onbekend; afgesproken is haar beter onder de aandacht te brengen.");
  }

  @Test
  @Eis("R126")
  void de_procesmanagers_krijgen_samen_uitleg_over_de_bestuurlijke_escalatie() {
    assertThat(feit("regio", BEKENDHEID))
        .contains("procesmanagers van de gemeenten samen uitleg krijgen over de bestuurlijke");
  }

  @Test
  @Eis("R7")
  void de_regio_legt_uit_waarin_zij_afwijkt_en_waarom() {
    assertThat(feit("regio", "Pas toe of leg uit"))
        .contains(
            "De regio vraagt voor trede 3 een veiligheidsrisico; de handreiking doet dat niet")
        .contains("Zonder veiligheidsrisico komt het overleg er ook");
  }

  @Test
  @Eis("R124")
  void de_regio_zegt_op_welke_grondslag_zij_nu_werkt() {
    assertThat(feit("regio", "Grondslag")).isEqualTo("Nog niet bekend");
    assertThat(
            met(
                "regio set grondslag = ?",
                "Het besluit van de stuurgroep.",
                anders -> List.of(feit(sectie(anders, "regio"), "Grondslag").text())))
        .containsExactly("Het besluit van de stuurgroep.");
  }

  @Test
  @Eis("R130")
  void de_colleges_besluiten_en_stuurgroep_en_veiligheidsoverleg_zijn_geinformeerd() {
    assertThat(feit("regio", "Wie besluit"))
        .contains("De colleges van de veertien Twentse gemeenten besluiten")
        .contains(
            "de stuurgroep Zorg, Veiligheid en Straf en het Districtelijk Veiligheidsoverleg");
  }

  @Test
  @Eis("R133")
  void de_mandaatcommissie_is_afgesproken_en_ijsselland_heeft_haar_al() {
    assertThat(feit("regio", "Mandaatcommissie"))
        .contains("een mandaatcommissie voor trede 3 afgesproken", "IJsselland heeft er een");
  }

  @Test
  @Eis("R134")
  void zorg_en_veiligheid_werken_vanuit_een_verhaal() {
    assertThat(feit("regio", "Wat wij samen zeggen"))
        .contains("een gemeenschappelijk verhaal en een gedeelde verantwoordelijkheid")
        .contains("de maximaal haalbare oplossing");
  }

  private String inleiding() {
    return pagina.selectFirst("main > p").text();
  }

  private String clientondersteuning() {
    return sectie("clientondersteuning").selectFirst("> p").text();
  }

  private Element sectie(String id) {
    return sectie(pagina, id);
  }

  private static Element sectie(Document pagina, String id) {
    return pagina.selectFirst("section:has(> h2#" + id + ")");
  }

  private String feit(String sectie, String kop) {
    return feit(sectie(sectie), kop).text();
  }

  /** Wat er in een sectie achter een kop staat. */
  private static Element feit(Element sectie, String kop) {
    return sectie.select("dt").stream()
        .filter(dt -> dt.text().equals(kop))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Er staat niet: " + kop))
        .nextElementSibling();
  }

  private List<String> contact(String tafel) {
    return links(feit(sectie(tafel), CONTACT));
  }

  private static List<String> links(Element deel) {
    return deel.select("a").eachAttr("href");
  }

  private static List<String> lokaalOverleg(Document pagina) {
    return pagina.select("td[data-kop=Lokaal overleg]").eachText();
  }

  /** Wat er staat wanneer de regio dit gegeven invult, dat bij de eerste start leeg is. */
  private List<String> met(String gegeven, String waarde, Function<Document, List<String>> wat) {
    try {
      jdbc.sql("update " + gegeven).param(waarde).update();
      return wat.apply(overzicht());
    } finally {
      jdbc.sql("update " + gegeven).param(null).update();
    }
  }

  private Document overzicht() {
    return Jsoup.parse(new Sessie(poort).haal("/overzicht").body());
  }
}
