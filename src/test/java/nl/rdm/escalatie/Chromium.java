package nl.rdm.escalatie;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * De vensters van een test in een echte browser zonder scherm; zonder Chromium faalt de test en
 * zegt wat er ontbreekt. De browser zelf start één keer per JVM en eindigt met haar.
 */
public final class Chromium implements AutoCloseable {

  private static final Path PROGRAMMA = Path.of("/usr/bin/chromium");

  private static Browser browser;

  private final List<BrowserContext> vensters = new ArrayList<>();

  public Chromium() {
    assertThat(Files.isExecutable(PROGRAMMA))
        .as("De browsertests hebben Debian's pakket 'chromium' nodig: apt-get install chromium")
        .isTrue();
    if (browser == null) {
      browser = start();
    }
  }

  private static Browser start() {
    var zonderDownload = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return Playwright.create(new Playwright.CreateOptions().setEnv(zonderDownload))
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
    var venster =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(javascript)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam")
                .setViewportSize(breedte, 900));
    vensters.add(venster);
    return venster;
  }

  @Override
  public void close() {
    vensters.forEach(BrowserContext::close);
  }
}
