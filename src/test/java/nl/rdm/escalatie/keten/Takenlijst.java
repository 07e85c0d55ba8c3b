package nl.rdm.escalatie.keten;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.rdm.escalatie.Chromium;

/** Tasklist in een browser, zoals iemand met een account hem gebruikt. */
final class Takenlijst {

  private static final Path SCHERMEN = Path.of("target/schermen");

  private final Page pagina;
  private final List<String> fouten = new ArrayList<>();

  private Takenlijst(Page pagina) {
    this.pagina = pagina;
    pagina.onPageError(fouten::add);
    pagina.onConsoleMessage(
        regel -> {
          // Een geweigerde aanvraag meldt de browser zelf ook; dat is geen fout van een script.
          if (regel.type().equals("error") && !regel.text().startsWith("Failed to load resource")) {
            fouten.add(regel.text());
          }
        });
    // Een drukke machine laat een pagina langer wachten dan de vijf seconden van Playwright.
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  /** Logt in op de inlogpagina, die ook voor Tasklist geldt, en opent de takenlijst. */
  static Takenlijst van(Chromium chromium, int poort, String account) {
    var adres = "http://localhost:" + poort;
    var lijst = new Takenlijst(chromium.venster(1440, true).newPage());
    var pagina = lijst.pagina;
    pagina.navigate(adres + "/inloggen");
    pagina.locator("input[name=naam]").fill(account);
    pagina.locator("input[name=wachtwoord]").fill("demo");
    pagina.locator("input[name=wachtwoord]").press("Enter");
    pagina.waitForURL(adres + "/");
    pagina.navigate(adres + "/camunda/app/tasklist/default/");
    assertThat(pagina.locator("[cam-tasks], .tasks-list").first()).isVisible();
    return lijst;
  }

  /** Wat de scripts van Tasklist en de eigen scripts misten of niet begrepen. */
  List<String> fouten() {
    return fouten;
  }

  /** De eigen scripts die de browser ophaalde, zonder map. */
  List<String> scripts() {
    return lijst(
        "performance.getEntriesByType('resource').map(bron => new URL(bron.name).pathname)"
            + ".filter(pad => pad.includes('/rdm/')).map(pad => pad.split('/').pop())");
  }

  /**
   * Zichtbare knoppen, links en velden die ook na even wachten geen naam hebben: het script dat ze
   * een naam geeft komt na de knop.
   */
  List<String> naamloos() {
    try {
      pagina.waitForCondition(() -> nuNaamloos().isEmpty());
      return List.of();
    } catch (TimeoutError nogSteeds) {
      return nuNaamloos();
    }
  }

  private List<String> nuNaamloos() {
    return lijst(
        "[...document.querySelectorAll('button, a, input, select, textarea')].filter(e =>"
            + " e.checkVisibility() && !e.innerText.trim() && !e.labels?.length"
            + " && !e.matches('[aria-label], [aria-labelledby], [title]')).map(e =>"
            + " e.outerHTML)");
  }

  private List<String> lijst(String script) {
    return ((List<?>) pagina.evaluate(script)).stream().map(String::valueOf).toList();
  }

  /** Waar de browser een concept van een formulier bewaart; {@code local} of {@code session}. */
  List<String> concepten(String bak) {
    return lijst("Object.keys(" + bak + "Storage).filter(s => s.startsWith('camunda-form:'))");
  }

  /** Nog een tabblad van dezelfde browser. */
  Takenlijst ernaast() {
    var lijst = new Takenlijst(pagina.context().newPage());
    lijst.pagina.navigate(pagina.url().replaceFirst("#.*", ""));
    return lijst;
  }

  Takenlijst logUit() {
    pagina.locator(".account a.dropdown-toggle, [cam-nav] .glyphicon-user").first().click();
    pagina.locator("li.logout a").click();
    assertThat(pagina.locator("input[type=password]")).isVisible();
    return this;
  }

  /** De knop om het gekozen filter te beheren. */
  Locator potlood() {
    return pagina.locator(".task-filters .glyphicon-pencil").first();
  }

  Locator melding() {
    return pagina.locator(".notifications");
  }

  Takenlijst ververs() {
    pagina.reload();
    return this;
  }

  /** Kiest het gekozen filter nog eens: de lijst laat zien wat er bij kwam. */
  Takenlijst kijkOpnieuw() {
    pagina.locator(".task-filters .active a").first().click();
    return this;
  }

  Page pagina() {
    return pagina;
  }

  /** Opent de taak van deze casus uit de lijst, en neemt haar op zich. */
  Takenlijst open(String taak, String casusnummer) {
    kaart(taak, casusnummer).click();
    assertThat(pagina.locator(".task-details, [cam-tasklist-task]").first())
        .containsText(casusnummer);
    var oppakken = pagina.getByText("Oppakken", new Page.GetByTextOptions().setExact(true)).first();
    oppakken.click();
    assertThat(formulier().locator("input:enabled, textarea:enabled").first()).isVisible();
    return this;
  }

  Locator kaart(String taak, String casusnummer) {
    return pagina
        .locator(".tasks-list li")
        .filter(new Locator.FilterOptions().setHasText(casusnummer))
        .filter(new Locator.FilterOptions().setHasText(taak))
        .first();
  }

  Takenlijst tabblad(String naam) {
    pagina.getByText(naam, new Page.GetByTextOptions().setExact(true)).first().click();
    return this;
  }

  private Locator formulier() {
    return pagina.locator(".fjs-container");
  }

  Takenlijst kies(String antwoord) {
    // Een kort antwoord kan ook in de vraag bij een ander veld staan.
    var keuzes = formulier().locator("input[type=radio], input[type=checkbox]");
    keuzes.and(formulier().getByLabel(antwoord)).first().check();
    return this;
  }

  /** Kruist aan in een lijst waarvan de antwoorden ook in een andere lijst staan. */
  Takenlijst kruisAan(String vraag, String antwoord) {
    formulier()
        .locator(".fjs-form-field-checklist")
        .filter(new Locator.FilterOptions().setHasText(vraag))
        .getByLabel(antwoord)
        .first()
        .check();
    return this;
  }

  Takenlijst schrijf(String vraag, String antwoord) {
    veld(vraag).fill(antwoord);
    return this;
  }

  /** Kiest uit een lijst die pas opengaat als iemand erop klikt. */
  Takenlijst kiesUit(String vraag, String antwoord) {
    formulier()
        .locator(".fjs-form-field-select")
        .filter(new Locator.FilterOptions().setHasText(vraag))
        .locator(".fjs-input-group")
        .click();
    formulier()
        .locator(".fjs-dropdownlist-item")
        .filter(new Locator.FilterOptions().setHasText(antwoord))
        .click();
    return this;
  }

  /** Een datum zoals 13-2-2029 en een tijd zoals 14:00. */
  Takenlijst prik(String vraag, String datum, String tijd) {
    for (var deel : List.of(List.of(vraag, datum), List.of("Tijd", tijd))) {
      var veld = formulier().getByLabel(deel.get(0)).first();
      veld.fill(deel.get(1));
      veld.press("Enter");
    }
    return this;
  }

  /** Een dag zoals 13-2-2029. */
  Takenlijst prik(String vraag, String dag) {
    var veld = formulier().getByLabel(vraag).first();
    veld.fill(dag);
    veld.press("Enter");
    return this;
  }

  Takenlijst rondAf() {
    knop("Afronden").click();
    return this;
  }

  Locator knop(String naam) {
    return pagina.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(naam));
  }

  Locator veld(String vraag) {
    return formulier().getByLabel(vraag).first();
  }

  /** Wat er bij de velden aan te merken is. */
  Locator veldfouten() {
    return formulier().locator(".fjs-form-field-error");
  }

  /** Opent een taak met haar adres, zoals een bladwijzer of de knop Terug doet. */
  Takenlijst gaNaar(String taak) {
    pagina.evaluate("taak => { window.location.hash = '#/?task=' + taak; }", taak);
    return this;
  }

  /** Rondt de geopende taak af, en ziet dat het gelukt is. */
  Takenlijst klaar() {
    var antwoord = pagina.waitForResponse(r -> r.url().endsWith("/submit-form"), this::rondAf);
    assertEquals(204, antwoord.status(), antwoord::text);
    return this;
  }

  Takenlijst scherm(String naam) {
    pagina.waitForTimeout(150);
    pagina.screenshot(
        new ScreenshotOptions().setPath(SCHERMEN.resolve("tasklist-" + naam + ".png")));
    return this;
  }
}
