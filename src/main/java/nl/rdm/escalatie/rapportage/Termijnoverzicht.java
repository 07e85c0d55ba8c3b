package nl.rdm.escalatie.rapportage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.rdm.escalatie.casus.Termijnnaam;
import nl.rdm.escalatie.escalatieoverleg.Route;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.rapportage.Departementsdossier.Termijnregel;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.stereotype.Component;

/** Welke termijnen gehaald zijn en welke niet, elk tegen haar eerste einde. */
@Component
class Termijnoverzicht {

  private final Termijnen termijnen;
  private final Route route;
  private final Clock klok;

  Termijnoverzicht(Termijnen termijnen, Route route, Clock klok) {
    this.termijnen = termijnen;
    this.route = route;
    this.klok = klok;
  }

  /** Alle termijnen van de casus in zijn treden, oudste eerst; wat ernaast liep hoort hier niet. */
  List<Termijnregel> van(String casusnummer) {
    var alle =
        termijnen.van(casusnummer).stream().filter(termijn -> !termijn.naastDeTreden()).toList();
    return alle.stream().map(termijn -> regel(termijn, alle)).toList();
  }

  private Termijnregel regel(Termijn termijn, List<Termijn> alle) {
    return new Termijnregel(
        Termijnnaam.van(termijn, alle),
        termijn.trede().map(trede -> route.waar(trede, termijn.tafel())).orElse("Aanmeldpunt"),
        dag(termijn.begin()),
        dag(termijn.oorspronkelijkOp()),
        stand(termijn));
  }

  private String stand(Termijn termijn) {
    if (termijn.nietGehaald(klok.instant())) {
      return "niet gehaald";
    }
    return switch (termijn.status()) {
      case GEHAALD -> "gehaald";
      case VERVALLEN -> "niet meer nodig";
      default -> "loopt nog";
    };
  }

  private String dag(Instant moment) {
    return Woorden.dag(moment.atZone(klok.getZone()));
  }
}
