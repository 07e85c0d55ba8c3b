package nl.rdm.escalatie.escalatieoverleg.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Chromium;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Proefpost;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Antwoorden op een telefoon, met alleen toetsen en met JavaScript uit; en wat de gemeente ziet.
 */
@RdmTest
@Tag("browser")
class AntwoordPaginaBrowserTest {

  private static final Path SCHERMEN = Path.of("target/schermen");

  @LocalServerPort int poort;

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Overlegvragen vragen;
  @Autowired private Antwoordlinks links;

  @AutoClose private final Chromium chromium = new Chromium();

  @Test
  void een_directeur_antwoordt_met_alleen_toetsen_en_zonder_javascript_en_de_gemeente_ziet_het() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    rit.doe(
        nr,
        "gemeente",
        "datumVaststellen",
        Map.of(
            "besluit", "VRAGEN",
            "voorstel1", "2026-02-10T14:00",
            "voorstel2", "2026-02-11T16:30",
            "voorstel3", "2026-02-12T09:30"));
    var vraag = vragen.open(nr, Soort.DATUM).orElseThrow();
    var link = Proefpost.pad(links, vragen.link(vraag, "ZORGVERZEKERAAR"));

    var pagina = chromium.venster(390, false).newPage();
    pagina.navigate("http://localhost:" + poort + link);
    past(pagina, "vraag");
    pagina.locator("#veld-moment202602101400").press("Space");
    pagina.locator("#veld-moment202602111630").press("ArrowDown");
    pagina.locator("button[type=submit]").press("Enter");
    assertThat(pagina).hasTitle(Pattern.compile("^Fout: "));
    assertThat(pagina.locator("#fouten")).isFocused();
    past(pagina, "fout");
    pagina.locator("#fouten a").first().press("Enter");
    assertThat(pagina.locator("#veld-moment202602120930")).isFocused();

    pagina.locator("#veld-moment202602120930").press("ArrowUp");
    pagina.locator("#veld-vervangerNaam").fill("Vera van Vervangen");
    pagina.locator("#veld-vervangerEmail").fill("vera@example.org");
    pagina.locator("#veld-mandaat").press("Space");
    pagina.locator("#veld-opmerking").fill("Graag online.");
    pagina.locator("button[type=submit]").press("Enter");
    assertThat(pagina.locator("h1")).hasText("Bedankt voor uw antwoord");
    assertThat(pagina.locator("#gegeven dd"))
        .hasText(
            new String[] {
              "ja", "nee", "een vervanger komt", "Vera van Vervangen (vera@example.org)"
            });
    past(pagina, "bedankt");
    pagina.navigate("http://localhost:" + poort + link);
    assertThat(pagina.locator("h1")).hasText("U hebt al geantwoord");
    past(pagina, "al-geantwoord");

    for (int breedte : new int[] {390, 1280}) {
      var gemeente = inloggen(breedte, nr);
      gemeente.locator("#naar-beschikbaarheid").press("Enter");
      assertThat(gemeente.locator("main")).containsText("Vera van Vervangen");
      past(gemeente, "beschikbaarheid");
    }
  }

  private Page inloggen(int breedte, String nr) {
    var pagina = chromium.venster(breedte, false).newPage();
    pagina.navigate("http://localhost:" + poort + "/casussen/" + nr);
    pagina.fill("[name=naam]", "gemeente");
    pagina.fill("[name=wachtwoord]", "demo");
    pagina.press("[name=wachtwoord]", "Enter");
    return pagina;
  }

  /** Niets steekt buiten het scherm; het plaatje is er voor wie wil kijken. */
  private static void past(Page pagina, String naam) {
    pagina.waitForLoadState();
    int breedte = pagina.viewportSize().width;
    pagina.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(SCHERMEN.resolve("antwoord-" + naam + "-" + breedte + ".png")));
    var inhoud = (Integer) pagina.evaluate("document.documentElement.scrollWidth");
    assertThat(inhoud).as("breedte van " + naam).isLessThanOrEqualTo(breedte);
  }
}
