package nl.rdm.escalatie.eisen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * De catalogus van eisen, {@code eisen/eisen.yaml}.
 *
 * @param regels alle eisen, op volgorde
 * @param onderdelen de delen van het product die eisen brengen
 */
record Catalogus(List<Regel> regels, Map<String, Onderdeel> onderdelen) {

  /** Eisen van een andere soort dan P en R die toch een test moeten hebben. */
  private static final Set<String> OOK_TE_TOETSEN = Set.of("R113", "R114", "R128", "R129");

  /** Een eis: nummer, eigen bewoording, bronregels, soort en het deel dat haar brengt. */
  record Regel(String nummer, String eis, String bron, String soort, String onderdeel) {

    /** Of de eis in een element van een model zichtbaar moet zijn. */
    boolean vraagtElement() {
      return soort.equals("P") || soort.equals("R");
    }

    boolean vraagtTest() {
      return vraagtElement() || OOK_TE_TOETSEN.contains(nummer);
    }
  }

  /** Een deel van het product en of dat gereed is. */
  record Onderdeel(String naam, boolean gereed) {}

  /** De eisen die nu vervuld moeten zijn: van een gereed onderdeel, met een test. */
  List<Regel> nu() {
    return waarvoor(regel -> regel.vraagtTest() && onderdelen.get(regel.onderdeel()).gereed());
  }

  /** De eisen die een later onderdeel brengt. */
  List<Regel> open() {
    return waarvoor(regel -> !onderdelen.get(regel.onderdeel()).gereed());
  }

  Set<String> nummers() {
    return regels.stream().map(Regel::nummer).collect(Collectors.toSet());
  }

  private List<Regel> waarvoor(Predicate<Regel> voorwaarde) {
    return regels.stream().filter(voorwaarde).toList();
  }

  static Catalogus lees() {
    try (var invoer = Catalogus.class.getResourceAsStream("/eisen/eisen.yaml")) {
      Map<String, Object> inhoud = new Yaml().load(invoer);
      return new Catalogus(
          lijst(inhoud.get("eisen")).map(Catalogus::regel).toList(),
          tabel(inhoud.get("onderdelen")).entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, deel -> onderdeel(deel.getValue()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Regel regel(Map<String, Object> waarden) {
    return new Regel(
        tekst(waarden, "nummer"),
        tekst(waarden, "eis"),
        tekst(waarden, "bron"),
        tekst(waarden, "soort"),
        tekst(waarden, "onderdeel"));
  }

  private static Onderdeel onderdeel(Object waarden) {
    return new Onderdeel(
        tekst(tabel(waarden), "naam"), Boolean.TRUE.equals(tabel(waarden).get("gereed")));
  }

  private static String tekst(Map<String, Object> waarden, String veld) {
    return String.valueOf(waarden.get(veld));
  }

  @SuppressWarnings("unchecked")
  private static Stream<Map<String, Object>> lijst(Object waarde) {
    return ((List<Map<String, Object>>) waarde).stream();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> tabel(Object waarde) {
    return (Map<String, Object>) waarde;
  }
}
