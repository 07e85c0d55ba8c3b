package nl.rdm.escalatie.notificatie;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** De gegevens van een bericht zoals een sjabloon ze leest: wat ontbreekt is leeg, nooit null. */
public final class Waarden {

  private static final DateTimeFormatter DAG =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Woorden.NEDERLANDS);
  private static final DateTimeFormatter TIJD =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'om' HH.mm 'uur'", Woorden.NEDERLANDS);

  private static final DateTimeFormatter KORT =
      DateTimeFormatter.ofPattern("d MMMM 'om' HH.mm 'uur'", Woorden.NEDERLANDS);

  private final Map<String, String> gegevens;
  private final ZoneId zone;

  Waarden(Map<String, String> gegevens, ZoneId zone) {
    this.gegevens = gegevens;
    this.zone = zone;
  }

  public boolean heeft(String sleutel) {
    return !tekst(sleutel).isBlank();
  }

  public boolean ja(String sleutel) {
    return Boolean.parseBoolean(tekst(sleutel));
  }

  public String tekst(String sleutel) {
    var waarde = gegevens.getOrDefault(sleutel, "");
    return waarde.equals("null") ? "" : waarde;
  }

  /**
   * Een dag of tijdstip (ISO 8601) in woorden, in de tijd van de regio; wat al in woorden staat,
   * blijft zo.
   */
  public String datum(String sleutel) {
    var waarde = tekst(sleutel);
    try {
      var moment =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              waarde, OffsetDateTime::from, LocalDateTime::from);
      return TIJD.format(
          moment instanceof OffsetDateTime vast ? vast.atZoneSameInstant(zone) : moment);
    } catch (DateTimeException geenTijdstip) {
      return dag(waarde);
    }
  }

  /** Achter een onderwerp: tot wanneer, zonder de weekdag en het jaar; leeg zonder tijdstip. */
  public String uiterlijk(String sleutel) {
    try {
      var moment = OffsetDateTime.parse(tekst(sleutel)).atZoneSameInstant(zone);
      return ", uiterlijk " + KORT.format(moment);
    } catch (DateTimeException geenTijdstip) {
      return "";
    }
  }

  private static String dag(String waarde) {
    try {
      return DAG.format(LocalDate.parse(waarde));
    } catch (DateTimeException geenDag) {
      return waarde;
    }
  }

  /** Een code in gewone woorden, uit {@code woorden.properties}. */
  public String woord(String sleutel) {
    return Woorden.van(sleutel, tekst(sleutel));
  }
}
