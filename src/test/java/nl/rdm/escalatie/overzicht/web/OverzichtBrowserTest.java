package nl.rdm.escalatie.overzicht.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import nl.rdm.escalatie.Chromium;
import nl.rdm.escalatie.RdmTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** De openbare pagina's en die van het register met alleen het toetsenbord, zonder JavaScript. */
@RdmTest
@Tag("browser")
class OverzichtBrowserTest {

  @LocalServerPort int poort;

  @AutoClose private final Chromium chromium = new Chromium();

  @Test
  void de_wegwijzer_werkt_met_alleen_het_toetsenbord_en_zonder_javascript() {
    var pagina = chromium.venster(400, false).newPage();
    pagina.navigate("http://localhost:" + poort + "/wegwijzer");
    tabNaar(pagina, "main button");
    pagina.keyboard().press("Enter");
    assertThat(pagina).hasTitle(Pattern.compile("^Fout: "));
    assertThat(pagina.locator("#fouten")).isFocused();

    tabNaar(pagina, "#fouten a");
    pagina.keyboard().press("Enter");
    assertThat(pagina.locator("#veld-directGevaar")).isFocused();
    pagina.keyboard().press("ArrowDown");
    tabNaar(pagina, "#veld-rol");
    pagina.keyboard().press("H");
    for (var vraag :
        List.of(
            "plotseling",
            "plekPastNiet",
            "specialistisch",
            "gewoneWegen",
            "hoogcomplex",
            "eerderGeprobeerd")) {
      tabNaar(pagina, "[name=" + vraag + "]");
      pagina.keyboard().press("ArrowDown");
    }
    tabNaar(pagina, "[name=veiligheid]");
    pagina.keyboard().press("Space");
    tabNaar(pagina, "main button");
    pagina.keyboard().press("Enter");

    assertThat(pagina.locator("h1")).hasText("Waar u terechtkunt");
    assertThat(pagina.locator(".uitweg h2")).hasText("Begin bij de gemeente");
  }

  @Test
  void het_register_wijzigt_met_alleen_het_toetsenbord_en_zonder_javascript() {
    var pagina = ingelogd(1280, false);
    pagina.navigate("http://localhost:" + poort + "/register");
    pagina.getByText("Wierden", new Page.GetByTextOptions().setExact(true)).press("Enter");
    pagina.locator("[name=email]").fill("geen adres");
    pagina.getByText("Bewaren").press("Enter");

    assertThat(pagina.locator("#fouten")).isFocused();
    pagina.locator("#fouten a").first().press("Enter");
    assertThat(pagina.locator(":focus")).hasAttribute("aria-invalid", "true");
  }

  /** Met de tabtoets, zoals iemand zonder muis. */
  private static void tabNaar(Page pagina, String plek) {
    for (int stap = 0; stap < 60; stap++) {
      pagina.keyboard().press("Tab");
      if (pagina.locator(":focus").and(pagina.locator(plek)).count() > 0) {
        return;
      }
    }
    fail("Met de tabtoets is niet te bereiken: %s", plek);
  }

  private Page ingelogd(int breedte, boolean javascript) {
    var pagina = chromium.venster(breedte, javascript).newPage();
    pagina.navigate("http://localhost:" + poort + "/inloggen");
    pagina.locator("[name=naam]").fill("themagroep");
    pagina.locator("[name=wachtwoord]").fill("demo");
    pagina.locator("[name=wachtwoord]").press("Enter");
    return pagina;
  }
}
