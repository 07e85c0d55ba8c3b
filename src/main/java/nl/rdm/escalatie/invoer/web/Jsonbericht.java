package nl.rdm.escalatie.invoer.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.rdm.escalatie.invoer.StrikteJson;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Leest het bericht van een aanroep, nooit meer dan mag. */
public final class Jsonbericht {

  private Jsonbericht() {}

  /**
   * @throws nl.rdm.escalatie.invoer.OngeldigeInvoer wanneer het geen geldig JSON-object is
   * @throws ResponseStatusException 413 wanneer het groter is dan {@link StrikteJson#MAX_BYTES}
   */
  public static ObjectNode lees(HttpServletRequest aanvraag) throws IOException {
    // Eén byte meer dan mag: genoeg om te weten dat het te veel is.
    var bytes = aanvraag.getInputStream().readNBytes(StrikteJson.MAX_BYTES + 1);
    if (bytes.length > StrikteJson.MAX_BYTES) {
      throw new ResponseStatusException(
          HttpStatus.PAYLOAD_TOO_LARGE, "De aanvraag is te groot: hoogstens 1 MB.");
    }
    return StrikteJson.lees(bytes);
  }
}
