package nl.rdm.escalatie.notificatie;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hoe gegevens en bijlagen van een bericht in hun kolom staan: als JSON. */
final class Rijvorm {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> GEGEVENS = new TypeReference<>() {};
  private static final TypeReference<List<String>> BIJLAGEN = new TypeReference<>() {};

  private Rijvorm() {}

  static String van(Map<String, String> gegevens) {
    return schrijf(new TreeMap<>(gegevens));
  }

  static String van(List<String> bijlagen) {
    return schrijf(bijlagen);
  }

  static Map<String, String> gegevens(String json) {
    return lees(json, GEGEVENS);
  }

  static List<String> bijlagen(String json) {
    return lees(json, BIJLAGEN);
  }

  private static String schrijf(Object waarde) {
    try {
      return JSON.writeValueAsString(waarde);
    } catch (JsonProcessingException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static <T> T lees(String json, TypeReference<T> vorm) {
    try {
      return JSON.readValue(json, vorm);
    } catch (JsonProcessingException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
