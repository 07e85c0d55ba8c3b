package nl.rdm.escalatie.spoed.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Roept een extra overleg bijeen waar een casus met spoed op een overleg wacht: de tafel, of in
 * trede 3 wie het bestuurlijk overleg regelt, hoort op welke dag het uiterlijk is.
 */
@Component
class ExtraOverleg {

  private static final String SOORT = "extra-overleg";
  private static final String OP_TAFEL = "trede-3-op-tafel";

  private final RuntimeService runtime;
  private final Casussen casussen;
  private final Overlegtafels tafels;
  private final Betrokkenen betrokkenen;
  private final Termijnen termijnen;
  private final Clock klok;

  ExtraOverleg(
      @Lazy RuntimeService runtime,
      Casussen casussen,
      Overlegtafels tafels,
      Betrokkenen betrokkenen,
      Termijnen termijnen,
      Clock klok) {
    this.runtime = runtime;
    this.casussen = casussen;
    this.tafels = tafels;
    this.betrokkenen = betrokkenen;
    this.termijnen = termijnen;
    this.klok = klok;
  }

  /**
   * Alleen voor een termijn waaronder een overleg voorbereid of gehouden wordt. Is zij met spoed al
   * voorbij, dan komt er geen overleg meer: zij gaat af.
   */
  void roepBijeen(Termijn termijn) {
    if (termijn.stap().equals(OP_TAFEL)) {
      vervroeg(termijn);
    }
    boolean aanTafel = termijn.proces().startsWith("overlegtafel:");
    if (aanTafel && termijn.activiteit().equals("userTask_casusIndienen")) {
      plan(termijn);
    } else if (!termijn.vervaltOp().isAfter(klok.instant())) {
      return;
    } else if (aanTafel && termijn.activiteit().equals("userTask_uitkomstVastleggen")) {
      aanTafel(termijn);
    } else if (termijn.stap().equals(OP_TAFEL)) {
      inTrede3(termijn);
    }
  }

  /** Het geplande overleg komt niet meer: na het indienen hoort de tafel wanneer het extra is. */
  private void plan(Termijn termijn) {
    var einde = dag(termijn.vervaltOp());
    var vandaag = LocalDate.now(klok);
    var dag = (einde.isBefore(vandaag) ? vandaag : einde).toString();
    runtime.setVariables(
        termijn.procesinstantie(),
        Map.of("overlegOp", dag, "indienenVoor", dag, Variabelen.OVERLEG_VAST, false));
  }

  private void aanTafel(Termijn termijn) {
    var tafel = tafels.van(termijn.tafel().orElseThrow()).orElseThrow();
    var dag = dag(termijn.vervaltOp()).toString();
    runtime.setVariables(
        termijn.procesinstantie(), Map.of("overlegOp", dag, Variabelen.OVERLEG_VAST, false));
    meld(
        termijn,
        Map.of("tafel", tafel.naam(), "overlegOp", dag),
        Stream.of(
                Groepen.tafel(tafel.id()),
                Betrokkenen.CLIENTONDERSTEUNER,
                Betrokkenen.AANMELDER,
                gemeente(termijn))
            .filter(tafel::vertelt)
            .toList());
  }

  /**
   * Staat er een bestuurlijk overleg dat met spoed te laat is, dan vraagt het model de gemeente om
   * een eerdere datum: die vergeet zo niemand.
   */
  private void vervroeg(Termijn termijn) {
    var gepland = (String) runtime.getVariable(termijn.procesinstantie(), "overlegOp");
    if (gepland == null) {
      return;
    }
    var op = termijnen.eigenEinde(gepland);
    if (op.isAfter(termijn.vervaltOp()) && op.isAfter(klok.instant())) {
      runtime.setVariable(termijn.procesinstantie(), "overlegVervroegen", true);
    }
  }

  private void inTrede3(Termijn termijn) {
    meld(
        termijn,
        Map.of(
            "overlegOp", termijn.vervaltOp().atZone(klok.getZone()).toOffsetDateTime().toString()),
        List.of(gemeente(termijn), Groepen.COORDINATIEPUNT, Betrokkenen.CLIENTONDERSTEUNER));
  }

  private String gemeente(Termijn termijn) {
    return Groepen.gemeente(casussen.van(termijn.casusnummer()).orElseThrow().gemeente());
  }

  private LocalDate dag(Instant moment) {
    return moment.atZone(klok.getZone()).toLocalDate();
  }

  private void meld(Termijn termijn, Map<String, String> gegevens, List<String> wie) {
    betrokkenen.bericht(
        termijn.casusnummer(),
        SOORT + ":" + termijn.id() + ":" + termijn.vervaltOp(),
        SOORT,
        gegevens,
        wie);
  }
}
