package nl.rdm.escalatie.overlegtafel.process;

import java.util.Map;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Woorden;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Zet het advies van de tabel klaar voor wie besluit, met wat er genoemd is en wat er ontbreekt, in
 * de woorden van de tabel.
 */
@Component
class InstroomNagaanDelegate implements JavaDelegate {

  static final String GEMIST = "instroomgemis";

  private final Instroomadvies tabel;
  private final Logboek logboek;

  InstroomNagaanDelegate(Instroomadvies tabel, Logboek logboek) {
    this.tabel = tabel;
    this.logboek = logboek;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var gemist = tabel.over(execution);
    var advies = Instroomadvies.advies(gemist);
    execution.setVariable("instroomadvies", advies);
    execution.setVariable(
        GEMIST, Variabelen.json(gemist.stream().map(Instroomadvies.Gemis::alsRegel).toList()));
    execution.setVariable(
        "genoemdeCriteria",
        Variabelen.json(
            Variabelen.lijst(execution, "criteria").stream()
                .map(code -> Map.of("tekst", Woorden.van("criterium", code)))
                .toList()));
    logboek.schrijf(
        Variabelen.casusnummer(execution),
        "REGEL_TOEGEPAST",
        execution.getCurrentActivityId(),
        Variabelen.model(execution),
        Map.of("instroomadvies", advies));
  }
}
