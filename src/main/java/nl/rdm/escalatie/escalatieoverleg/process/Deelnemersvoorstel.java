package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Wie er volgens de nieuwste tabel {@code deelnemers} aan tafel hoort (R97, R98). */
@Component
class Deelnemersvoorstel {

  private final DecisionService beslissingen;

  Deelnemersvoorstel(@Lazy DecisionService beslissingen) {
    this.beslissingen = beslissingen;
  }

  /** Een voorgestelde deelnemer: code van de rol, en of die er in elk geval bij hoort. */
  record Deelnemer(String rol, boolean verplicht) {}

  List<Deelnemer> voor(Map<String, Object> casus) {
    return beslissingen
        .evaluateDecisionTableByKey("deelnemers")
        .variables(casus)
        .evaluate()
        .getResultList()
        .stream()
        .map(regel -> new Deelnemer((String) regel.get("rol"), (Boolean) regel.get("verplicht")))
        .toList();
  }
}
