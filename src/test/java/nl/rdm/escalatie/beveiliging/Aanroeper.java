package nl.rdm.escalatie.beveiliging;

import java.util.Map;
import nl.rdm.escalatie.Inlog;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Roept de API's aan met een demo-account. */
record Aanroeper(TestRestTemplate http) {

  /** Een variabele met inhoud, zoals niemand haar mag meesturen. */
  static final Map<String, Map<String, String>> INHOUD =
      Map.of("inhoud_zorgvraag", Map.of("value", "geheim-42", "type", "String"));

  static Aanroeper met(TestRestTemplate http, String account) {
    return new Aanroeper(Inlog.als(http, account));
  }

  ResponseEntity<String> haal(String pad) {
    return http.getForEntity(pad, String.class);
  }

  ResponseEntity<String> stuur(String pad, Map<String, ?> inhoud) {
    return http.postForEntity(pad, inhoud, String.class);
  }

  ResponseEntity<String> zet(String pad, Map<String, ?> inhoud) {
    return http.exchange(pad, HttpMethod.PUT, new HttpEntity<>(inhoud), String.class);
  }

  ResponseEntity<String> verwijder(String pad) {
    return http.exchange(pad, HttpMethod.DELETE, HttpEntity.EMPTY, String.class);
  }

  int status(String pad) {
    return haal(pad).getStatusCode().value();
  }
}
