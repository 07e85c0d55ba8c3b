package nl.rdm.escalatie.mutanten;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** Draait tests in deze JVM tegen de modellen die nu ingesteld zijn, tot de eerste rode. */
final class Proef {

  private static final Launcher LAUNCHER =
      LauncherFactory.create(
          LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false).build());

  /**
   * Wat een proef opleverde.
   *
   * @param tests hoeveel tests er gedraaid zijn
   * @param fout de eerste rode test, leeg wanneer alles groen bleef
   */
  record Uitslag(long tests, Optional<Failure> fout) {

    /** De rode test en zijn melding, in één regel. */
    String door() {
      return fout.map(Uitslag::melding).orElse("");
    }

    /** Of de mutant zelf niet deugt: de engine kon het model niet inlezen. */
    boolean ongeldig() {
      return fout.filter(
              f ->
                  oorzaken(f.getException())
                      .map(oorzaak -> oorzaak.getClass().getSimpleName() + oorzaak.getMessage())
                      .anyMatch(
                          tekst ->
                              tekst.startsWith("ParseException")
                                  || tekst.startsWith("DmnTransformException")))
          .isPresent();
    }

    private static String melding(Failure fout) {
      var regel = String.valueOf(fout.getException()).replaceAll("\\s+", " ").replace("|", "/");
      return fout.getTestIdentifier().getDisplayName()
          + ": "
          + regel.substring(0, Math.min(regel.length(), 120));
    }

    private static Stream<Throwable> oorzaken(Throwable fout) {
      return Stream.iterate(fout, oorzaak -> oorzaak != null, Throwable::getCause);
    }
  }

  private Proef() {}

  static Uitslag draai(List<? extends DiscoverySelector> tests) {
    EersteFout.begin();
    var verslag = new SummaryGeneratingListener();
    LAUNCHER.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(tests)
            .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
            .configurationParameter("junit.jupiter.execution.timeout.default", "5 m")
            .build(),
        verslag);
    return new Uitslag(
        verslag.getSummary().getTestsStartedCount(),
        verslag.getSummary().getFailures().stream().findFirst());
  }

  /** De volledige stacktrace van een rode test. */
  static String stacktrace(Failure fout) {
    var tekst = new StringWriter();
    fout.getException().printStackTrace(new PrintWriter(tekst, true));
    return tekst.toString();
  }
}
