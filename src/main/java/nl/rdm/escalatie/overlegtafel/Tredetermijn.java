package nl.rdm.escalatie.overlegtafel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.Termijnregels;
import nl.rdm.escalatie.termijn.VerzetbareTermijnen;
import nl.rdm.escalatie.termijn.Werkkalender;
import org.springframework.stereotype.Component;

/**
 * De termijn van een trede eindigt niet te kort na het overleg van de gekozen tafel: een tafel
 * kiezen is zinloos wanneer de casus stijgt voordat zij klaar is (besluiten, sectie 5). Alleen de
 * eerste tafel van een verblijf in de trede telt: wie telkens een andere tafel kiest, rekt de trede
 * anders eindeloos op en de casus zou nooit stijgen. Om dezelfde reden geeft aanhouden maar één
 * keer ruimte.
 */
@Component
public class Tredetermijn {

  /** Stap van de beslistabel: hoe lang een trede na het overleg ten minste overhoudt. */
  static final String NA_OVERLEG = "trede-na-overleg";

  private final Termijnen termijnen;
  private final VerzetbareTermijnen verzetbaar;
  private final Overlegtafels tafels;
  private final Overlegplanning planning;
  private final Werkkalender kalender;
  private final Termijnregels regels;
  private final Verloop verloop;
  private final Clock klok;

  Tredetermijn(
      Termijnen termijnen,
      VerzetbareTermijnen verzetbaar,
      Overlegtafels tafels,
      Overlegplanning planning,
      Werkkalender kalender,
      Termijnregels regels,
      Verloop verloop,
      Clock klok) {
    this.termijnen = termijnen;
    this.verzetbaar = verzetbaar;
    this.tafels = tafels;
    this.planning = planning;
    this.kalender = kalender;
    this.regels = regels;
    this.verloop = verloop;
    this.klok = klok;
  }

  /**
   * Een termijn die moet wijken.
   *
   * @param termijn de lopende termijn van de trede
   * @param einde wanneer zij ten minste moet eindigen
   */
  public record Verlenging(Termijn termijn, Instant einde) {}

  /** De lopende termijn van de trede als geheel. */
  public Termijn van(String casusnummer, int trede) {
    return termijnen.van(casusnummer).stream()
        .filter(termijn -> termijn.stap().equals("trede-" + trede) && termijn.loopt())
        .reduce((eerste, laatste) -> laatste)
        .orElseThrow();
  }

  /** Wanneer de werkdag van het eerstvolgende overleg van deze tafel eindigt. */
  public Instant eerstvolgend(Overlegtafel tafel, boolean spoed) {
    return kalender.sluiting(
        planning.eerstvolgend(tafel, ZonedDateTime.now(klok), spoed, false).op());
  }

  /**
   * Wat er verzet moet worden voor het overleg van deze tafel; leeg wanneer het al past, wanneer
   * dit verblijf in de trede al een tafel had, en met spoed: dan is er een extra overleg en stijgt
   * de casus wanneer dat niet op tijd slaagt.
   */
  public Optional<Verlenging> ruimVoor(String casusnummer, int trede, String tafel, boolean spoed) {
    if (spoed) {
      return Optional.empty();
    }
    var termijn = van(casusnummer, trede);
    Instant tenMinste = na(eerstvolgend(tafels.van(tafel).orElseThrow(), false));
    return tenMinste.isAfter(termijn.vervaltOp()) && !hadTafel(casusnummer, trede, termijn.begin())
        ? Optional.of(new Verlenging(termijn, tenMinste))
        : Optional.empty();
  }

  /**
   * Wat er verzet moet worden om een casus tot dit overleg aan te houden; leeg wanneer het binnen
   * de termijn valt, wanneer iemand haar al eens verzette of ervoor aanhield, en met spoed.
   */
  public Optional<Verlenging> ruimVoorAanhouden(
      String casusnummer, int trede, LocalDate overleg, boolean spoed) {
    var termijn = van(casusnummer, trede);
    Instant sluiting = kalender.sluiting(overleg);
    return !spoed && sluiting.isAfter(termijn.vervaltOp()) && !verzetbaar.isVerzet(termijn)
        ? Optional.of(new Verlenging(termijn, na(sluiting)))
        : Optional.empty();
  }

  private Instant na(Instant overleg) {
    return kalender.einde(overleg, regels.lengte(NA_OVERLEG, false));
  }

  private boolean hadTafel(String casusnummer, int trede, Instant sinds) {
    return verloop.van(casusnummer).stream()
        .filter(verblijf -> verblijf.trede() == trede && verblijf.tafel().isPresent())
        .anyMatch(verblijf -> !verblijf.van().isBefore(sinds));
  }
}
