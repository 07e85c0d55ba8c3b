package nl.rdm.escalatie;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Handelingen op een casus over de API, als een account. */
public record Balie(TestRestTemplate http) {

  public ResponseEntity<JsonNode> doe(
      String account, String nr, String handeling, Map<String, ?> bericht) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return Inlog.als(http, account)
        .exchange(
            "/api/casussen/" + nr + "/" + handeling,
            HttpMethod.POST,
            new HttpEntity<>(bericht, headers),
            JsonNode.class);
  }

  public int status(String account, String nr, String handeling, Map<String, ?> bericht) {
    return doe(account, nr, handeling, bericht).getStatusCode().value();
  }

  /** Elke fout als {@code veld: melding}; faalt wanneer het antwoord geen 422 is. */
  public List<String> fouten(String account, String nr, String handeling, Map<String, ?> bericht) {
    var antwoord = doe(account, nr, handeling, bericht);
    if (antwoord.getStatusCode().value() != 422) {
      throw new AssertionError(antwoord.getStatusCode() + " in plaats van 422");
    }
    return StreamSupport.stream(antwoord.getBody().get("fouten").spliterator(), false)
        .map(fout -> fout.get("veld").textValue() + ": " + fout.get("melding").textValue())
        .toList();
  }

  /** Een pagina zoals dit account haar na het inloggen ziet. */
  public static String pagina(int poort, String account, String pad) {
    var sessie = new Sessie(poort);
    sessie.paginaInlog(account, "demo");
    return sessie.haal(pad).body();
  }

  public JsonNode casus(String account, String nr) {
    return Inlog.als(http, account).getForObject("/api/casussen/" + nr, JsonNode.class);
  }
}
