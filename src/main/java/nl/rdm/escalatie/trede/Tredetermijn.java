package nl.rdm.escalatie.trede;

import java.time.Instant;
import java.util.Optional;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnregels;
import nl.rdm.escalatie.termijn.Werkkalender;
import org.springframework.stereotype.Component;

/**
 * De termijn van een trede eindigt niet te kort na het overleg van de gekozen tafel: een tafel
 * kiezen is zinloos wanneer de casus stijgt voordat zij klaar is (besluiten, sectie 5). Alleen de
 * eerste tafel van een verblijf in de trede telt: wie telkens een andere tafel kiest, rekt de trede
 * anders eindeloos op en de casus zou nooit stijgen.
 */
@Component
public class Tredetermijn {

  /** Stap van de beslistabel: hoe lang een trede na het overleg ten minste overhoudt. */
  private static final String NA_OVERLEG = "trede-na-overleg";

  private final BereikbareTafels bereikbaar;
  private final Overlegtafels tafels;
  private final Werkkalender kalender;
  private final Termijnregels regels;
  private final Verloop verloop;

  Tredetermijn(
      BereikbareTafels bereikbaar,
      Overlegtafels tafels,
      Werkkalender kalender,
      Termijnregels regels,
      Verloop verloop) {
    this.bereikbaar = bereikbaar;
    this.tafels = tafels;
    this.kalender = kalender;
    this.regels = regels;
    this.verloop = verloop;
  }

  /**
   * Een termijn die moet wijken.
   *
   * @param termijn de lopende termijn van de trede
   * @param einde wanneer zij ten minste moet eindigen
   */
  public record Verlenging(Termijn termijn, Instant einde) {}

  /**
   * Wat er verzet moet worden voor het overleg van deze tafel; leeg wanneer het al past, wanneer
   * dit verblijf in de trede al een tafel had, en met spoed: dan is er een extra overleg en stijgt
   * de casus wanneer dat niet op tijd slaagt.
   */
  public Optional<Verlenging> ruimVoor(String casusnummer, int trede, String tafel, boolean spoed) {
    if (spoed) {
      return Optional.empty();
    }
    var termijn = bereikbaar.tredetermijn(casusnummer, trede);
    Instant overleg = bereikbaar.eerstvolgend(tafels.van(tafel).orElseThrow(), false);
    Instant tenMinste = kalender.einde(overleg, regels.lengte(NA_OVERLEG, false));
    return tenMinste.isAfter(termijn.vervaltOp()) && !hadTafel(casusnummer, trede, termijn.begin())
        ? Optional.of(new Verlenging(termijn, tenMinste))
        : Optional.empty();
  }

  private boolean hadTafel(String casusnummer, int trede, Instant sinds) {
    return verloop.van(casusnummer).stream()
        .filter(verblijf -> verblijf.trede() == trede && verblijf.tafel().isPresent())
        .anyMatch(verblijf -> !verblijf.van().isBefore(sinds));
  }
}
