package nl.rdm.escalatie.keten;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Chromium;
import nl.rdm.escalatie.RdmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** De eerste stappen van een casus in Tasklist, in een echte browser. */
@RdmTest
class TasklistBrowserTest {

  @Autowired TestRestTemplate http;
  @Autowired Casusrit rit;
  @LocalServerPort int poort;

  @Test
  void het_aanmeldpunt_leest_toetst_en_kiest_en_de_transfertafel_bespreekt() {
    rit.zetKlok(Antwoorden.BEGIN);
    var nummer = meldAan();
    try (var chromium = new Chromium()) {
      var aanmeldpunt = Takenlijst.van(chromium, poort, "aanmeldpunt");
      aanmeldpunt.open("Aanmelding toetsen", nummer).scherm("toetsen").tabblad("Dossier");
      assertThat(aanmeldpunt.pagina().locator(".rdm-dossier"))
          .containsText("Combinatie van psychose");
      aanmeldpunt.scherm("dossier").tabblad("Formulier");
      aanmeldpunt
          .kies("Om aanvulling vragen")
          .schrijf("Wat moet de aanmelder aanvullen?", "Is het nummer 111222333?")
          .rondAf();
      assertThat(aanmeldpunt.pagina().locator(".notifications"))
          .containsText("bevat een getal dat een BSN kan zijn");
      aanmeldpunt.scherm("geweigerd").kies("In behandeling nemen").rondAf();

      aanmeldpunt.open("Tafel kiezen", nummer);
      aanmeldpunt.scherm("tafel").kies("Het voorstel volgen").rondAf();
      var tafel = Takenlijst.van(chromium, poort, "transfertafel");
      tafel.open("Instroom toetsen", nummer).scherm("instroom").kies("Ja").rondAf();
      tafel
          .open("Casus bespreken", nummer)
          .kies("Geen oplossing")
          .schrijf("Toelichting op de uitkomst", "Er is geen plek.")
          .schrijf("Wie weigerde en waarom?", "Instelling A: geen bed vrij.")
          .scherm("bespreken")
          .rondAf();
      assertThat(aanmeldpunt.ververs().kaart("Vervolg bepalen", nummer)).isVisible();
      aanmeldpunt.scherm("vervolg");
    }
  }

  private String meldAan() {
    var antwoord = Loket.van(http, "aanmelder").post("/api/aanmeldingen", Antwoorden.aanmelding());
    return Loket.boom(antwoord.getBody()).path("casusnummer").textValue();
  }
}
