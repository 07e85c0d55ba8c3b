package nl.rdm.escalatie;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Een echte browser zonder scherm; zonder Chromium faalt de test en zegt wat er ontbreekt. */
public final class Chromium implements AutoCloseable {

  private static final Path PROGRAMMA = Path.of("/usr/bin/chromium");

  private final Playwright playwright;
  private final Browser browser;

  public Chromium() {
    assertThat(Files.isExecutable(PROGRAMMA))
        .as("De browsertests hebben Debian's pakket 'chromium' nodig: apt-get install chromium")
        .isTrue();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAMMA)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Een venster met eigen cookies. */
  public BrowserContext venster(int breedte, boolean javascript) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setJavaScriptEnabled(javascript)
            .setLocale("nl-NL")
            .setTimezoneId("Europe/Amsterdam")
            .setViewportSize(breedte, 900));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
