package nl.rdm.escalatie.notificatie;

import java.time.Instant;
import java.util.Optional;
import org.springframework.util.StringUtils;

/**
 * Een bericht zoals de beheerder het in het postvak ziet.
 *
 * @param status {@code KLAAR}, {@code BEZIG}, {@code VERZONDEN}, {@code GEPARKEERD} of {@code
 *     VERVALLEN}: de casus is gewist voordat het weg kon
 * @param nietVoor wanneer het op zijn vroegst weggaat
 * @param fout wat er bij de laatste poging misging, anders leeg
 * @param bestand of het bericht als bestand te bekijken is
 */
public record Poststuk(
    long id,
    String casusnummer,
    String soort,
    String ontvanger,
    String status,
    int pogingen,
    String fout,
    Instant gemaaktOp,
    Instant nietVoor,
    Optional<Instant> verzondenOp,
    boolean bestand) {

  /** De soort in woorden, zoals {@code Herinnering aan een taak}. */
  public String omschrijving() {
    return StringUtils.capitalize(Woorden.van("bericht", soort));
  }

  /** Een herinnering die op haar dag wacht. */
  public boolean later() {
    return status.equals("KLAAR") && pogingen == 0 && nietVoor.isAfter(gemaaktOp);
  }

  public boolean geparkeerd() {
    return status.equals("GEPARKEERD");
  }
}
