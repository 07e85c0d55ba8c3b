package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Overlegplaats;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Het overleg waarvoor is uitgenodigd, zoals het nu in de agenda's staat.
 *
 * @param ronde maakt het dezelfde afspraak, ook wanneer zij verzet wordt
 * @param versie de hoeveelste stand van die afspraak, vanaf 0
 * @param overlegOp lokale datum en tijd
 * @param plaatsBekend er is een adres of een link, in het dossier
 */
record Agendastand(
    String casusnummer,
    String gemeente,
    String ronde,
    int versie,
    String overlegOp,
    String vorm,
    boolean plaatsBekend) {

  /** Welke ronde dit is; dezelfde zolang het om hetzelfde overleg gaat. */
  static final String RONDE = "afspraakId";

  static final String OVERLEG_OP = "overlegOp";

  /** Of bij de datum die nu staat een plaats is ingevuld. */
  static final String PLAATS_BEKEND = "overlegplaatsBekend";

  /** De versie van de laatste stand die verstuurd is; leeg voordat er is uitgenodigd. */
  private static final String VERSIE = "uitnodigingVersie";

  /** Begint een ronde, waarvoor nog niemand is uitgenodigd. */
  static void begin(VariableScope scope, String ronde) {
    scope.setVariable(RONDE, ronde);
    scope.setVariable(VERSIE, null);
  }

  /** Er stond in deze ronde al eens een datum, ook wanneer die verviel. */
  static boolean eerderGepland(VariableScope scope) {
    return scope.getVariable(VERSIE) != null;
  }

  /** Wat er nu in de agenda's staat; leeg wanneer er niet is uitgenodigd. */
  static Optional<Agendastand> van(VariableScope scope) {
    return scope.getVariable(VERSIE) instanceof Integer versie
            && scope.getVariable(OVERLEG_OP) instanceof String overlegOp
        ? Optional.of(
            new Agendastand(
                Variabelen.casusnummer(scope),
                (String) scope.getVariable(Variabelen.GEMEENTE),
                (String) scope.getVariable(RONDE),
                versie,
                overlegOp,
                (String) scope.getVariable("vorm"),
                Boolean.TRUE.equals(scope.getVariable(PLAATS_BEKEND))))
        : Optional.empty();
  }

  /** Een nieuwe stand van dezelfde afspraak. */
  static Agendastand volgende(VariableScope scope) {
    int versie = scope.getVariable(VERSIE) instanceof Integer vorige ? vorige + 1 : 0;
    scope.setVariable(VERSIE, versie);
    return van(scope).orElseThrow();
  }

  Map<String, String> gegevens() {
    var gegevens = new HashMap<String, String>();
    gegevens.put(OVERLEG_OP, overlegOp);
    gegevens.put("overleg", ronde);
    gegevens.put("volgnummer", String.valueOf(versie));
    gegevens.put("vorm", vorm);
    gegevens.put("gemeente", gemeente);
    gegevens.put(Overlegplaats.BEKEND, String.valueOf(plaatsBekend));
    return gegevens;
  }
}
