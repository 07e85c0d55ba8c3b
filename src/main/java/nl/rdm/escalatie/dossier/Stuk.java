package nl.rdm.escalatie.dossier;

import java.time.Instant;

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

  /** Het onderwerp zonder welk deel het is. */
  public String soort() {
    return onderwerp.split("#")[0];
  }
}
