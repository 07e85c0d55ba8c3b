package nl.rdm.escalatie.keten;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Chromium;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Een casus van de eerste taak tot het verslag in Tasklist, in een echte browser: elk formulier
 * door iemand van de groep, met wat er op het scherm staat.
 */
@RdmTest
@Tag("browser")
class TasklistBrowserTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  @Autowired TestRestTemplate http;
  @Autowired Casusrit rit;
  @Autowired Etappes etappe;
  @LocalServerPort int poort;

  @AutoClose private final Chromium chromium = new Chromium();
  private final Map<String, Takenlijst> lijsten = new HashMap<>();
  private String nummer;

  @Test
  void een_casus_gaat_in_tasklist_langs_drie_treden_tot_het_verslag() {
    rit.zetKlok(Antwoorden.BEGIN);
    nummer = meldAan();
    aanmeldpuntToetst();
    transfertafelVindtGeenOplossing();
    hoogcomplexLaatNietToe();
    bestuurdersVindenEenOplossing();
    gemeenteDoetVerslag();
  }

  private void aanmeldpuntToetst() {
    var aanmeldpunt = open("aanmeldpunt", "Aanmelding toetsen");
    aanmeldpunt.scherm("toetsen").tabblad("Dossier");
    assertThat(aanmeldpunt.pagina().locator(".rdm-dossier"))
        .containsText("Combinatie van psychose");
    assertThat(aanmeldpunt.pagina().locator(".rdm-dossier")).containsText("Anneke de Melder, ");
    aanmeldpunt
        .scherm("dossier")
        .tabblad("Formulier")
        .kies("Om aanvulling vragen")
        .schrijf("Wat moet de aanmelder aanvullen?", "Is het nummer 111222333?")
        .rondAf();
    assertThat(aanmeldpunt.melding())
        .containsText("‘Wat moet de aanmelder aanvullen?’: bevat een getal dat een BSN kan zijn");
    aanmeldpunt.scherm("geweigerd").kies("In behandeling nemen").klaar();
    open("aanmeldpunt", "Tafel kiezen")
        .kies("Het voorstel volgen")
        .kies("Er wordt een passende plek voor zorg gezocht")
        .scherm("tafel")
        .klaar();
  }

  private void transfertafelVindtGeenOplossing() {
    open("transfertafel", "Instroom toetsen").scherm("instroom").kies("Ja").klaar();
    // De browser kent de klok van de test niet: geef hem de dag waarop de casus begon.
    lijsten
        .get("transfertafel")
        .pagina()
        .clock()
        .setFixedTime(Date.from(Antwoorden.BEGIN.atZone(ZONE).toInstant()));
    var bespreken = open("transfertafel", "Casus bespreken");
    assertThat(bespreken.pagina().locator(".fjs-container")).containsText("nog niet geweest");
    bespreken.tabblad("Dossier");
    assertThat(bespreken.pagina().locator(".rdm-dossier table").first())
        .containsText("Instroom toetsen");
    assertThat(bespreken.pagina().locator(".rdm-dossier .rdm-melding"))
        .containsText("nog niet aan u vrijgegeven");
    assertThat(bespreken.pagina().locator(".rdm-dossier .rdm-feiten"))
        .containsText("CasusregisseurPetra Voordeur");
    assertThat(bespreken.pagina().locator(".rdm-dossier a").first())
        .hasAttribute("href", Pattern.compile("^/casussen/RDM-\\d{4}-\\d{4,}$"));
    bespreken
        .scherm("dossier-tafel")
        .tabblad("Formulier")
        .kies("Geen oplossing")
        .schrijf("Toelichting op de uitkomst", "Er is geen plek.")
        .schrijf("Wie weigerde en waarom?", "Instelling A: geen bed vrij.")
        .scherm("bespreken")
        .klaar();
    open("aanmeldpunt", "Vervolg bepalen").scherm("vervolg").kies("Naar trede 2").klaar();
  }

  private void hoogcomplexLaatNietToe() {
    open("aanmeldpunt", "Tafel kiezen").kies("Het voorstel volgen").klaar();
    open("hoogcomplex", "Instroom toetsen")
        .kies("Nee, de casus past niet bij deze tafel")
        .schrijf("Waarom laat u de casus niet toe?", "Voldoet niet aan de criteria.")
        .scherm("instroom-hoogcomplex")
        .klaar();
    open("aanmeldpunt", "Vervolg bepalen").kies("Naar trede 3").klaar();
  }

  private void bestuurdersVindenEenOplossing() {
    open("coordinator", "Inhoud vrijgeven")
        .kies("Ja, ik geef inhoud vrij")
        .kies("De gemeente")
        .kies("De toestemming bij de aanmelding")
        .kies("De zorgvraag en de rest van de aanmelding")
        .scherm("vrijgave")
        .klaar();
    open("coordinator", "Casus in ontvangst nemen")
        .schrijf("Verzoek tot bijeenroepen", "Graag bijeenroepen.")
        .scherm("verzoek")
        .klaar();
    open("gemeente", "Overleg bijeenroepen")
        .kies("De gemeente")
        .kies("Ja")
        .scherm("bijeenroepen")
        .klaar();
    var deelnemers = open("gemeente", "Deelnemers vaststellen");
    deelnemers.tabblad("Dossier");
    assertThat(deelnemers.pagina().locator(".rdm-dossier"))
        .containsText("De cliënt geeft toestemming");
    deelnemers.tabblad("Formulier");
    // Wie de andere functies heeft staat in het register.
    deelnemers
        .schrijf("Naam (instelling)", "Deelnemer")
        .schrijf("E-mailadres (instelling)", "instelling@example.org")
        .kies("Ik heb de deelnemers vastgesteld in overleg met het Zorg- en Veiligheidshuis")
        .scherm("deelnemers")
        .klaar();
    etappe.planBinnen(nummer);
    var plan = open("coordinator", "Plan van aanpak beoordelen");
    plan.tabblad("Dossier");
    assertThat(plan.pagina().locator(".rdm-dossier a[href*='/documenten/']")).hasText("plan.pdf");
    plan.scherm("plan-dossier")
        .tabblad("Formulier")
        .kies("Ja, de bestuurders kunnen ermee aan tafel")
        .schrijf("Het plan in het kort", "Eerst een eigen plek.")
        .schrijf("Meedoen in de maatschappij", "Dagbesteding dichtbij.")
        .schrijf("Manier en tempo", "Rustig.")
        .scherm("plan")
        .klaar();
    open("gemeente", "Datum vaststellen")
        .kies("Nee, ik vraag eerst wie wanneer kan")
        .prik("Voorstel 1", "13-2-2029", "14:00")
        .scherm("datumvraag")
        .klaar();
    // Wie vroeg houdt de taak: zij staat niet meer bij de groep.
    lijst("gemeente")
        .ververs()
        .gaNaar(taakVan("gemeente", "Datum vaststellen"))
        .kies("Ja, ik stel de datum vast")
        .prik("Datum van het overleg", "13-2-2029", "14:00")
        .kiesUit("Waar", "Gemeentehuis")
        .scherm("datum")
        .klaar();
    open("gemeente", "Uitkomst vastleggen")
        .kies("Oplossing gevonden")
        .kies("De bestuurders hebben de casus aangenomen")
        .kies("De bestuurders hebben het plan van aanpak aangenomen")
        .schrijf("Gemiste stappen of lacunes", "Geen.")
        .kies("Van ieder die er was is nagegaan")
        .kruisAan("Welke organisaties voeren iets uit?", "De instelling")
        .schrijf("Schriftelijke toezegging van de instelling", "De directeur: een plek in maart.")
        .schrijf("Wat wordt er gedaan? (afspraak 1)", "Instelling A regelt een plek.")
        .kiesUit("Wie doet het? (afspraak 1)", "Directeur van de instelling")
        .prik("Voor welke datum? (afspraak 1)", "3-4-2029")
        .kies("Nee")
        .scherm("uitkomst")
        .klaar();
  }

  private void gemeenteDoetVerslag() {
    open("gemeente", "Terugkoppeling opstellen")
        .schrijf("Casusbeschrijving", "Beschrijving van de casus.")
        .schrijf("Uitkomsten/afspraken", "Afspraken van de bestuurders.")
        .schrijf("Signalering/leerpunten voor de regio", "Leerpunt voor de regio.")
        .schrijf("Advies lobby landelijk", "Advies voor Den Haag.")
        .scherm("terugkoppeling")
        .klaar();
    open("gemeente", "Terugkoppeling vaststellen")
        .kies("De tekst laten aanpassen")
        .schrijf("Wat moet er anders?", "Noem de datum.")
        .klaar();
    var opnieuw = open("gemeente", "Terugkoppeling opstellen");
    assertThat(opnieuw.veld("Casusbeschrijving")).hasValue("Beschrijving van de casus.");
    assertThat(opnieuw.veld("Advies lobby landelijk")).hasValue("Advies voor Den Haag.");
    opnieuw.schrijf("Uitkomsten/afspraken", "Afspraken van 13 februari.").scherm("opnieuw").klaar();
    open("gemeente", "Terugkoppeling vaststellen")
        .kies("De terugkoppeling vaststellen")
        .scherm("vaststellen")
        .klaar();
    rit.voerUit(nummer);
    var verslag =
        lijst("gemeente")
            .pagina()
            .request()
            .get("http://localhost:" + poort + "/api/casussen/" + nummer + "/terugkoppeling.pdf");
    assertThat(verslag.headers()).containsEntry("content-type", "application/pdf");
    assertThat(rit.open(nummer)).isEmpty();
    assertThat(Loket.van(http, "aanmelder").lees("/api/casussen/" + nummer).path("status"))
        .hasToString("\"OPLOSSING_AFGESPROKEN\"");
  }

  /** De taak van deze casus, voor wie haar nog moet vinden. */
  private Takenlijst open(String account, String taak) {
    return lijst(account).kijkOpnieuw().open(taak, nummer);
  }

  private String taakVan(String account, String naam) {
    return StreamSupport.stream(
            Loket.van(http, account)
                .lees(
                    "/engine-rest/task?assignee="
                        + account
                        + "&processInstanceBusinessKey="
                        + nummer)
                .spliterator(),
            false)
        .filter(taak -> taak.path("name").textValue().equals(naam))
        .findFirst()
        .orElseThrow()
        .path("id")
        .textValue();
  }

  private Takenlijst lijst(String account) {
    return lijsten.computeIfAbsent(account, wie -> Takenlijst.van(chromium, poort, wie));
  }

  private String meldAan() {
    var antwoord = Loket.van(http, "aanmelder").post("/api/aanmeldingen", Antwoorden.aanmelding());
    return Loket.boom(antwoord.getBody()).path("casusnummer").textValue();
  }
}
