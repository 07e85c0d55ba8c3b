package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Legt de deelnemers de voorgestelde data voor (R96). De gemeente wacht niet op hun antwoord: haar
 * taak komt meteen terug, en tot het einde daarvan telt het antwoord zeker mee.
 */
@Component
class DataVoorleggenDelegate implements JavaDelegate {

  private final Uitnodigingen uitnodigingen;
  private final Termijnen termijnen;
  private final Datumvoorstellen voorstellen;

  DataVoorleggenDelegate(
      Uitnodigingen uitnodigingen, Termijnen termijnen, Datumvoorstellen voorstellen) {
    this.uitnodigingen = uitnodigingen;
    this.termijnen = termijnen;
    this.voorstellen = voorstellen;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Datumvoorstellen.gevraagd(execution);
    var momenten = voorstellen.van(execution.getVariables());
    uitnodigingen.legVoor(execution, momenten, uiterlijk(execution, momenten));
  }

  private Instant uiterlijk(DelegateExecution execution, List<LocalDateTime> momenten) {
    boolean spoed = Boolean.TRUE.equals(execution.getVariable(Variabelen.SPOED));
    var taak = termijnen.moment("taak", spoed);
    var eerste = termijnen.eigenEinde(momenten.get(0).toString());
    return taak.isBefore(eerste) ? taak : eerste;
  }
}
