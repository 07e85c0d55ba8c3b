package nl.rdm.escalatie.escalatieoverleg.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Herinnert de instelling per mail aan het plan van aanpak (R101; besluiten, sectie 1). */
@Component
class PlanHerinnerenDelegate implements JavaDelegate {

  private final Planpost post;
  private final Termijnen termijnen;

  PlanHerinnerenDelegate(Planpost post, Termijnen termijnen) {
    this.post = post;
    this.termijnen = termijnen;
  }

  @Override
  public void execute(DelegateExecution execution) {
    termijnen.van(Variabelen.casusnummer(execution)).stream()
        .filter(termijn -> termijn.stap().equals("trede-3-plan"))
        .filter(termijn -> termijn.geslotenOp().isEmpty())
        .map(Termijn::vervaltOp)
        .forEach(vervaltOp -> post.stuur(execution, "plan-herinnering", vervaltOp));
  }
}
