package nl.rdm.escalatie.invoer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Leest een bericht van buiten als JSON-object, met grenzen aan grootte en nesting en zonder
 * dubbele velden. Meldingen en oorzaken bevatten nooit iets uit het bericht.
 */
public final class StrikteJson {

  /** De grootste omvang van een bericht, in bytes. */
  public static final int MAX_BYTES = 1_048_576;

  private static final int MAX_DIEPTE = 10;

  private static final ObjectReader LEZER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DIEPTE)
                          .maxDocumentLength(MAX_BYTES)
                          .maxStringLength(MAX_BYTES)
                          .maxNameLength(200)
                          .maxNumberLength(100)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private StrikteJson() {}

  /**
   * Leest de bytes, altijd als UTF-8.
   *
   * @throws OngeldigeInvoer wanneer dit niet één geldig JSON-object binnen de grenzen is
   */
  public static ObjectNode lees(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw fout("Het bericht is te groot: hoogstens 1 MB.");
    }
    try {
      var tekst = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (LEZER.readValue(tekst) instanceof ObjectNode object) {
        return object;
      }
      throw fout("Het bericht is geen JSON-object.");
    } catch (CharacterCodingException e) {
      throw fout("Het bericht is geen geldige UTF-8.");
    } catch (StreamConstraintsException e) {
      throw fout("Het bericht is te diep genest of bevat een te lang veld.");
    } catch (JsonProcessingException e) {
      throw fout("Het bericht is geen geldige JSON, of een veld staat er dubbel in.");
    }
  }

  private static OngeldigeInvoer fout(String melding) {
    return new OngeldigeInvoer(List.of(new Fout("", melding)));
  }
}
