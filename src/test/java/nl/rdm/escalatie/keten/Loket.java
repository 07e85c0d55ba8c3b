package nl.rdm.escalatie.keten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Inlog;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Wat één account over HTTP doet, met zijn eigen wachtwoord. */
record Loket(TestRestTemplate http) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Loket van(TestRestTemplate http, String account) {
    return new Loket(Inlog.als(http, account));
  }

  int status(String pad) {
    return haal(pad).getStatusCode().value();
  }

  ResponseEntity<byte[]> haal(String pad) {
    return http.getForEntity(pad, byte[].class);
  }

  JsonNode lees(String pad) {
    var antwoord = haal(pad);
    if (antwoord.getStatusCode().value() != 200) {
      throw new AssertionError(pad + " gaf " + antwoord.getStatusCode());
    }
    return boom(antwoord.getBody());
  }

  ResponseEntity<byte[]> post(String pad, Object inhoud) {
    return doe(HttpMethod.POST, pad, inhoud);
  }

  /** Stuurt wat er staat, ook wanneer het geen JSON is. */
  ResponseEntity<byte[]> postRuw(String pad, String inhoud) {
    return stuur(HttpMethod.POST, pad, inhoud);
  }

  ResponseEntity<byte[]> put(String pad, Object inhoud) {
    return doe(HttpMethod.PUT, pad, inhoud);
  }

  /** Stuurt het formulier van een taak in, zoals Tasklist dat doet. */
  ResponseEntity<byte[]> stuurIn(String taak, Map<String, ?> antwoorden) {
    return post("/engine-rest/task/" + taak + "/submit-form", variabelen(antwoorden));
  }

  /** Antwoorden in de vorm van Camunda's REST-API; een lijst gaat als JSON. */
  static Map<String, ?> variabelen(Map<String, ?> antwoorden) {
    var variabelen = new LinkedHashMap<String, Object>();
    antwoorden.forEach(
        (sleutel, waarde) ->
            variabelen.put(
                sleutel,
                waarde instanceof List<?> lijst
                    ? Map.of("value", JSON.valueToTree(lijst).toString(), "type", "Json")
                    : Map.of("value", waarde)));
    return Map.of("variables", variabelen);
  }

  static JsonNode boom(byte[] inhoud) {
    try {
      return JSON.readTree(inhoud);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  static String tekst(ResponseEntity<byte[]> antwoord) {
    return antwoord.getBody() == null ? "" : new String(antwoord.getBody(), StandardCharsets.UTF_8);
  }

  private ResponseEntity<byte[]> doe(HttpMethod methode, String pad, Object inhoud) {
    return stuur(methode, pad, JSON.valueToTree(inhoud).toString());
  }

  private ResponseEntity<byte[]> stuur(HttpMethod methode, String pad, String inhoud) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.exchange(pad, methode, new HttpEntity<>(inhoud, headers), byte[].class);
  }
}
