package nl.rdm.escalatie.escalatieoverleg;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rdm.escalatie.casus.Termijnnaam;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.casus.Verloop.Elders;
import nl.rdm.escalatie.casus.Verloopverhaal;
import nl.rdm.escalatie.casus.Verloopverhaal.Deel;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.stereotype.Component;

/** Het overzicht van de weg die een casus aflegde, gemaakt uit wat is vastgelegd (R110). */
@Component
public class Route {

  private final Verloop verloop;
  private final Verloopverhaal verhaal;
  private final Termijnen termijnen;
  private final Overlegtafels tafels;
  private final Clock klok;

  Route(
      Verloop verloop,
      Verloopverhaal verhaal,
      Termijnen termijnen,
      Overlegtafels tafels,
      Clock klok) {
    this.verloop = verloop;
    this.verhaal = verhaal;
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
            .filter(termijn -> !termijn.naastDeTreden())
            .filter(termijn -> termijn.nietGehaald(klok.instant()))
            .toList();
    regels.add("");
    if (nietGehaald.isEmpty()) {
      regels.add("Alle termijnen zijn tot nu toe gehaald.");
    }
    nietGehaald.forEach(
        termijn ->
            regels.add(
                "Niet gehaald: %s, met als laatste dag %s."
                    .formatted(Termijnnaam.van(termijn), dag(termijn.oorspronkelijkOp()))));
    return String.join("\n", regels);
  }

  /** Elke trede en tafel als zin, oudste eerst, en daarvoor wat elders al gebeurde (C3). */
  public List<String> stappen(String casusnummer) {
    return Stream.concat(
            verloop.elders(casusnummer).stream().map(this::regel),
            verhaal.van(casusnummer).stream().map(this::regel))
        .toList();
  }

  /** Een trede, of een tafel in een trede, zoals {@code Trede 1, Triage- en transfertafel}. */
  public String waar(int trede, Optional<String> tafel) {
    return tafel
        .map(id -> tafels.van(id).map(Overlegtafel::naam).orElseGet(() -> Woorden.van("tafel", id)))
        .map(naam -> "Trede " + trede + ", " + naam)
        .orElse("Trede " + trede);
  }

  private String regel(Elders elders) {
    var tafel = Optional.of(elders.tafel());
    return "Elders, vóór de aanmelding, %s: tot %s. Uitkomst: %s."
        .formatted(
            tafels
                .van(elders.tafel())
                .flatMap(Overlegtafel::trede)
                .map(trede -> waar(trede, tafel))
                .orElseGet(() -> Woorden.van("tafel", elders.tafel())),
            Woorden.dag(elders.tot()),
            Woorden.van("uitkomst", elders.uitkomst()));
  }

  private String regel(Deel deel) {
    var verblijf = deel.verblijf();
    return "%s%s: vanaf %s%s.%s"
        .formatted(
            waar(verblijf.trede(), verblijf.tafel()),
            deel.noot().map(noot -> ", " + noot).orElse(""),
            dag(verblijf.van()),
            verblijf.tot().map(tot -> " tot " + dag(tot)).orElse(", loopt nog"),
            deel.uitkomst().map(uitkomst -> " Uitkomst: " + uitkomst + ".").orElse(""));
  }

  private String dag(Instant moment) {
    return Woorden.dag(moment.atZone(klok.getZone()));
  }
}
