package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.termijn.Eenheid;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.Termijnlengte;
import nl.rdm.escalatie.termijn.Werkkalender;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * Tot wanneer een bestuurlijk overleg mag zijn: binnen de termijn, of met een reden nog één lengte
 * van de termijn later, ook niet door het te verzetten, zodat geen gemeente een casus voor altijd
 * wegzet (R43; besluiten, sectie 5).
 */
@Component
class Overlegruimte {

  static final String OP_TAFEL = "trede-3-op-tafel";

  private final Termijnen termijnen;
  private final Werkkalender kalender;
  private final Clock klok;

  Overlegruimte(Termijnen termijnen, Werkkalender kalender, Clock klok) {
    this.termijnen = termijnen;
    this.kalender = kalender;
    this.klok = klok;
  }

  /** De termijn waarbinnen de casus bestuurlijk op tafel hoort te komen. */
  Optional<Termijn> termijn(VariableScope scope) {
    return termijnen.van(Variabelen.casusnummer(scope)).stream()
        .filter(termijn -> termijn.stap().equals(OP_TAFEL))
        .filter(termijn -> termijn.geslotenOp().isEmpty())
        .findFirst();
  }

  /**
   * Is de termijn al om, dan telt voor de eerste datum de laatste lengte vanaf nu: anders kon geen
   * dag nog. Een overleg dat verzet wordt krijgt die ruimte niet opnieuw, behalve de ene keer dat
   * het moest omdat iemand ontbrak: dan telt een lengte vanaf dat overleg. Eindigt de lengte in een
   * weekeinde, of is zij al om, dan kan het nog op de eerste werkdag.
   */
  Instant uiterlijk(VariableScope scope, Termijn termijn) {
    var nu = klok.instant();
    var einde = termijn.vervaltOp();
    var vanaf = einde.isBefore(nu) ? nu : einde;
    var lengte = termijnen.eenLengteNa(Agendastand.eerderGepland(scope) ? einde : vanaf, termijn);
    var werkdag = kalender.einde(vanaf, new Termijnlengte(1, Eenheid.WERKDAGEN));
    var naAfwezigheid =
        Aanwezigheid.mislukt(scope)
            .map(op -> termijnen.eenLengteNa(termijnen.eigenEinde(op), termijn));
    return Stream.concat(Stream.of(lengte, werkdag), naAfwezigheid.stream())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
