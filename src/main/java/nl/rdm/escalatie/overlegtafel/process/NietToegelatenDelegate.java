package nl.rdm.escalatie.overlegtafel.process;

import nl.rdm.escalatie.casus.process.Gevaar;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Legt vast dat de casus niet (langer) bij deze tafel hoort; de reden staat in het dossier. Werd
 * het intussen een crisis, dan gaat de casus meteen naar het crisisteam, als dat nog niet beproefd
 * is (R65).
 */
@Component
class NietToegelatenDelegate implements JavaDelegate {

  private final Gevaar gevaar;

  NietToegelatenDelegate(Gevaar gevaar) {
    this.gevaar = gevaar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variabelen.UITKOMST, "NIET_TOEGELATEN");
    if (crisis(execution)) {
      gevaar.zet(execution, true);
      execution.setVariable(
          "naarCrisisteam",
          !Variabelen.lijst(execution, "beproefdeTafels").contains(Overlegtafel.CRISISTEAM));
    }
  }

  static boolean crisis(DelegateExecution execution) {
    return "CRISIS".equals(execution.getVariable(Variabelen.BESLUIT));
  }
}
