package nl.rdm.escalatie.aanmelding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** De aanmelding van het contract, om in een test iets aan te veranderen. */
public final class Voorbeeldaanmelding {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Voorbeeldaanmelding() {}

  /** Een nieuwe boom: wie hem verandert, verandert hem alleen voor zichzelf. */
  public static ObjectNode boom() {
    try (var bestand =
        Voorbeeldaanmelding.class.getResourceAsStream("/aanmelding/voorbeeld.json")) {
      return (ObjectNode) JSON.readTree(bestand);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Zet een waarde, geschreven als JSON, op een pad zoals {@code elders[0].tot}. */
  public static ObjectNode met(String pad, String json) {
    return met(boom(), pad, json);
  }

  public static ObjectNode met(ObjectNode boom, String pad, String json) {
    try {
      var punt = ("." + pad).lastIndexOf('.') - 1;
      ouder(boom, pad, punt).set(pad.substring(punt + 1), JSON.readTree(json));
      return boom;
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Het voorbeeld zonder het veld op dit pad. */
  public static ObjectNode zonder(String pad) {
    var boom = boom();
    var punt = ("." + pad).lastIndexOf('.') - 1;
    ouder(boom, pad, punt).remove(pad.substring(punt + 1));
    return boom;
  }

  private static ObjectNode ouder(JsonNode boom, String pad, int punt) {
    var ouder = punt < 0 ? "" : "/" + pad.substring(0, punt).replaceAll("[.\\[]", "/");
    return (ObjectNode) boom.at(ouder.replace("]", ""));
  }
}
