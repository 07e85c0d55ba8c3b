package nl.rdm.escalatie.trede;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import nl.rdm.escalatie.overlegtafel.Overlegplanning;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.Werkkalender;
import org.springframework.stereotype.Component;

/**
 * De tafels die in een trede voorgesteld kunnen worden: nog niet beproefd, en met een overleg
 * voordat de termijn van de trede eindigt (besluiten, sectie 5).
 */
@Component
public class BereikbareTafels {

  private final Overlegtafels tafels;
  private final Overlegplanning planning;
  private final Termijnen termijnen;
  private final Werkkalender kalender;
  private final Clock klok;

  BereikbareTafels(
      Overlegtafels tafels,
      Overlegplanning planning,
      Termijnen termijnen,
      Werkkalender kalender,
      Clock klok) {
    this.tafels = tafels;
    this.planning = planning;
    this.termijnen = termijnen;
    this.kalender = kalender;
    this.klok = klok;
  }

  public List<Overlegtafel> van(
      String casusnummer, int trede, List<String> beproefd, boolean spoed) {
    var einde = tredetermijn(casusnummer, trede).vervaltOp();
    return tafels.inTrede(trede).stream()
        .filter(tafel -> !beproefd.contains(tafel.id()))
        .filter(tafel -> !eerstvolgend(tafel, spoed).isAfter(einde))
        .toList();
  }

  /** Wanneer de werkdag van het eerstvolgende overleg van deze tafel eindigt. */
  Instant eerstvolgend(Overlegtafel tafel, boolean spoed) {
    return kalender.sluiting(
        planning.eerstvolgend(tafel, ZonedDateTime.now(klok), spoed, false).op());
  }

  /** De lopende termijn van de trede als geheel. */
  Termijn tredetermijn(String casusnummer, int trede) {
    return termijnen.van(casusnummer).stream()
        .filter(termijn -> termijn.stap().equals("trede-" + trede) && termijn.loopt())
        .reduce((eerste, laatste) -> laatste)
        .orElseThrow();
  }
}
