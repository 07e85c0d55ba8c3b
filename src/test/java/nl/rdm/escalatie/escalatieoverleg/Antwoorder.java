package nl.rdm.escalatie.escalatieoverleg;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Iemand zonder account die zijn link volgt en antwoordt, zoals een browser dat doet. */
public record Antwoorder(TestRestTemplate http) {

  /** Een ingevuld formulier, om en om een veld en zijn waarde. */
  public ResponseEntity<String> antwoord(String pad, String... ingevuld) {
    var velden = new LinkedMultiValueMap<String, String>();
    for (int i = 0; i < ingevuld.length; i += 2) {
      velden.add(ingevuld[i], ingevuld[i + 1]);
    }
    return http.postForEntity(pad, velden, String.class);
  }

  public ResponseEntity<String> volg(String pad) {
    return http.getForEntity(pad, String.class);
  }

  /** Met een vervanger en zijn mandaat op het laatste van deze momenten. */
  public ResponseEntity<String> vervanger(String pad, String naam, String... antwoorden) {
    var velden =
        new LinkedMultiValueMap<>(
            Map.of(
                "vervangerNaam", List.of(naam),
                "vervangerEmail", List.of(naam + "@example.org"),
                "mandaat", List.of("true")));
    for (int i = 0; i < antwoorden.length; i++) {
      velden.add("moment" + (i + 1), antwoorden[i]);
    }
    return http.postForEntity(pad, velden, String.class);
  }

  /** De status en de kop van een antwoord. */
  public static String kort(ResponseEntity<String> antwoord) {
    return antwoord.getStatusCode().value()
        + " "
        + Jsoup.parse(antwoord.getBody()).selectFirst("h1").text();
  }
}
