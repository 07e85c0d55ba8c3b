package nl.rdm.escalatie.escalatieoverleg.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.rdm.escalatie.Chromium;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.dossier.keuring.Proefdocumenten;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Antwoordpad;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Een instelling levert haar plan aan op een smal scherm, zonder account en zonder JavaScript. */
@RdmTest
@Tag("browser")
class PlanBrowserTest {

  private static final int BREEDTE = 390;

  @AutoClose private final Chromium chromium = new Chromium();

  @LocalServerPort private int poort;

  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Antwoordlinks links;

  @Test
  void na_een_geweigerd_bestand_lukt_het_met_een_gewone_pdf() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    var pagina = chromium.venster(BREEDTE, false).newPage();
    pagina.navigate(
        "http://localhost:" + poort + Antwoordpad.van(links, sporen.gegevens(nr, "plan-gevraagd")));
    past(pagina, "vraag");

    lever(pagina, Proefdocumenten.pdf("/OpenAction<</S/JavaScript/JS(x)>>"));
    assertThat(pagina).hasTitle(Pattern.compile("^Fout: "));
    assertThat(pagina.locator("#fouten")).isFocused();
    assertThat(pagina.locator("#fouten")).containsText("staat een script");
    past(pagina, "fout");

    lever(pagina, Proefdocumenten.pdf());
    assertThat(pagina.locator("#ontvangen")).containsText("Uw plan is binnen");
    assertThat(pagina.locator("#versies li")).hasCount(1);
    past(pagina, "ontvangen");
  }

  private static void lever(Page pagina, byte[] pdf) {
    pagina
        .getByLabel("Bestand", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload("plan.pdf", "application/pdf", pdf));
    pagina.locator("main button[type=submit]").press("Enter");
    pagina.waitForLoadState();
  }

  /** Niets steekt buiten het scherm; het plaatje is er voor wie wil kijken. */
  private static void past(Page pagina, String naam) {
    pagina.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/schermen", "plan-" + naam + ".png")));
    assertThat((Integer) pagina.evaluate("document.documentElement.scrollWidth"))
        .as("breedte van " + naam)
        .isLessThanOrEqualTo(BREEDTE);
  }
}
