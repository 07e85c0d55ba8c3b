package nl.rdm.escalatie.vrijgave.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Een tabel als CSV (RFC 4180), met puntkomma's zoals een Nederlands rekenblad verwacht. Geen veld
 * wordt ooit een formule: wat daarmee zou beginnen krijgt een apostrof ervoor.
 */
final class Csv {

  /** Zo weet een rekenblad dat dit UTF-8 is. */
  private static final String BOM = "\uFEFF";

  private Csv() {}

  static String van(List<List<String>> rijen) {
    return rijen.stream()
        .map(rij -> rij.stream().map(Csv::veld).collect(Collectors.joining(";")))
        .collect(Collectors.joining("\r\n", BOM, "\r\n"));
  }

  private static String veld(String waarde) {
    var veilig = waarde.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + waarde : waarde;
    return '"' + veilig.replace("\"", "\"\"") + '"';
  }
}
