package nl.rdm.escalatie.escalatieoverleg;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Iemand zonder account die zijn link volgt en antwoordt, zoals een browser dat doet. */
public record Antwoorder(TestRestTemplate http) {

  /**
   * Een ingevuld formulier, om en om een veld en zijn waarde; {@code moment1} is het eerste moment
   * op de pagina.
   */
  public ResponseEntity<String> antwoord(String pad, String... ingevuld) {
    var velden = new LinkedMultiValueMap<String, String>();
    var momenten = momenten(pad);
    for (int i = 0; i < ingevuld.length; i += 2) {
      velden.add(veld(momenten, ingevuld[i]), ingevuld[i + 1]);
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
    var momenten = momenten(pad);
    for (int i = 0; i < antwoorden.length; i++) {
      velden.add(veld(momenten, "moment" + (i + 1)), antwoorden[i]);
    }
    return http.postForEntity(pad, velden, String.class);
  }

  /** De namen van de keuzes op de pagina. */
  private List<String> momenten(String pad) {
    var pagina = Jsoup.parse(Objects.requireNonNullElse(volg(pad).getBody(), ""));
    return pagina.select("input[type=radio]").eachAttr("name").stream().distinct().toList();
  }

  private static String veld(List<String> momenten, String naam) {
    int nummer = naam.matches("moment[1-9]") ? naam.charAt(6) - '1' : momenten.size();
    return nummer < momenten.size() ? momenten.get(nummer) : naam;
  }

  /** De status en de kop van een antwoord. */
  public static String kort(ResponseEntity<String> antwoord) {
    return antwoord.getStatusCode().value()
        + " "
        + Jsoup.parse(antwoord.getBody()).selectFirst("h1").text();
  }
}
