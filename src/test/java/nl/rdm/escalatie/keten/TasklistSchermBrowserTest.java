package nl.rdm.escalatie.keten;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Chromium;
import nl.rdm.escalatie.RdmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Wat Tasklist om de formulieren heen zegt en laat zien, in een echte browser. */
@RdmTest
class TasklistSchermBrowserTest {

  @Autowired TestRestTemplate http;
  @Autowired Casusrit rit;
  @LocalServerPort int poort;

  @Test
  void een_weigering_verdwijnt_met_haar_taak() {
    rit.zetKlok(Antwoorden.BEGIN);
    var eerste = meldAan();
    var tweede = meldAan();
    try (var chromium = new Chromium()) {
      var aanmeldpunt = Takenlijst.van(chromium, poort, "aanmeldpunt");
      aanmeldpunt.open("Aanmelding toetsen", eerste).rondAf();
      assertThat(aanmeldpunt.melding()).containsText("Niet alles is goed ingevuld");

      aanmeldpunt.kaart("Aanmelding toetsen", tweede).click();

      assertThat(aanmeldpunt.melding()).not().containsText("Niet alles is goed ingevuld");
    }
  }

  @Test
  void afronden_wordt_bevestigd_en_de_eerdere_weigering_is_dan_weg() {
    rit.zetKlok(Antwoorden.BEGIN);
    var nummer = meldAan();
    try (var chromium = new Chromium()) {
      var aanmeldpunt = Takenlijst.van(chromium, poort, "aanmeldpunt");
      aanmeldpunt.open("Aanmelding toetsen", nummer).rondAf();
      assertThat(aanmeldpunt.melding()).containsText("Niet alles is goed ingevuld");

      aanmeldpunt.kies("In behandeling nemen").rondAf();

      assertThat(aanmeldpunt.melding()).containsText("De taak is afgerond.");
      assertThat(aanmeldpunt.melding()).not().containsText("Niet alles is goed ingevuld");
    }
  }

  @Test
  void elk_script_laadt_en_elke_knop_heeft_een_naam() throws IOException {
    rit.zetKlok(Antwoorden.BEGIN);
    var nummer = meldAan();
    try (var chromium = new Chromium()) {
      var aanmeldpunt = Takenlijst.van(chromium, poort, "aanmeldpunt");
      aanmeldpunt.open("Aanmelding toetsen", nummer);

      assertThat(aanmeldpunt.naamloos()).isEmpty();
      assertThat(aanmeldpunt.scripts()).containsAll(eigenScripts());
      assertThat(aanmeldpunt.fouten()).isEmpty();
      assertThat(aanmeldpunt.potlood()).isHidden();
      assertThat(Takenlijst.van(chromium, poort, "beheerder").potlood()).isVisible();
    }
  }

  private static List<String> eigenScripts() throws IOException {
    var map = "classpath:META-INF/resources/webjars/camunda/app/tasklist/rdm/*.js";
    return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(map))
        .map(Resource::getFilename)
        .toList();
  }

  private String meldAan() {
    var antwoord = Loket.van(http, "aanmelder").post("/api/aanmeldingen", Antwoorden.aanmelding());
    return Loket.boom(antwoord.getBody()).path("casusnummer").textValue();
  }
}
