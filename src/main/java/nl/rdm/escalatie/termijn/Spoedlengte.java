package nl.rdm.escalatie.termijn;

import java.time.Instant;
import java.util.Optional;

/** Rekent uit waar een termijn eindigt wanneer er spoed is (besluiten, sectie 5). */
class Spoedlengte {

  private final Termijnregels regels;
  private final Werkkalender kalender;

  Spoedlengte(Termijnregels regels, Werkkalender kalender) {
    this.regels = regels;
    this.kalender = kalender;
  }

  /** Vanaf dit begin; leeg wanneer de stap ook met spoed een eigen datum heeft. */
  Optional<Instant> einde(String stap, Instant begin) {
    return Optional.of(regels.lengte(stap, true))
        .filter(lengte -> !lengte.eigenDatum())
        .map(lengte -> kalender.einde(begin, lengte));
  }

  /**
   * Vanaf het eigen begin, nooit later; een stap die met spoed even lang duurt houdt haar einde.
   */
  Instant einde(Termijn termijn) {
    return evenLang(termijn.regel())
        ? termijn.vervaltOp()
        : einde(termijn.regel(), termijn.begin())
            .filter(termijn.vervaltOp()::isAfter)
            .orElse(termijn.vervaltOp());
  }

  /** De periode van de ladder; na een eigen datum is dat die van een taak, als bij het begin. */
  Termijnlengte periode(Termijn termijn) {
    var regel = termijn.regel();
    if (evenLang(regel)) {
      return termijn.lengte();
    }
    boolean eigen =
        regels.lengte(regel, false).eigenDatum() || regels.lengte(regel, true).eigenDatum();
    return regels.lengte(eigen ? Termijnregels.TAAK : regel, true);
  }

  /** Of dit einde precies één periode na het begin ligt. */
  boolean volgt(Termijn termijn, Instant einde) {
    return kalender.einde(termijn.begin(), periode(termijn)).equals(einde);
  }

  private boolean evenLang(String stap) {
    return regels.lengte(stap, true).equals(regels.lengte(stap, false));
  }
}
