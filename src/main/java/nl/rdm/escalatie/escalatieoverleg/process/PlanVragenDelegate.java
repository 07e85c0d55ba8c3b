package nl.rdm.escalatie.escalatieoverleg.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Vraagt de instelling per mail om het plan van aanpak, of om een aanvulling (R101; C13). */
@Component
class PlanVragenDelegate implements JavaDelegate {

  private final Planpost post;
  private final Termijnen termijnen;

  PlanVragenDelegate(Planpost post, Termijnen termijnen) {
    this.post = post;
    this.termijnen = termijnen;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean spoed = Boolean.TRUE.equals(execution.getVariable(Variabelen.SPOED));
    var uiterlijk = termijnen.moment("trede-3-plan", spoed);
    if ("AANVULLEN".equals(execution.getVariable(Variabelen.BESLUIT))) {
      post.stuur(execution, "plan-aanvulling", uiterlijk);
    } else {
      post.vraagOpnieuw(Variabelen.casusnummer(execution));
      post.stuur(execution, "plan-gevraagd", uiterlijk);
    }
  }
}
