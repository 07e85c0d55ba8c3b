package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.dossier.Documenten;
import nl.rdm.escalatie.escalatieoverleg.Planlevering;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
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
  private final Termijnen termijnen;
  private final Documenten documenten;
  private final Clock klok;

  PlanHerinnerenDelegate(Planpost post, Termijnen termijnen, Documenten documenten, Clock klok) {
    this.post = post;
    this.termijnen = termijnen;
    this.documenten = documenten;
    this.klok = klok;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean spoed = Boolean.TRUE.equals(execution.getVariable(Variabelen.SPOED));
    termijnen.van(Variabelen.casusnummer(execution)).stream()
        .filter(termijn -> termijn.stap().equals("trede-3-plan"))
        .filter(termijn -> termijn.geslotenOp().isEmpty())
        .filter(termijn -> nietsSinds(execution, termijn.begin()))
        .map(termijn -> Optional.of(aanleveren(termijn, spoed)).filter(klok.instant()::isBefore))
        .forEach(uiterlijk -> post.stuur(execution, "plan-herinnering", uiterlijk));
  }

  private Instant aanleveren(Termijn termijn, boolean spoed) {
    return termijn.status() == Termijn.Status.VERZET
        ? termijnen.werkdagVoor(termijn.vervaltOp())
        : termijnen.moment(PlanVragenDelegate.AANLEVEREN, spoed, termijn.begin().toString());
  }

  private boolean nietsSinds(DelegateExecution execution, Instant vraag) {
    return documenten.zonderNaam(Variabelen.casusnummer(execution), Planlevering.ONDERWERP).stream()
        .noneMatch(document -> document.op().isAfter(vraag));
  }
}
