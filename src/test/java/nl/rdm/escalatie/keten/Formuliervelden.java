package nl.rdm.escalatie.keten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** De velden van alle formulieren, zoals ze in de bestanden staan: formulier, sleutel, label. */
final class Formuliervelden {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Formuliervelden() {}

  /** Van {@code <formulier> <sleutel>} naar het label. */
  static Map<String, String> labels() {
    var labels = new TreeMap<String, String>();
    try (var bestanden = Files.list(Path.of("forms"))) {
      for (var bestand : bestanden.toList()) {
        var formulier = JSON.readTree(bestand.toFile());
        lees(formulier.path("id").asText(), formulier.path("components"), labels);
      }
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return labels;
  }

  /** Alle velden waarvan het antwoord naar het dossier gaat. */
  static List<String> inhoud() {
    return labels().keySet().stream().filter(veld -> veld.contains(" inhoud_")).toList();
  }

  /** De sleutels daarvan in één formulier. */
  static List<String> inhoud(String formulier) {
    return inhoud().stream()
        .filter(veld -> veld.startsWith(formulier + " "))
        .map(veld -> veld.substring(formulier.length() + 1))
        .toList();
  }

  private static void lees(String formulier, JsonNode onderdelen, Map<String, String> labels) {
    for (var onderdeel : onderdelen) {
      lees(formulier, onderdeel.path("components"), labels);
      if (onderdeel.has("key")) {
        labels.put(
            formulier + " " + onderdeel.path("key").asText(), onderdeel.path("label").asText());
      }
    }
  }
}
