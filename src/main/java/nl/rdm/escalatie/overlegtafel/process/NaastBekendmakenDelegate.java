package nl.rdm.escalatie.overlegtafel.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.NaastDeTreden;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Maakt bekend wat er van een tafel naast de treden kwam: wie zij mag vertellen hoort de uitkomst,
 * nooit wat er besproken is (R53).
 */
@Component
class NaastBekendmakenDelegate implements JavaDelegate {

  /** Deze woorden zeggen in een trede dat de casus verder gaat; hier gaat hij al door. */
  private static final Set<String> ANDERS_IN_EEN_TREDE = Set.of("OPLOSSING", "ADVIES");

  private final Casussen casussen;
  private final Overlegtafels tafels;
  private final NaastDeTreden naast;
  private final Betrokkenen betrokkenen;

  NaastBekendmakenDelegate(
      Casussen casussen, Overlegtafels tafels, NaastDeTreden naast, Betrokkenen betrokkenen) {
    this.casussen = casussen;
    this.tafels = tafels;
    this.naast = naast;
    this.betrokkenen = betrokkenen;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var uitkomst = uitkomst(execution);
    execution.setVariable(Variabelen.UITKOMST, uitkomst);
    var tafel = tafels.van((String) execution.getVariable(Variabelen.TAFEL)).orElseThrow();
    naast.besproken(Variabelen.casusnummer(execution), tafel.id(), uitkomst);
    betrokkenen.bericht(
        Variabelen.casusnummer(execution),
        "uitkomst:" + execution.getActivityInstanceId(),
        "uitkomst",
        gegevens(execution, tafel, uitkomst),
        wie(execution, tafel));
  }

  private static Map<String, String> gegevens(
      DelegateExecution execution, Overlegtafel tafel, String uitkomst) {
    var gegevens = new HashMap<>(Map.of("tafel", tafel.naam(), "naast", "true"));
    gegevens.put(
        Variabelen.UITKOMST,
        ANDERS_IN_EEN_TREDE.contains(uitkomst) ? uitkomst + "_NAAST" : uitkomst);
    if (uitkomst.equals("NIET_TOEGELATEN")) {
      gegevens.putAll(UitkomstBekendmakenDelegate.hoeVerder(execution));
    }
    return gegevens;
  }

  /** Vanaf trede 3 ook het coördinatiepunt, dat de casus hier dan gebracht kan hebben. */
  private List<String> wie(DelegateExecution execution, Overlegtafel tafel) {
    var casus = casussen.van(Variabelen.casusnummer(execution)).orElseThrow();
    return Stream.concat(
            Stream.of(
                Betrokkenen.CLIENTONDERSTEUNER,
                Betrokkenen.AANMELDER,
                Groepen.AANMELDPUNT,
                Groepen.tafel(tafel.id()),
                Groepen.gemeente(casus.gemeente())),
            casus.trede().filter(trede -> trede >= 3).map(x -> Groepen.COORDINATIEPUNT).stream())
        .filter(tafel::vertelt)
        .toList();
  }

  /** Wie zwijgt geeft geen uitkomst, wat er ook al besloten was (besluiten, sectie 1). */
  private static String uitkomst(DelegateExecution execution) {
    if (execution.getVariable(Variabelen.UITKOMST) instanceof String uitkomst) {
      return uitkomst;
    }
    return "NIET_AKKOORD".equals(execution.getVariable(Variabelen.BESLUIT))
        ? "NIET_AKKOORD"
        : "GEEN_UITKOMST";
  }
}
