package nl.rdm.escalatie.rapportage.process;

import java.time.LocalDate;
import java.util.Optional;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.rapportage.Terugkoppelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Maakt van de vastgestelde tekst het verslag en het afschrift (R113). */
@Component
class PdfMakenDelegate implements JavaDelegate {

  /** Datum en tijd van het overleg (ISO), afwezig wanneer er geen gehouden is. */
  private static final String OVERLEG_OP = "overlegOp";

  /** De lengte van het deel dat de dag noemt, met of zonder tijd en tijdzone erachter. */
  private static final int DAG = "2026-01-01".length();

  private final Terugkoppelingen terugkoppelingen;

  PdfMakenDelegate(Terugkoppelingen terugkoppelingen) {
    this.terugkoppelingen = terugkoppelingen;
  }

  @Override
  public void execute(DelegateExecution execution) {
    terugkoppelingen.stelVast(
        Variabelen.casusnummer(execution),
        execution.getProcessInstanceId(),
        (String) execution.getVariable(Variabelen.GEMEENTE),
        Optional.ofNullable((String) execution.getVariable(OVERLEG_OP))
            .filter(tekst -> !tekst.isBlank())
            .map(tekst -> LocalDate.parse(tekst.substring(0, DAG))));
  }
}
