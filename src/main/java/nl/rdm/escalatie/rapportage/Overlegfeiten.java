package nl.rdm.escalatie.rapportage;

import java.util.List;
import java.util.Map;

/**
 * Wat er bij de uitkomst van een overleg is vastgelegd, voor in zijn verslag.
 *
 * @param feiten vraag en antwoord, zonder inhoud
 * @param bevindingen wat over de casus is opgeschreven
 * @param regio wat over het aanbod en de randvoorwaarden is opgeschreven
 */
record Overlegfeiten(Map<String, String> feiten, List<Tekst> bevindingen, List<Tekst> regio) {

  static final Overlegfeiten GEEN = new Overlegfeiten(Map.of(), List.of(), List.of());

  /** Een tekst onder haar kop. */
  record Tekst(String kop, String tekst) {}

  /** Wat is opgeschreven kan over een mens gaan: in het afschrift staat het niet. */
  Overlegfeiten zonderTeksten() {
    return new Overlegfeiten(feiten, List.of(), List.of());
  }
}
