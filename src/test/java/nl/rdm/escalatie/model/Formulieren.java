package nl.rdm.escalatie.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** De formulieren bij de taken, als JSON. */
final class Formulieren {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Formulieren() {}

  /** De id van het formulier dat bij een taak hoort. */
  static String van(String model, UserTask taak) {
    return model + "." + taak.getId().replaceFirst("^userTask_", "");
  }

  /** Alle formulieren op bestandsnaam zonder extensie. */
  static Map<String, JsonNode> alle() {
    return Modellen.formulieren().entrySet().stream()
        .collect(Collectors.toMap(Entry::getKey, formulier -> json(formulier.getValue())));
  }

  /** De onderdelen van een formulier, ook die in groepen. */
  static Stream<JsonNode> onderdelen(JsonNode formulier) {
    return StreamSupport.stream(formulier.path("components").spliterator(), false)
        .flatMap(onderdeel -> Stream.concat(Stream.of(onderdeel), onderdelen(onderdeel)));
  }

  private static JsonNode json(String tekst) {
    try {
      return JSON.readTree(tekst);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
