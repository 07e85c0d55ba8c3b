package nl.rdm.escalatie.notificatie;

import java.util.regex.Pattern;

/** Het pad van een antwoordlink, zoals het in de mail komt te staan. */
public final class Antwoordpad {

  private static final Pattern ID = Pattern.compile("\"antwoordlink\":\"([^\"]+)\"");

  private Antwoordpad() {}

  /** Uit de gegevens van een bericht, zoals {@code Sporen} die geeft. */
  public static String van(Antwoordlinks links, String gegevens) {
    var id = ID.matcher(gegevens);
    if (!id.find()) {
      throw new AssertionError("geen antwoordlink in " + gegevens);
    }
    return links.pad(id.group(1));
  }
}
