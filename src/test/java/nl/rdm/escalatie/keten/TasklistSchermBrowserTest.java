package nl.rdm.escalatie.keten;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Chromium;
import nl.rdm.escalatie.RdmTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Wat Tasklist om de formulieren heen zegt en laat zien, in een echte browser. */
@RdmTest
@Tag("browser")
class TasklistSchermBrowserTest {

  private static final Pattern MET_TAAK = Pattern.compile(".*[?&]task=.*");

  @Autowired TestRestTemplate http;
  @Autowired Casusrit rit;
  @LocalServerPort int poort;

  @AutoClose private final Chromium chromium = new Chromium();

  @Test
  void een_weigering_verdwijnt_met_haar_taak() {
    rit.zetKlok(Antwoorden.BEGIN);
    var eerste = meldAan();
    var tweede = meldAan();
    var aanmeldpunt = Takenlijst.van(chromium, poort, "aanmeldpunt");
    aanmeldpunt.open("Aanmelding toetsen", eerste).rondAf();
    assertThat(aanmeldpunt.melding()).containsText("Niet alles is goed ingevuld");

    aanmeldpunt.kaart("Aanmelding toetsen", tweede).click();

    assertThat(aanmeldpunt.melding()).not().containsText("Niet alles is goed ingevuld");
  }

  @Test
  void afronden_wordt_bevestigd_en_de_eerdere_weigering_is_dan_weg() {
    rit.zetKlok(Antwoorden.BEGIN);
    var nummer = meldAan();
    var aanmeldpunt = Takenlijst.van(chromium, poort, "aanmeldpunt");
    aanmeldpunt.open("Aanmelding toetsen", nummer).rondAf();
    assertThat(aanmeldpunt.melding()).containsText("Niet alles is goed ingevuld");

    aanmeldpunt.kies("In behandeling nemen").rondAf();

    assertThat(aanmeldpunt.melding()).containsText("De taak is afgerond.");
    assertThat(aanmeldpunt.melding()).not().containsText("Niet alles is goed ingevuld");
    assertThat(aanmeldpunt.pagina()).not().hasURL(MET_TAAK);

    aanmeldpunt.ververs();
    assertThat(aanmeldpunt.pagina().locator("section.tasks-list")).isVisible();
    assertThat(aanmeldpunt.melding()).hasText("");
  }

  @Test
  void een_taak_die_er_niet_is_wordt_in_het_nederlands_gemeld_en_gaat_uit_het_adres() {
    var aanmeldpunt = Takenlijst.van(chromium, poort, "aanmeldpunt");

    aanmeldpunt.gaNaar("een-andere-taak");

    assertThat(aanmeldpunt.melding())
        .containsText("Deze taak is er niet meer, of is niet voor uw account.");
    assertThat(aanmeldpunt.melding()).not().containsText("No matching task");
    assertThat(aanmeldpunt.pagina()).not().hasURL(MET_TAAK);
  }

  @Test
  void een_fout_staat_bij_haar_veld_en_gaat_weg_bij_de_eerste_verbetering() {
    rit.zetKlok(Antwoorden.BEGIN);
    var nummer = meldAan();
    var aanmeldpunt = Takenlijst.van(chromium, poort, "aanmeldpunt");
    var vraag = aanmeldpunt.veld("Wat moet de aanmelder aanvullen?");
    var veldfout = aanmeldpunt.pagina().locator(".rdm-veldfout");
    aanmeldpunt.open("Aanmelding toetsen", nummer).rondAf();
    assertThat(aanmeldpunt.veldfouten()).hasText("Kies een antwoord.");
    aanmeldpunt
        .kies("Om aanvulling vragen")
        .schrijf("Wat moet de aanmelder aanvullen?", "Is het nummer 111222333?");
    assertThat(aanmeldpunt.melding()).hasText("");

    aanmeldpunt.rondAf();

    assertThat(veldfout).containsText("Bevat een getal dat een BSN kan zijn");
    assertThat(vraag).hasAttribute("aria-describedby", Pattern.compile(".* rdm-veldfout-\\d+"));
    assertThat(vraag).isFocused();
    assertThat(aanmeldpunt.melding()).containsText("bevat een getal dat een BSN kan zijn");

    aanmeldpunt.schrijf("Wat moet de aanmelder aanvullen?", "Is er een nummer?");

    assertThat(veldfout).hasCount(0);
    assertThat(vraag).not().hasAttribute("aria-describedby", Pattern.compile(".*rdm-veldfout.*"));
    assertThat(aanmeldpunt.melding()).hasText("");
  }

  @Test
  void wat_iemand_indrukt_is_gekozen_ook_als_het_formulier_dan_verschuift() {
    rit.zetKlok(Antwoorden.BEGIN);
    var nummer = meldAan();
    var aanmeldpunt = Takenlijst.van(chromium, poort, "aanmeldpunt");
    aanmeldpunt.open("Aanmelding toetsen", nummer).kies("Om aanvulling vragen");
    aanmeldpunt.veld("Wat moet de aanmelder aanvullen?").focus();
    var geenBsn = aanmeldpunt.veld("De getallen in mijn tekst");
    geenBsn.scrollIntoViewIfNeeded();
    var plek = geenBsn.boundingBox();
    var muis = aanmeldpunt.pagina().mouse();

    muis.move(plek.x + plek.width / 2, plek.y + 2);
    muis.down();
    assertThat(aanmeldpunt.veldfouten()).hasText("Vul dit veld in.");
    assertThat(geenBsn.boundingBox().y).isGreaterThan(plek.y + 2);
    muis.up();

    assertThat(geenBsn).isChecked();
  }

  @Test
  void opslaan_wordt_bevestigd() {
    rit.zetKlok(Antwoorden.BEGIN);
    var nummer = meldAan();
    var aanmeldpunt = Takenlijst.van(chromium, poort, "aanmeldpunt");
    aanmeldpunt.open("Aanmelding toetsen", nummer).kies("Om aanvulling vragen");

    aanmeldpunt.knop("Opslaan").click();

    assertThat(aanmeldpunt.melding()).containsText("Opgeslagen in dit tabblad, tot u uitlogt.");
  }

  @Test
  void wat_iemand_typte_staat_er_nog_na_het_dossier_een_andere_taak_en_verversen() {
    rit.zetKlok(Antwoorden.BEGIN);
    var andere = meldAan();
    var nummer = meldAan();
    var vraag = "Wat moet de aanmelder aanvullen?";
    var aanmeldpunt = Takenlijst.van(chromium, poort, "aanmeldpunt");
    aanmeldpunt
        .open("Aanmelding toetsen", nummer)
        .kies("Om aanvulling vragen")
        .schrijf(vraag, "Welke zorg is er geprobeerd?");

    aanmeldpunt.tabblad("Dossier");
    assertThat(aanmeldpunt.pagina().locator(".rdm-dossier h3")).containsText(nummer);
    aanmeldpunt.tabblad("Formulier");
    assertThat(aanmeldpunt.veld(vraag)).hasValue("Welke zorg is er geprobeerd?");
    assertThat(aanmeldpunt.veld("Om aanvulling vragen")).isChecked();

    aanmeldpunt.schrijf(vraag, "Wat is er geprobeerd?");
    aanmeldpunt.kaart("Aanmelding toetsen", andere).click();
    assertThat(aanmeldpunt.pagina().locator(".fjs-container h3")).containsText(andere);
    assertThat(aanmeldpunt.veld("Om aanvulling vragen")).not().isChecked();
    aanmeldpunt.gaNaar(taak(nummer));
    assertThat(aanmeldpunt.veld(vraag)).hasValue("Wat is er geprobeerd?");

    aanmeldpunt.schrijf(vraag, "Wat hielp niet?").ververs();
    assertThat(aanmeldpunt.veld(vraag)).hasValue("Wat hielp niet?");
    assertThat(aanmeldpunt.concepten("local")).isEmpty();

    aanmeldpunt.klaar();
    assertThat(aanmeldpunt.melding()).containsText("De taak is afgerond.");
    assertThat(aanmeldpunt.concepten("session")).isEmpty();
  }

  @Test
  void wie_uitlogt_laat_geen_getypte_tekst_in_de_browser_achter() {
    rit.zetKlok(Antwoorden.BEGIN);
    var nummer = meldAan();
    var aanmeldpunt = Takenlijst.van(chromium, poort, "aanmeldpunt");
    aanmeldpunt
        .open("Aanmelding toetsen", nummer)
        .kies("Om aanvulling vragen")
        .schrijf("Wat moet de aanmelder aanvullen?", "Niet voor een ander.")
        .tabblad("Dossier");
    assertThat(aanmeldpunt.concepten("session")).hasSize(1);
    aanmeldpunt
        .tabblad("Formulier")
        .schrijf("Wat moet de aanmelder aanvullen?", "Ook niet voor een ander.");
    var ernaast = aanmeldpunt.ernaast();
    ernaast
        .gaNaar(taak(nummer))
        .kies("Om aanvulling vragen")
        .schrijf("Wat moet de aanmelder aanvullen?", "Elders getypt.")
        .tabblad("Dossier");
    assertThat(ernaast.concepten("session")).hasSize(1);

    aanmeldpunt.logUit();

    assertThat(ernaast.concepten("session")).isEmpty();
    assertThat(aanmeldpunt.concepten("session")).isEmpty();
    assertThat(aanmeldpunt.concepten("local")).isEmpty();
  }

  @Test
  void diagram_en_geschiedenis_zijn_er_alleen_voor_wie_ze_mag_lezen() {
    rit.zetKlok(Antwoorden.BEGIN);
    var nummer = meldAan();
    var aanmeldpunt = Takenlijst.van(chromium, poort, "aanmeldpunt");
    aanmeldpunt.open("Aanmelding toetsen", nummer);
    assertThat(aanmeldpunt.pagina().locator(".nav-tabs li a"))
        .hasText(new String[] {"Formulier", "Dossier", "Omschrijving"});

    var beheerder = Takenlijst.van(chromium, poort, "beheerder");
    beheerder.gaNaar(taak(nummer));
    assertThat(beheerder.pagina().locator(".nav-tabs li a"))
        .hasText(new String[] {"Formulier", "Dossier", "Geschiedenis", "Diagram", "Omschrijving"});
  }

  @Test
  void wie_inlogt_ziet_de_naam_van_het_product() {
    for (var programma : List.of("tasklist", "cockpit")) {
      var pagina = chromium.venster(1440, true).newPage();
      pagina.navigate("http://localhost:%d/camunda/app/%s/default/".formatted(poort, programma));
      assertThat(pagina.locator(".login-logo")).isVisible();
      assertThat(pagina.locator(".login-logo svg")).isHidden();
      assertThat(
              pagina
                  .locator(".login-logo")
                  .evaluate("logo => getComputedStyle(logo, '::after').content"))
          .isEqualTo("\"RDM-escalatie\"");
    }
  }

  @Test
  void elk_script_laadt_en_elke_knop_heeft_een_naam() throws IOException {
    rit.zetKlok(Antwoorden.BEGIN);
    var nummer = meldAan();
    var aanmeldpunt = Takenlijst.van(chromium, poort, "aanmeldpunt");
    aanmeldpunt.open("Aanmelding toetsen", nummer);

    assertThat(aanmeldpunt.naamloos()).isEmpty();
    assertThat(aanmeldpunt.scripts()).containsAll(eigenScripts());
    assertThat(aanmeldpunt.fouten()).isEmpty();
    assertThat(aanmeldpunt.potlood()).isHidden();
    assertThat(Takenlijst.van(chromium, poort, "beheerder").potlood()).isVisible();
  }

  private static List<String> eigenScripts() throws IOException {
    var map = "classpath:META-INF/resources/webjars/camunda/app/tasklist/rdm/*.js";
    return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(map))
        .map(Resource::getFilename)
        .toList();
  }

  private String taak(String nummer) {
    return Loket.van(http, "aanmeldpunt")
        .lees("/engine-rest/task?processInstanceBusinessKey=" + nummer)
        .get(0)
        .path("id")
        .textValue();
  }

  private String meldAan() {
    var antwoord = Loket.van(http, "aanmelder").post("/api/aanmeldingen", Antwoorden.aanmelding());
    return Loket.boom(antwoord.getBody()).path("casusnummer").textValue();
  }
}
