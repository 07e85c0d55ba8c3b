package nl.rdm.escalatie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.dekking.Doorlopen;
import nl.rdm.escalatie.model.Modellen;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Waar alle tests met een engine tegen draaien: H2 of, met {@code -Drdm.database=postgresql}, een
 * echte PostgreSQL; de modellen van het project of, met {@code -Drdm.modellen=<map>}, een mutant.
 * Een andere opstelling is een andere context (spring.factories).
 */
public class Proefopstelling implements ContextCustomizerFactory, LauncherSessionListener {

  /** Systeemeigenschap met {@code h2} (zonder opgave) of {@code postgresql}. */
  public static final String DATABASE = "rdm.database";

  private static final Deque<ConfigurableApplicationContext> OPEN = new ArrayDeque<>();

  /** De database waar de tests van deze run tegen draaien. */
  public static String database() {
    return System.getProperty(DATABASE, "h2");
  }

  /** Sluit de contexten van een vorige opstelling, voordat de volgende begint. */
  public static void sluit() {
    while (!OPEN.isEmpty()) {
      OPEN.pop().close();
    }
  }

  @Override
  public void launcherSessionOpened(LauncherSession sessie) {
    Zoekeigenschappen.onthoud();
  }

  /** De engine sluit terwijl de database er nog is. */
  @Override
  public void launcherSessionClosed(LauncherSession sessie) {
    sluit();
    try {
      Doorlopen.bewaar(database());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> testklasse, List<ContextConfigurationAttributes> instellingen) {
    return new Opstelling(database(), Modellen.map().toAbsolutePath());
  }

  /** De opstelling van één context; gelijke opstellingen delen hem. */
  private record Opstelling(String database, Path modellen) implements ContextCustomizer {

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration samengesteld) {
      OPEN.push(context);
      var eigenschappen = new LinkedHashMap<String, String>();
      if (System.getProperty(Modellen.EIGENSCHAP) != null) {
        eigenschappen.put(
            "camunda.bpm.deployment-resource-pattern",
            "file:%s/*.bpmn,file:%s/*.dmn,classpath*:forms/*.form".formatted(modellen, modellen));
      }
      if (database.equals("postgresql")) {
        eigenschappen.putAll(postgres());
      }
      TestPropertyValues.of(eigenschappen).applyTo(context);
    }

    private static Map<String, String> postgres() {
      try (var verbinding = TestDatabase.POSTGRESQL.leeg().getConnection()) {
        var adres = verbinding.getMetaData();
        return Map.of(
            "spring.datasource.url", adres.getURL(),
            "spring.datasource.username", adres.getUserName());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
