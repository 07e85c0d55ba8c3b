package nl.rdm.escalatie.aanmelding.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Chromium;
import nl.rdm.escalatie.RdmTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * De pagina's onder /aanmelden in een echte browser met JavaScript uit, op een breed en een smal
 * scherm.
 */
@RdmTest
@Tag("browser")
class AanmeldPaginaBrowserTest {

  private static final Path SCHERMEN = Path.of("target/schermen");

  @LocalServerPort int poort;

  @Autowired private Casusrit rit;

  @AutoClose private final Chromium chromium = new Chromium();

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void aanmelden_lukt_na_een_fout_met_alleen_het_toetsenbord_en_zonder_javascript(int breedte) {
    var pagina = inloggen(breedte);
    past(pagina, "leeg");

    pagina.getByText("Aanmelding versturen").press("Enter");
    assertThat(pagina).hasTitle(Pattern.compile("^Fout: "));
    assertThat(pagina.locator("#fouten")).isFocused();
    past(pagina, "fouten");

    pagina.locator("#fouten a").first().press("Enter");
    assertThat(pagina.locator("#veld-aanmelder-rol")).isFocused();

    vul(pagina);
    pagina.getByText("Aanmelding versturen").press("Enter");
    assertThat(pagina.locator("#casusnummer")).hasText(Pattern.compile("RDM-\\d{4}-\\d{4,}"));
    past(pagina, "ontvangen");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void aanvullen_lukt_na_een_fout_met_alleen_het_toetsenbord_en_zonder_javascript(int breedte) {
    var nr = rit.meldAan(Casusrit.gewoon());
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of(
            "besluit", "AANVULLEN",
            "inhoud_vraagOmAanvulling", "Welke hulp is er al geprobeerd?\nEn wie is de huisarts?"));
    var pagina = inloggen(breedte);
    pagina.navigate("http://localhost:" + poort + "/aanmelden/" + nr);
    past(pagina, "vraag");

    pagina.getByLabel("Uw aanvulling").fill("Zie 111222333.");
    pagina.getByText("Aanvulling versturen").press("Enter");
    assertThat(pagina.locator("#fouten")).isFocused();
    past(pagina, "vraag-fout");

    pagina.getByLabel("Het getal in dit veld is geen BSN").check();
    pagina.getByText("Aanvulling versturen").press("Enter");
    assertThat(pagina.locator("#aangevuld")).isVisible();
    past(pagina, "aangevuld");
  }

  @Test
  void een_vraag_die_niet_van_toepassing_is_staat_er_pas_als_zij_dat_wordt() {
    var pagina = inloggen(1280);
    var grondslag = pagina.getByLabel("Waarom mag u aanmelden zonder toestemming?");
    var motivering = pagina.getByLabel("Waarom kan het niet wachten?");
    var organisatie = pagina.getByLabel("Uw organisatie");
    var naam = pagina.getByLabel("Naam van de cliëntondersteuner");
    var afgezien = pagina.getByLabel("Ja, de cliënt wil zelf geen cliëntondersteuner");
    var tafel = pagina.getByLabel("Aan welke tafel?").first();
    for (var verborgen : List.of(grondslag, motivering, naam, afgezien, tafel)) {
      assertThat(verborgen).isHidden();
    }
    assertThat(organisatie).isVisible();

    pagina.getByLabel("De cliënt geeft geen toestemming").check();
    pagina.check("[name=spoed][value=ja]");
    pagina.getByLabel("De cliënt heeft al een cliëntondersteuner").check();
    pagina.getByText("Bespreking 1").first().click();
    for (var zichtbaar : List.of(grondslag, motivering, naam, tafel)) {
      assertThat(zichtbaar).isVisible();
    }
    past(pagina, "open");
    tafel.selectOption("topx");
    pagina.getByLabel("De cliënt wil geen cliëntondersteuner").check();
    assertThat(naam).isHidden();
    assertThat(afgezien).isVisible();
    pagina.getByLabel("In welke rol meldt u aan?").selectOption("CLIENT");
    assertThat(organisatie).isHidden();

    pagina.getByText("Aanmelding versturen").press("Enter");
    assertThat(pagina.locator("#fouten")).isFocused();
    for (var fout : List.of(grondslag, motivering, afgezien, tafel)) {
      assertThat(fout).isVisible();
    }
  }

  private Page inloggen(int breedte) {
    var pagina = chromium.venster(breedte, false).newPage();
    pagina.navigate("http://localhost:" + poort + "/aanmelden");
    pagina.fill("[name=naam]", "aanmelder");
    pagina.fill("[name=wachtwoord]", "demo");
    pagina.press("[name=wachtwoord]", "Enter");
    assertThat(pagina.locator("h1")).hasText("Een casus aanmelden");
    return pagina;
  }

  private static void vul(Page pagina) {
    pagina.getByLabel("In welke rol meldt u aan?").selectOption("HUISARTS");
    pagina.getByLabel("Uw organisatie").fill("Huisartsenpraktijk De Es");
    pagina.getByLabel("Uw kenmerk van de cliënt").fill("HA-17");
    pagina.getByLabel("In welke gemeente woont de cliënt?").selectOption("Enschede");
    pagina.getByLabel("Wat is er aan de hand en wat is er nodig?").fill("Geen plek te vinden.");
    pagina.getByLabel("Hoe wordt de cliënt nu geholpen?").fill("De huisarts belt elke dag.");
    pagina.getByLabel("Zorgverzekeringswet (Zvw)").check();
    for (var vraag :
        List.of(
            "specialistischeZorgvraag",
            "regulierBenut",
            "zorgbemiddelingIngezet",
            "wijkteamBetrokken",
            "clientGeinformeerd")) {
      pagina.check("[name=" + vraag + "][value=ja]");
    }
    for (var vraag : List.of("hoogcomplex", "veiligheidsrisico", "directGevaar", "spoed")) {
      pagina.check("[name=" + vraag + "][value=nee]");
    }
    pagina.getByLabel("De cliënt geeft toestemming").check();
    pagina.getByLabel("De cliënt wil graag een cliëntondersteuner").check();
  }

  /** Niets steekt buiten het scherm; het plaatje is er voor wie wil kijken. */
  private static void past(Page pagina, String naam) {
    pagina.waitForLoadState();
    int breedte = pagina.viewportSize().width;
    pagina.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(SCHERMEN.resolve("aanmelden-" + naam + "-" + breedte + ".png")));
    var inhoud = (Integer) pagina.evaluate("document.documentElement.scrollWidth");
    assertThat(inhoud).as("breedte van " + naam).isLessThanOrEqualTo(breedte);
  }
}
