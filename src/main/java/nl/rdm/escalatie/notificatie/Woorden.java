package nl.rdm.escalatie.notificatie;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/**
 * Codes en tijdstippen in gewone woorden, voor een bericht en voor de pagina waarnaar het verwijst.
 */
public final class Woorden {

  static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");

  private static final DateTimeFormatter TIJD =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'om' HH.mm 'uur'", NEDERLANDS);

  private static final DateTimeFormatter DAG =
      DateTimeFormatter.ofPattern("d MMMM uuuu", NEDERLANDS);

  private static final Properties WOORDEN = lees();

  private Woorden() {}

  /** De woorden van {@code <gegeven>.<code>}; een naam blijft zoals hij is. */
  public static String van(String gegeven, String code) {
    return WOORDEN.getProperty(gegeven + "." + code, leesbaar(code));
  }

  /** Een tijdstip, zoals {@code maandag 9 februari 2026 om 17.00 uur}. */
  public static String tijd(Instant moment, ZoneId zone) {
    return TIJD.format(moment.atZone(zone));
  }

  /** Een dag, zoals {@code 9 februari 2026}. */
  public static String dag(TemporalAccessor dag) {
    return DAG.format(dag);
  }

  /** Een code zonder woorden leest als woorden. */
  private static String leesbaar(String code) {
    return code.matches("[A-Z_]+|[a-z-]+")
        ? code.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT)
        : code;
  }

  private static Properties lees() {
    var woorden = new Properties();
    try (var lezer =
        new InputStreamReader(
            new ClassPathResource("templates/post/woorden.properties").getInputStream(),
            StandardCharsets.UTF_8)) {
      woorden.load(lezer);
      return woorden;
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
