package nl.rdm.escalatie.trede;

import java.time.Instant;
import java.util.Optional;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import nl.rdm.escalatie.termijn.Eenheid;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.Termijnlengte;
import nl.rdm.escalatie.termijn.Werkkalender;
import org.springframework.stereotype.Component;

/**
 * De termijn van een trede eindigt ten minste vijf werkdagen na het overleg van de gekozen tafel:
 * een tafel kiezen is zinloos wanneer de casus stijgt voordat zij klaar is (besluiten, sectie 5).
 */
@Component
public class Tredetermijn {

  private static final Termijnlengte NA_OVERLEG = new Termijnlengte(5, Eenheid.WERKDAGEN);

  private final BereikbareTafels bereikbaar;
  private final Overlegtafels tafels;
  private final Termijnen termijnen;
  private final Werkkalender kalender;

  Tredetermijn(
      BereikbareTafels bereikbaar,
      Overlegtafels tafels,
      Termijnen termijnen,
      Werkkalender kalender) {
    this.bereikbaar = bereikbaar;
    this.tafels = tafels;
    this.termijnen = termijnen;
    this.kalender = kalender;
  }

  /** Verzet de termijn wanneer het overleg anders te laat komt; leeg wanneer dat niet nodig is. */
  public Optional<Termijn> ruimVoor(String casusnummer, int trede, String tafel, boolean spoed) {
    var termijn = bereikbaar.tredetermijn(casusnummer, trede);
    Instant overleg = bereikbaar.eerstvolgend(tafels.van(tafel).orElseThrow(), spoed);
    Instant tenMinste = kalender.einde(overleg, NA_OVERLEG);
    return tenMinste.isAfter(termijn.vervaltOp())
        ? Optional.of(termijnen.verzet(termijn.id(), tenMinste, "OVERLEG_GEKOZEN"))
        : Optional.empty();
  }
}
