package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.HashMap;
import java.util.List;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.termijn.process.Beslissing;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Wie er volgens de nieuwste tabel {@code deelnemers} aan tafel hoort (R97, R98). */
@Component
class Deelnemersvoorstel {

  private final Beslissing beslissing;
  private final Casussen casussen;

  Deelnemersvoorstel(Beslissing beslissing, Casussen casussen) {
    this.beslissing = beslissing;
    this.casussen = casussen;
  }

  /** Een voorgestelde deelnemer: code van de rol, en of die er in elk geval bij hoort. */
  record Deelnemer(String rol, boolean verplicht) {}

  /**
   * Zoals de casus nu is: een cliëntondersteuner hoort erbij zodra zij de casus heeft aangenomen.
   *
   * @param scope waar de variabelen van de casus te lezen zijn
   */
  List<Deelnemer> voor(VariableScope scope) {
    var invoer = new HashMap<>(scope.getVariables());
    invoer.put(
        "clientondersteunerGekoppeld",
        casussen.van(Variabelen.casusnummer(scope)).orElseThrow().ondersteuner().isPresent());
    return beslissing.neem("deelnemers", invoer).getResultList().stream()
        .map(regel -> new Deelnemer((String) regel.get("rol"), (Boolean) regel.get("verplicht")))
        .toList();
  }
}
