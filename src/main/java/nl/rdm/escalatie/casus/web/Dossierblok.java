package nl.rdm.escalatie.casus.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.util.StringUtils;

/**
 * Wat iemand op één moment bij één stap schreef.
 *
 * @param kop de plaats en de stap
 */
record Dossierblok(String kop, String wie, String op, List<Regel> regels) {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Een stuk zoals het op de pagina staat.
   *
   * @param delen de tekst, of wat in de lijst staat
   */
  record Regel(String label, boolean lijst, List<String> delen) {

    static Regel van(Stuk stuk) {
      var json = alsJson(stuk.waarde());
      return json.isArray()
          ? new Regel(stuk.label(), true, stroom(json).map(Dossierblok::woorden).toList())
          : new Regel(stuk.label(), false, List.of(stuk.waarde()));
    }
  }

  Dossierblok met(List<Regel> regels) {
    return new Dossierblok(kop, wie, op, regels);
  }

  /** Een lijst staat als JSON in het dossier; tekst die daar alleen op lijkt, blijft tekst. */
  private static JsonNode alsJson(String waarde) {
    try {
      return waarde.startsWith("[") ? JSON.readTree(waarde) : JSON.missingNode();
    } catch (JsonProcessingException tekst) {
      return JSON.missingNode();
    }
  }

  private static String woorden(JsonNode deel) {
    return deel.isObject()
        ? StringUtils.capitalize(
            deel.properties().stream()
                .map(veld -> veld.getKey() + ": " + woord(veld.getValue().asText()))
                .collect(Collectors.joining("; ")))
        : deel.asText();
  }

  private static String woord(String tekst) {
    return tekst.matches("\\d{4}-\\d\\d-\\d\\d") ? Woorden.dag(LocalDate.parse(tekst)) : tekst;
  }

  private static Stream<JsonNode> stroom(JsonNode lijst) {
    return StreamSupport.stream(lijst.spliterator(), false);
  }
}
