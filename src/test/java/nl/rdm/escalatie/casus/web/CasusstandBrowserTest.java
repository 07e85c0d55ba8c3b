package nl.rdm.escalatie.casus.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.rdm.escalatie.Chromium;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** De pagina van een casus in een echte browser met JavaScript uit, breed en smal. */
@RdmTest
@Tag("browser")
class CasusstandBrowserTest {

  private static final Path SCHERMEN = Path.of("target/schermen");

  @LocalServerPort int poort;

  @Autowired private Etappes etappe;
  @Autowired private Termijnen termijnen;

  @AutoClose private final Chromium chromium = new Chromium();

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void overdragen_lukt_na_een_fout_met_alleen_het_toetsenbord_en_zonder_javascript(int breedte) {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    termijnen.van(nr).stream()
        .filter(Termijn::loopt)
        .findFirst()
        .ifPresent(t -> termijnen.verzet(t.id(), t.vervaltOp().plusSeconds(86_400), "ONDERZOEK"));
    var pagina = inloggen(breedte, nr, "aanmeldpunt");
    past(pagina, "stand");

    pagina.getByText("Casus overdragen").press("Enter");
    pagina.locator("button[type=submit]").last().press("Enter");
    assertThat(pagina).hasTitle(Pattern.compile("^Fout: "));
    assertThat(pagina.locator("#fouten")).isFocused();
    pagina.locator("#fouten a").first().press("Enter");
    assertThat(pagina.locator("#veld-account")).isFocused();
    past(pagina, "fout");

    pagina.getByLabel("Nieuwe casusregisseur").selectOption("gemeente");
    pagina.getByLabel("Notitie bij de overdracht").fill("Bel eerst de wijkcoach.");
    pagina.locator("button[type=submit]").last().press("Enter");
    assertThat(pagina.locator("#gedaan")).containsText("overgedragen");
    assertThat(pagina.locator("#casusregisseur")).hasText("Gerda Enschedeman");
    assertThat(pagina.locator("#handelingen a[href$=casusregisseur]")).hasCount(0);
    past(pagina, "overgedragen");
  }

  @Test
  void wat_over_een_bestuurlijk_overleg_te_lezen_is_past_op_een_smal_scherm_en_op_papier() {
    var nr = etappe.inTrede3();
    etappe.overlegMet(nr, Etappes.oplossing("GEVONDEN"));
    var pagina = inloggen(400, nr, "coordinator");
    pagina.locator("summary#afgerond").click();
    past(pagina, "trede-3");
    pagina.locator("a[href='/overleggen']").first().click();
    past(pagina, "overleggen");
    drukt(pagina, "overleggen");
    pagina.locator("#overleggen a").first().click();
    past(pagina, "overleg");
    pagina.locator("#agenda-drukken").click();
    past(pagina, "agenda");
    drukt(pagina, "agenda");
  }

  /** Zoals op een vel A4, met de marges van de stijl. */
  private static void drukt(Page pagina, String naam) {
    pagina.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    pagina.setViewportSize(680, 960);
    past(pagina, naam + "-papier");
    assertThat(pagina.locator("header, footer, .niet-drukken").first()).isHidden();
    pagina.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    pagina.setViewportSize(400, 900);
  }

  private Page inloggen(int breedte, String nr, String account) {
    var pagina = chromium.venster(breedte, false).newPage();
    pagina.navigate("http://localhost:" + poort + "/casussen/" + nr);
    pagina.fill("[name=naam]", account);
    pagina.fill("[name=wachtwoord]", "demo");
    pagina.press("[name=wachtwoord]", "Enter");
    assertThat(pagina.locator("h1")).hasText("Casus " + nr);
    return pagina;
  }

  /** Niets steekt buiten het scherm; het plaatje is er voor wie wil kijken. */
  private static void past(Page pagina, String naam) {
    pagina.waitForLoadState();
    int breedte = pagina.viewportSize().width;
    pagina.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(SCHERMEN.resolve("casus-" + naam + "-" + breedte + ".png")));
    // Een tabel op papier schuift niet in haar vak.
    var inhoud =
        (Integer)
            pagina.evaluate(
                "Math.floor(Math.max(document.documentElement.scrollWidth,"
                    + " ...[...document.querySelectorAll('table')].map(t =>"
                    + " t.getBoundingClientRect().right)))");
    assertThat(inhoud).as("breedte van " + naam).isLessThanOrEqualTo(breedte);
  }
}
