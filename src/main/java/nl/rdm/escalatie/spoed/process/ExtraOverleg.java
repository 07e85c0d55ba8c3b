package nl.rdm.escalatie.spoed.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.termijn.Termijn;
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

  private final RuntimeService runtime;
  private final Casussen casussen;
  private final Betrokkenen betrokkenen;
  private final Clock klok;

  ExtraOverleg(
      @Lazy RuntimeService runtime, Casussen casussen, Betrokkenen betrokkenen, Clock klok) {
    this.runtime = runtime;
    this.casussen = casussen;
    this.betrokkenen = betrokkenen;
    this.klok = klok;
  }

  /** Alleen voor een termijn waaronder een overleg gehouden moet worden. */
  void roepBijeen(Termijn termijn) {
    if (termijn.proces().startsWith("overlegtafel:")
        && termijn.activiteit().equals("userTask_uitkomstVastleggen")) {
      var tafel = termijn.tafel().orElseThrow();
      var dag = termijn.vervaltOp().atZone(klok.getZone()).toLocalDate().toString();
      runtime.setVariable(termijn.procesinstantie(), "overlegOp", dag);
      meld(
          termijn,
          Map.of("tafel", Groepen.TAFELS.getOrDefault(tafel, tafel), "overlegOp", dag),
          List.of(Groepen.tafel(tafel), Betrokkenen.CLIENTONDERSTEUNER));
    } else if (termijn.stap().equals("trede-3-op-tafel")) {
      var gemeente = casussen.van(termijn.casusnummer()).orElseThrow().gemeente();
      meld(
          termijn,
          Map.of(
              "overlegOp",
              termijn.vervaltOp().atZone(klok.getZone()).toOffsetDateTime().toString()),
          List.of(
              Groepen.gemeente(gemeente), Groepen.COORDINATIEPUNT, Betrokkenen.CLIENTONDERSTEUNER));
    }
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
