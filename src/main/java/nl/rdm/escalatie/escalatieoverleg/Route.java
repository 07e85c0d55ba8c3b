package nl.rdm.escalatie.escalatieoverleg;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.rdm.escalatie.casus.Termijnnaam;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.casus.Verloop.Verblijf;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.stereotype.Component;

/** Het overzicht van de weg die een casus aflegde, gemaakt uit wat is vastgelegd (R110). */
@Component
public class Route {

  private static final DateTimeFormatter DAG =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));

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
    List<String> regels = new ArrayList<>();
    verloop.van(casusnummer).forEach(verblijf -> regels.add(regel(verblijf)));
    var verstreken =
        termijnen.van(casusnummer).stream()
            .filter(termijn -> termijn.status() == Termijn.Status.VERSTREKEN)
            .toList();
    regels.add("");
    if (verstreken.isEmpty()) {
      regels.add("Alle termijnen zijn gehaald.");
    }
    verstreken.forEach(
        termijn ->
            regels.add(
                "Niet gehaald: %s, met als laatste dag %s."
                    .formatted(Termijnnaam.van(termijn), dag(termijn.oorspronkelijkOp()))));
    return String.join("\n", regels);
  }

  private String regel(Verblijf verblijf) {
    var waar =
        verblijf
            .tafel()
            .map(
                tafel ->
                    tafels
                        .van(tafel)
                        .map(Overlegtafel::naam)
                        .orElseGet(() -> Woorden.van("tafel", tafel)))
            .map(tafel -> "Trede " + verblijf.trede() + ", " + tafel)
            .orElse("Trede " + verblijf.trede());
    return "%s: vanaf %s%s.%s"
        .formatted(
            waar,
            dag(verblijf.van()),
            verblijf.tot().map(tot -> " tot " + dag(tot)).orElse(", loopt nog"),
            verblijf
                .uitkomst()
                .map(uitkomst -> " Uitkomst: " + Woorden.van("uitkomst", uitkomst) + ".")
                .orElse(""));
  }

  private String dag(Instant moment) {
    return DAG.format(moment.atZone(klok.getZone()));
  }
}
