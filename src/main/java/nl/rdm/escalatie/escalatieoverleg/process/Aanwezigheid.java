package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.process.Deelnemersvoorstel.Deelnemer;
import nl.rdm.escalatie.logboek.Logboek;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * Wie er bij een overleg was en voor de eigen organisatie kon besluiten (R97, R103). Ontbreekt wie
 * er in elk geval bij hoort, dan komt er één keer een nieuwe datum; daarna gaat het overleg door.
 */
@Component("aanwezigheid")
public class Aanwezigheid {

  /** Wie in deze ronde ontbrak bij een overleg dat daarom verzet is; leeg zolang dat niet was. */
  private static final String EERDER = "eerderAfwezig";

  /** Op welke datum het overleg daarom niet doorging. */
  private static final String MISLUKT = "doorAfwezigheidMislukt";

  private static final String AFWEZIG = "afwezig";
  private static final String VERPLICHT_AFWEZIG = "verplichtAfwezig";

  private final Deelnemersvoorstel voorstel;
  private final Afwezigenpost post;
  private final Logboek logboek;

  Aanwezigheid(Deelnemersvoorstel voorstel, Afwezigenpost post, Logboek logboek) {
    this.voorstel = voorstel;
    this.post = post;
    this.logboek = logboek;
  }

  /** Een ronde begint: er is nog niemand weggebleven. */
  static void begin(VariableScope scope) {
    scope.setVariable(EERDER, Variabelen.json(List.of()));
    scope.setVariable(MISLUKT, null);
    scope.setVariable(VERPLICHT_AFWEZIG, false);
  }

  /**
   * De datum waarop het overleg niet doorging omdat iemand ontbrak; leeg zolang dat niet zo was.
   */
  static Optional<String> mislukt(VariableScope scope) {
    return Optional.ofNullable((String) scope.getVariable(MISLUKT));
  }

  /** Wie ontbrak toen het overleg daarom verzet is; alleen zij ontbreken een tweede keer. */
  static List<String> eerder(VariableScope scope) {
    return Variabelen.lijst(scope, EERDER);
  }

  /** Legt vast wie er ontbrak; het model leest of dat gemeld moet worden. */
  public void legVast(DelegateExecution execution) {
    if (execution.isCanceled()) {
      return;
    }
    var ontbreekt = verplicht(execution, Variabelen.lijst(execution, AFWEZIG));
    boolean verzet = "VERZETTEN".equals(execution.getVariable(Variabelen.BESLUIT));
    execution.setVariable(VERPLICHT_AFWEZIG, !verzet && !ontbreekt.isEmpty());
    if (verzet && !ontbreekt.isEmpty()) {
      execution.setVariable(EERDER, Variabelen.json(ontbreekt));
      execution.setVariable(MISLUKT, execution.getVariable(Agendastand.OVERLEG_OP));
      post.eersteKeer(execution, ontbreekt);
    }
    ontbreekt.forEach(
        rol -> logboek.schrijf(Variabelen.casusnummer(execution), "AFWEZIG", Map.of("rol", rol)));
  }

  /** Wie er in elk geval bij hoorde en ontbrak. */
  List<String> ontbreekt(DelegateExecution execution) {
    return verplicht(execution, Variabelen.lijst(execution, AFWEZIG));
  }

  /** Wie van deze rollen er nu in elk geval bij hoort. */
  List<String> verplicht(VariableScope scope, Collection<?> rollen) {
    return rollen.isEmpty()
        ? List.of()
        : voorstel.voor(scope.getVariables()).stream()
            .filter(Deelnemer::verplicht)
            .map(Deelnemer::rol)
            .filter(rollen::contains)
            .distinct()
            .toList();
  }
}
