package nl.rdm.escalatie.aanmelding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.Sporen;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** De aanmelder leest hoe het met haar casus staat en vult aan, zonder JavaScript. */
@RdmTest
@Tag("eenmaal")
class MijnAanmeldingPaginaTest {

  private static final String ONDERWERP = "rdm-casus.aanvullingGeven";

  @LocalServerPort int poort;
  @Autowired private Casusrit rit;
  @Autowired private Sporen sporen;

  private Sessie aanmelder;
  private String nr;

  @BeforeEach
  void meldAan() {
    nr = rit.meldAan(Casusrit.gewoon());
    aanmelder = ingelogd("aanmelder");
  }

  @Test
  void zonder_vraag_staat_er_hoe_het_ermee_is_en_gaat_het_dossier_niet_open() {
    var pagina = lees();

    assertThat(pagina.selectFirst("#stand").text())
        .contains(
            nr,
            "In behandeling",
            "Nog niet bepaald",
            "Aanmelding toetsen: uiterlijk donderdag 5 februari 2026 om 17.00 uur");
    assertThat(pagina.select("main form, script")).isEmpty();
    assertThat(sporen.logboek(nr, "INZAGE")).isEmpty();

    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    assertThat(lees().selectFirst("#stand").text())
        .contains("Trede 1, de regionale overlegtafels", "Trede 1 als geheel: uiterlijk")
        .doesNotContainIgnoringCase("een taak");
  }

  @Test
  void de_vraag_is_te_lezen_met_een_termijn_en_de_inzage_staat_vast() {
    vraag("Wat is er al\ngeprobeerd?");

    var pagina = lees();

    assertThat(pagina.selectFirst("#vraag-tekst").wholeText())
        .isEqualTo("Wat is er al\ngeprobeerd?");
    assertThat(pagina.selectFirst("#vraag").text())
        .contains("maandag 9 februari 2026 om 17.00 uur")
        .doesNotContain("Voor onszelf");
    assertThat(pagina.select("[name=geenBsn], script")).isEmpty();
    var veld = pagina.selectFirst("textarea[name=aanvulling]");
    assertThat(pagina.select("label[for=" + veld.id() + "]")).hasSize(1);
    assertThat(sporen.logboek(nr, "INZAGE"))
        .containsExactly(Map.of("lezer", "aanmelder", "inzage", "AANMELDING"));
    assertThat(sporen.gegevens(nr, "aanvulling-gevraagd")).contains("2026-02-09T16:00");
  }

  @Test
  void een_gegeven_aanvulling_rondt_de_taak_af_en_staat_in_het_dossier() {
    vraag("Wat is er al geprobeerd?");

    var antwoord = verstuur("Twee regels\r\nmet een é.", false);

    assertThat(antwoord.statusCode()).isEqualTo(302);
    assertThat(lees().selectFirst("#aangevuld").text()).contains("Uw aanvulling is binnen");
    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen");
    assertThat(sporen.stuk(nr, ONDERWERP, "aanvulling")).contains("Twee regels\nmet een é.");
    assertThat(sporen.gedaanDoor(nr, "aanvullingGeven")).containsExactly("aanmelder");
    assertThat(lees().select("#aangevuld, #vraag")).isEmpty();
  }

  @Test
  void een_lege_aanvulling_wordt_bij_het_veld_geweigerd() {
    vraag("Wat is er al geprobeerd?");

    var antwoord = verstuur(" ", false);

    assertThat(antwoord.statusCode()).isEqualTo(422);
    var terug = Jsoup.parse(antwoord.body());
    assertThat(terug.title()).startsWith("Fout: ");
    var overzicht = terug.selectFirst("#fouten");
    assertThat(overzicht.select("a").eachText()).containsExactly("Uw aanvulling: Vul dit in.");
    assertFoutBijVeld(terug, overzicht.selectFirst("a"));
    assertThat(rit.open(nr)).containsExactly("aanvullingGeven");
  }

  @Test
  void een_bsn_kan_weg_of_bevestigd_worden_dat_het_er_geen_is() {
    vraag("Wat is er al geprobeerd?");

    var terug = Jsoup.parse(verstuur("Zie 111222333.", false).body());

    assertThat(terug.select("#fouten a")).hasSize(1);
    assertFoutBijVeld(terug, terug.selectFirst("#fouten a"));
    assertThat(terug.selectFirst("textarea").wholeText()).isEqualTo("Zie 111222333.");
    assertThat(terug.select("input[name=geenBsn]").eachAttr("value")).containsExactly("aanvulling");
    assertThat(sporen.stuk(nr, ONDERWERP, "aanvulling")).isEmpty();

    assertThat(verstuur("Zie 111222333.", true).statusCode()).isEqualTo(302);
    assertThat(sporen.stuk(nr, ONDERWERP, "aanvulling")).contains("Zie 111222333.");
  }

  @Test
  void wie_intussen_uitgelogd_is_krijgt_de_aanvulling_terug_en_verstuurt_haar_na_inloggen() {
    vraag("Wat is er al geprobeerd?");
    var open = lees();
    aanmelder = new Sessie(poort);

    var antwoord = verstuur(aanmelder, open, "/inloggen", "Lang over\nnagedacht.", false);

    assertThat(antwoord.statusCode()).isEqualTo(401);
    var terug = Jsoup.parse(antwoord.body());
    assertThat(terug.selectFirst("#verlopen").text()).contains("nog niet verstuurd", "Log opnieuw");
    assertThat(terug.selectFirst("textarea[name=aanvulling]").wholeText())
        .isEqualTo("Lang over\nnagedacht.");
    assertThat(terug.text()).doesNotContain("Wat is er al geprobeerd?");
    assertThat(terug.selectFirst("main form").attr("action")).isEqualTo(pad());
    assertThat(sporen.stuk(nr, ONDERWERP, "aanvulling")).isEmpty();

    aanmelder.paginaInlog("aanmelder", "demo");
    var velden = new HashMap<String, String>();
    terug
        .select("main form [name]")
        .forEach(
            veld ->
                velden.put(
                    veld.attr("name"),
                    veld.tagName().equals("textarea") ? veld.wholeText() : veld.val()));
    assertThat(aanmelder.verstuur(pad(), velden).statusCode()).isEqualTo(302);
    assertThat(sporen.stuk(nr, ONDERWERP, "aanvulling")).contains("Lang over\nnagedacht.");
  }

  @Test
  void na_de_termijn_staat_de_tekst_er_nog_en_is_er_niets_verstuurd() {
    vraag("Wat is er al geprobeerd?");
    var open = lees();
    rit.wacht(nr, rit.nu().plusDays(8));
    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen");

    var antwoord = verstuur(open, "Net te laat.", false);

    assertThat(antwoord.statusCode()).isEqualTo(409);
    var terug = Jsoup.parse(antwoord.body());
    assertThat(terug.selectFirst("#niet-verstuurd").text())
        .contains("niet verstuurd", "voorbij", "bel het aanmeldpunt");
    assertThat(terug.selectFirst("#uw-tekst").wholeText()).isEqualTo("Net te laat.");
    assertThat(sporen.stuk(nr, ONDERWERP, "aanvulling")).isEmpty();
  }

  @Test
  void een_antwoord_op_een_oude_vraag_gaat_niet_ongemerkt_naar_een_nieuwe() {
    vraag("De eerste vraag?");
    var open = lees();
    rit.doe(nr, "aanmelder", "aanvullingGeven", Map.of("inhoud_aanvulling", "Het eerste."));
    vraag("De tweede vraag?");

    var antwoord = verstuur(open, "Nog iets over de eerste.", false);

    assertThat(antwoord.statusCode()).isEqualTo(409);
    var terug = Jsoup.parse(antwoord.body());
    assertThat(terug.selectFirst("#niet-verstuurd").text())
        .contains("U hebt deze vraag al beantwoord", "nieuwe vraag");
    assertThat(terug.selectFirst("#vraag-tekst").text()).isEqualTo("De tweede vraag?");
    assertThat(terug.selectFirst("textarea").wholeText()).isEqualTo("Nog iets over de eerste.");
    assertThat(rit.open(nr)).containsExactly("aanvullingGeven");
    assertThat(sporen.stuk(nr, ONDERWERP, "aanvulling")).contains("Het eerste.");
  }

  @Test
  void tweemaal_op_de_knop_drukken_geeft_een_aanvulling() {
    vraag("Wat is er al geprobeerd?");
    var open = lees();
    verstuur(open, "Alles.", false);

    assertThat(verstuur(open, "Alles.", false).statusCode()).isEqualTo(302);
    assertThat(verstuur(open, "Iets anders.", false).statusCode()).isEqualTo(409);
    assertThat(sporen.stuk(nr, ONDERWERP, "aanvulling")).contains("Alles.");
  }

  @Test
  void een_ander_die_mag_aanmelden_ziet_niets_en_kan_niets_geven() {
    vraag("Wat is er al geprobeerd?");
    var open = lees();
    var ander = ingelogd("clientondersteuner");

    assertThat(ander.haal(pad()).statusCode()).isEqualTo(404);
    assertThat(verstuur(ander, open, "/aanmelden", "Van een ander.", false).statusCode())
        .isEqualTo(404);
    assertThat(rit.open(nr)).containsExactly("aanvullingGeven");
  }

  @Test
  void zonder_csrf_teken_wordt_niets_aangenomen() {
    vraag("Wat is er al geprobeerd?");
    var verzoek = lees().selectFirst("[name=verzoek]").val();

    var antwoord =
        aanmelder.stuur(
            pad(),
            "application/x-www-form-urlencoded",
            "verzoek=" + verzoek + "&aanvulling=Ongevraagd");

    assertThat(antwoord.statusCode()).isEqualTo(403);
    assertThat(rit.open(nr)).containsExactly("aanvullingGeven");
  }

  @Test
  void een_doorverwezen_casus_zegt_waarheen_en_waarom() {
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of(
            "besluit", "DOORVERWIJZEN",
            "verwijzing", "WIJKTEAM",
            "inhoud_toelichting", "Bel het wijkteam Noord."));

    var pagina = lees();

    assertThat(pagina.selectFirst("#stand").text()).contains("Doorverwezen");
    assertThat(pagina.selectFirst("#verwijzing").text())
        .contains("het wijkteam van de gemeente", "Bel het wijkteam Noord.");
    assertThat(sporen.logboek(nr, "INZAGE")).hasSize(1);
  }

  private static void assertFoutBijVeld(Document pagina, Element verwijzing) {
    var veld = pagina.selectFirst(verwijzing.attr("href"));
    assertThat(veld.tagName()).isEqualTo("textarea");
    assertThat(veld.attr("aria-invalid")).isEqualTo("true");
    assertThat(pagina.getElementById(veld.attr("aria-describedby").replaceAll(".* ", "")).text())
        .startsWith("Fout:");
  }

  private void vraag(String vraag) {
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of(
            "besluit", "AANVULLEN",
            "inhoud_vraagOmAanvulling", vraag,
            "inhoud_opmerking", "Voor onszelf."));
  }

  private Document lees() {
    var antwoord = aanmelder.haal(pad());
    assertThat(antwoord.statusCode()).isEqualTo(200);
    return Jsoup.parse(antwoord.body());
  }

  private HttpResponse<String> verstuur(String tekst, boolean geenBsn) {
    return verstuur(lees(), tekst, geenBsn);
  }

  private HttpResponse<String> verstuur(Document pagina, String tekst, boolean geenBsn) {
    return verstuur(aanmelder, pagina, "/aanmelden", tekst, geenBsn);
  }

  /** Verstuurt wat op deze pagina stond, met een geldig teken tegen CSRF. */
  private HttpResponse<String> verstuur(
      Sessie wie, Document pagina, String tekenVan, String tekst, boolean geenBsn) {
    var velden = new HashMap<String, String>();
    velden.put("verzoek", pagina.selectFirst("[name=verzoek]").val());
    velden.put("aanvulling", tekst);
    velden.put(
        "_csrf", Jsoup.parse(wie.haal(tekenVan).body()).selectFirst("input[name=_csrf]").val());
    if (geenBsn) {
      velden.put("geenBsn", "aanvulling");
    }
    return wie.verstuur(pad(), velden);
  }

  private Sessie ingelogd(String account) {
    var sessie = new Sessie(poort);
    sessie.paginaInlog(account, "demo");
    return sessie;
  }

  private String pad() {
    return "/aanmelden/" + nr;
  }
}
