package nl.rdm.escalatie.dossier;

import java.time.Instant;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Groepen;

/**
 * Een stuk inhoud van een dossier.
 *
 * @param onderwerp waar het bij hoort: {@code aanmelding} of de id van een formulier, met het deel
 *     erachter waar dat er een is ({@link #onderwerp(String, String)})
 * @param veld sleutel van het veld, zonder {@code inhoud_}
 * @param label het veld zoals mensen het lezen
 * @param waarde tekst, of JSON wanneer het veld een lijst of object is
 * @param door inlognaam van wie het schreef
 * @param op wanneer het geschreven werd
 */
public record Stuk(
    String onderwerp, String veld, String label, String waarde, String door, Instant op) {

  /** Het onderwerp van wat een casus vaker kan hebben, zoals verslagen: elk zijn eigen deel. */
  public static String onderwerp(String onderwerp, String deel) {
    return onderwerp + "#" + deel;
  }

  /**
   * De tafel naast de treden waar dit over gaat, leeg voor al het andere. Wat daar geschreven wordt
   * heeft de tafel als deel, en zo nodig daarachter nog een eigen deel.
   */
  public Optional<String> tafel() {
    return Optional.of(onderwerp.split("#"))
        .filter(delen -> delen.length > 1)
        .map(delen -> delen[1].split(":")[0])
        .filter(Groepen.TAFELS::containsKey);
  }

  /**
   * Wat over de bespreking aan TopX gaat is strafrechtelijk: het hoort bij geen vrijgave, verslag
   * of inzage van een ander (R53).
   */
  public boolean besloten() {
    return tafel().filter(Groepen.BESLOTEN_TAFEL::equals).isPresent();
  }

  /** Het onderwerp zonder welk deel het is. */
  public String soort() {
    return onderwerp.split("#")[0];
  }
}
