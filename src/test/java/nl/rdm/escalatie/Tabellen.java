package nl.rdm.escalatie;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kijkt in elke tabel, van het product en van de engine. */
public final class Tabellen {

  /** Meters van de engine zelf, die op eigen tijd schrijven. */
  private static final Set<String> METERS = Set.of("act_ru_meter_log", "act_ru_task_meter_log");

  private Tabellen() {}

  /** Hoeveel rijen elke tabel heeft. */
  public static Map<String, Integer> aantallen(JdbcClient jdbc) {
    var aantallen = new TreeMap<String, Integer>();
    for (var tabel : alle(jdbc)) {
      if (!METERS.contains(tabel.toLowerCase(Locale.ROOT))) {
        aantallen.put(
            tabel.toLowerCase(Locale.ROOT),
            jdbc.sql("select count(*) from \"" + tabel + "\"").query(Integer.class).single());
      }
    }
    return aantallen;
  }

  /** De tabellen waarin de tekst ergens leesbaar staat, ook als bytes. */
  public static List<String> met(JdbcClient jdbc, String tekst) {
    return metEen(jdbc, List.of(tekst));
  }

  /** De tabellen waarin een van deze teksten ergens leesbaar staat, ook als bytes. */
  public static List<String> metEen(JdbcClient jdbc, List<String> teksten) {
    var gevonden = new ArrayList<String>();
    for (var tabel : alle(jdbc)) {
      var rijen = jdbc.sql("select * from \"" + tabel + "\"").query().listOfRows();
      if (rijen.stream().anyMatch(rij -> rij.values().stream().anyMatch(w -> bevat(w, teksten)))) {
        gevonden.add(tabel);
      }
    }
    return gevonden;
  }

  private static boolean bevat(Object waarde, List<String> teksten) {
    return leesbaar(waarde).anyMatch(gelezen -> teksten.stream().anyMatch(gelezen::contains));
  }

  /** Hoe een waarde als tekst te lezen is; bytes op twee manieren. */
  private static Stream<String> leesbaar(Object waarde) {
    if (waarde instanceof byte[] bytes) {
      return Stream.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE)
          .map(tekens -> new String(bytes, tekens));
    }
    return Stream.ofNullable(waarde).map(Object::toString);
  }

  private static List<String> alle(JdbcClient jdbc) {
    return jdbc.sql(
            "select table_name from information_schema.tables"
                + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'")
        .query(String.class)
        .list();
  }
}
