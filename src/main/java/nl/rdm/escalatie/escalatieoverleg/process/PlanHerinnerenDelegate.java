package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Instant;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.dossier.Documenten;
import nl.rdm.escalatie.escalatieoverleg.Planlevering;
import nl.rdm.escalatie.escalatieoverleg.Planvraag;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Herinnert de instelling per mail aan het plan van aanpak, tenzij zij intussen een document
 * aanleverde (R101; besluiten, sectie 1).
 */
@Component
class PlanHerinnerenDelegate implements JavaDelegate {

  private final Planpost post;
  private final Planvraag planvraag;
  private final Documenten documenten;

  PlanHerinnerenDelegate(Planpost post, Planvraag planvraag, Documenten documenten) {
    this.post = post;
    this.planvraag = planvraag;
    this.documenten = documenten;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var casusnummer = Variabelen.casusnummer(execution);
    if (planvraag.gevraagdOp(casusnummer).filter(op -> nietsSinds(execution, op)).isPresent()) {
      post.stuur(execution, "plan-herinnering", planvraag.uiterlijk(casusnummer));
    }
  }

  private boolean nietsSinds(DelegateExecution execution, Instant vraag) {
    return documenten.zonderNaam(Variabelen.casusnummer(execution), Planlevering.ONDERWERP).stream()
        .noneMatch(document -> document.op().isAfter(vraag));
  }
}
