package nl.rdm.escalatie.overzicht.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.rdm.escalatie.Chromium;
import nl.rdm.escalatie.RdmTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** De openbare pagina's en die van het register in een echte browser: WCAG, toetsenbord, smal. */
@RdmTest
@Tag("browser")
class OverzichtBrowserTest {

  private static final Path SCHERMEN = Path.of("target/schermen");
  private static final String ANTWOORDEN =
      "/wegwijzer?directGevaar=ja&rol=HUISARTS&plotseling=ja&plekPastNiet=nee&specialistisch=ja"
          + "&gewoneWegen=ja&hoogcomplex=nee&eerderGeprobeerd=nee&veiligheid=VERDACHTE";

  @LocalServerPort int poort;

  @AutoClose private static final Chromium chromium = new Chromium();

  @ParameterizedTest
  @CsvSource({
    "/overzicht, overzicht",
    "/wegwijzer, wegwijzer-vragen",
    "/wegwijzer?rol=HUISARTS&directGevaar=ja, wegwijzer-fouten",
    ANTWOORDEN + ", wegwijzer-antwoord",
  })
  void axe_vindt_niets_op_een_openbare_pagina(String pad, String naam) {
    var pagina = chromium.venster(1280, true).newPage();
    var antwoord = pagina.navigate("http://localhost:" + poort + pad);
    assertThat(antwoord.status()).isEqualTo(naam.endsWith("fouten") ? 422 : 200);
    bekijk(pagina, naam);
  }

  @Test
  void axe_vindt_niets_op_de_paginas_van_het_register() {
    var pagina = ingelogd(1280, true);
    for (var pad :
        List.of(
            "/register",
            "/register/tafels/transfertafel",
            "/register/functies/nieuw",
            "/jaarcyclus",
            "/knelpunten")) {
      pagina.navigate("http://localhost:" + poort + pad);
      bekijk(pagina, pad.substring(1).replace('/', '-'));
    }
  }

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

  /**
   * Zonder bezwaar van axe, en breed noch smal met zijwaarts schuiven; de plaatjes zijn om te
   * bekijken.
   */
  private static void bekijk(Page pagina, String naam) {
    for (int breedte : List.of(1280, 400)) {
      pagina.setViewportSize(breedte, 900);
      assertThat((int) pagina.evaluate("document.documentElement.scrollWidth"))
          .as("%s past in %d", naam, breedte)
          .isLessThanOrEqualTo(breedte);
      pagina.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(SCHERMEN.resolve(naam + "-" + breedte + ".png")));
    }
    assertThat(
            new AxeBuilder(pagina)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                    .analyze()
                    .getViolations()
                    .stream()
                    .map(regel -> regel.getId() + " " + regel.getNodes().get(0).getHtml()))
        .as(naam)
        .isEmpty();
  }
}
