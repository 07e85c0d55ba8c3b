package nl.rdm.escalatie.eisen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/**
 * De catalogus van eisen, {@code eisen/eisen.yaml}.
 *
 * @param regels alle eisen, op volgorde
 */
record Catalogus(List<Regel> regels) {

  /** Een eis: nummer, eigen bewoording, bronregels en soort. */
  record Regel(String nummer, String eis, String bron, String soort) {

    /** Of de eis in een element van een model zichtbaar moet zijn. */
    boolean vraagtElement() {
      return soort.equals("P") || soort.equals("R");
    }
  }

  Set<String> nummers() {
    return regels.stream().map(Regel::nummer).collect(Collectors.toSet());
  }

  static Catalogus lees() {
    try (var invoer = Catalogus.class.getResourceAsStream("/eisen/eisen.yaml")) {
      Map<String, List<Map<String, String>>> inhoud = new Yaml().load(invoer);
      return new Catalogus(inhoud.get("eisen").stream().map(Catalogus::regel).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Regel regel(Map<String, String> waarden) {
    return new Regel(
        waarden.get("nummer"), waarden.get("eis"), waarden.get("bron"), waarden.get("soort"));
  }
}
