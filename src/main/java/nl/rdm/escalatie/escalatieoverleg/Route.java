package nl.rdm.escalatie.escalatieoverleg;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.casus.Termijnnaam;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.casus.Verloop.Verblijf;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.stereotype.Component;

/** Het overzicht van de weg die een casus aflegde, gemaakt uit wat is vastgelegd (R110). */
@Component
public class Route {

  private final Verloop verloop;
  private final Termijnen termijnen;
  private final Overlegtafels tafels;
  private final Clock klok;

  Route(Verloop verloop, Termijnen termijnen, Overlegtafels tafels, Clock klok) {
    this.verloop = verloop;
    this.termijnen = termijnen;
    this.tafels = tafels;
    this.klok = klok;
  }

  /**
   * De route in zinnen, een per regel: elke trede en tafel, en elke termijn die niet gehaald is.
   */
  public String van(String casusnummer) {
    var regels = new ArrayList<>(stappen(casusnummer));
    var nietGehaald =
        termijnen.van(casusnummer).stream()
            .filter(termijn -> termijn.nietGehaald(klok.instant()))
            .toList();
    regels.add("");
    if (nietGehaald.isEmpty()) {
      regels.add("Alle termijnen zijn gehaald.");
    }
    nietGehaald.forEach(
        termijn ->
            regels.add(
                "Niet gehaald: %s, met als laatste dag %s."
                    .formatted(Termijnnaam.van(termijn), dag(termijn.oorspronkelijkOp()))));
    return String.join("\n", regels);
  }

  /** Elke trede en tafel als zin, oudste eerst. */
  public List<String> stappen(String casusnummer) {
    return verloop.van(casusnummer).stream().map(this::regel).toList();
  }

  /** Een trede, of een tafel in een trede, zoals {@code Trede 1, Triage- en transfertafel}. */
  public String waar(int trede, Optional<String> tafel) {
    return tafel
        .map(id -> tafels.van(id).map(Overlegtafel::naam).orElseGet(() -> Woorden.van("tafel", id)))
        .map(naam -> "Trede " + trede + ", " + naam)
        .orElse("Trede " + trede);
  }

  private String regel(Verblijf verblijf) {
    return "%s: vanaf %s%s.%s"
        .formatted(
            waar(verblijf.trede(), verblijf.tafel()),
            dag(verblijf.van()),
            verblijf.tot().map(tot -> " tot " + dag(tot)).orElse(", loopt nog"),
            verblijf
                .uitkomst()
                .map(uitkomst -> " Uitkomst: " + uitkomst(verblijf.trede(), uitkomst) + ".")
                .orElse(""));
  }

  /** Een advies van de bewindspersoon gaat naar een bestuurder, dat van een tafel niet. */
  private static String uitkomst(int trede, String code) {
    return Woorden.van(trede == 4 && code.equals("ADVIES") ? "uitkomst4" : "uitkomst", code);
  }

  private String dag(Instant moment) {
    return Woorden.dag(moment.atZone(klok.getZone()));
  }
}
