package nl.rdm.escalatie.rapportage;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.casus.Verloop.Elders;
import nl.rdm.escalatie.casus.Verloopverhaal;
import nl.rdm.escalatie.casus.Verloopverhaal.Deel;
import nl.rdm.escalatie.escalatieoverleg.Route;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.rapportage.Departementsdossier.Termijnregel;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Routestap;
import org.springframework.stereotype.Component;

/** De route en de termijnen van een casus, zo kort dat zij op één bladzijde passen. */
@Component
class Oplegroute {

  private static final DateTimeFormatter DAG =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.forLanguageTag("nl-NL"));

  private final Verloop verloop;
  private final Verloopverhaal verhaal;
  private final Termijnoverzicht termijnen;
  private final Route route;
  private final Clock klok;

  Oplegroute(
      Verloop verloop,
      Verloopverhaal verhaal,
      Termijnoverzicht termijnen,
      Route route,
      Clock klok) {
    this.verloop = verloop;
    this.verhaal = verhaal;
    this.termijnen = termijnen;
    this.route = route;
    this.klok = klok;
  }

  /** Oudste eerst; een trede die hetzelfde zegt als haar laatste tafel staat er niet bij. */
  List<Routestap> stappen(String casusnummer) {
    var delen = verhaal.van(casusnummer);
    return Stream.concat(
            verloop.elders(casusnummer).stream().map(this::stap),
            delen.stream().filter(deel -> !zegtHaarTafel(deel, delen)).map(this::stap))
        .toList();
  }

  private static boolean zegtHaarTafel(Deel trede, List<Deel> delen) {
    return trede.verblijf().tafel().isEmpty()
        && trede.noot().isEmpty()
        && delen.stream()
            .filter(deel -> deel.verblijf().tafel().isPresent())
            .filter(deel -> deel.verblijf().trede() == trede.verblijf().trede())
            .filter(deel -> trede.verblijf().duurde(deel.verblijf().van()))
            .reduce((eerder, later) -> later)
            .filter(tafel -> tafel.uitkomst().equals(trede.uitkomst()))
            .isPresent();
  }

  private Routestap stap(Elders elders) {
    return new Routestap(
        "Vóór de aanmelding, " + Woorden.van("tafel", elders.tafel()),
        "tot " + DAG.format(elders.tot()),
        Woorden.van("uitkomst", elders.uitkomst()));
  }

  private Routestap stap(Deel deel) {
    var verblijf = deel.verblijf();
    return new Routestap(
        route.waar(verblijf.trede(), verblijf.tafel())
            + deel.noot().map(noot -> ", " + noot).orElse(""),
        verblijf
            .tot()
            .map(tot -> periode(dag(verblijf.van()), dag(tot)))
            .orElse("vanaf " + dag(verblijf.van())),
        deel.uitkomst().orElse(verblijf.tot().isPresent() ? "geen uitkomst" : "loopt nog"));
  }

  private static String periode(String van, String tot) {
    return van.equals(tot) ? van : van + " – " + tot;
  }

  private String dag(Instant moment) {
    return DAG.format(moment.atZone(klok.getZone()));
  }

  /** Hoeveel termijnen gehaald zijn en niet, met de laatste twee die niet gehaald zijn. */
  String termijnen(String casusnummer) {
    var alle = termijnen.van(casusnummer);
    var niet = met("niet gehaald", alle);
    var zinnen = new ArrayList<String>();
    zinnen.add(
        "Termijnen: %d gehaald, %d niet gehaald, %d nog lopend."
            .formatted(met("gehaald", alle).size(), niet.size(), met("loopt nog", alle).size()));
    if (!niet.isEmpty()) {
      zinnen.add(
          niet.stream()
              .skip(Math.max(0, niet.size() - 2))
              .map(t -> "%s (uiterlijk %s)".formatted(t.naam(), t.eersteEinde()))
              .collect(Collectors.joining(", ", "Het laatst niet gehaald: ", ".")));
    }
    return String.join(" ", zinnen);
  }

  private static List<Termijnregel> met(String stand, List<Termijnregel> alle) {
    return alle.stream().filter(termijn -> termijn.stand().equals(stand)).toList();
  }
}
