package nl.rdm.escalatie.logboek;

import java.time.Instant;
import java.util.Map;

/**
 * Iets wat met een casus gebeurde. Nooit inhoud over een persoon: alleen codes, nummers en data.
 *
 * @param casusnummer de casus
 * @param op wanneer
 * @param wie inlognaam, of {@link Logboek#SYSTEEM} voor een automatische stap
 * @param soort wat er gebeurde, een code zoals {@code TAAK_AFGEROND}
 * @param onderdeel het element of de stap waar het gebeurde, leeg waar dat niet bestaat
 * @param model sleutel en versie van het model waarop het gebeurde, leeg buiten de engine
 * @param gegevens codes, zoals {@code besluit=OPLOSSING}
 */
public record Gebeurtenis(
    String casusnummer,
    Instant op,
    String wie,
    String soort,
    String onderdeel,
    String model,
    Map<String, String> gegevens) {

  public Gebeurtenis {
    gegevens = Map.copyOf(gegevens);
  }
}
