package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Planvraag;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Vraagt de instelling per mail om het plan van aanpak, of om een aanvulling (R101; C13), en zegt
 * wie de datum kiest tot wanneer het plan er nog niet hoeft te zijn.
 */
@Component
class PlanVragenDelegate implements JavaDelegate {

  /** Lokale datum en tijd; leeg wanneer het plan compleet is. */
  private static final String GEVRAAGD_VOOR = "planGevraagdVoor";

  private final Planpost post;
  private final Termijnen termijnen;
  private final Clock klok;

  PlanVragenDelegate(Planpost post, Termijnen termijnen, Clock klok) {
    this.post = post;
    this.termijnen = termijnen;
    this.klok = klok;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean spoed = Boolean.TRUE.equals(execution.getVariable(Variabelen.SPOED));
    var uiterlijk = termijnen.moment(Planvraag.AANLEVEREN, spoed);
    var lokaal = LocalDateTime.ofInstant(uiterlijk, klok.getZone());
    execution.setVariable(GEVRAAGD_VOOR, lokaal.truncatedTo(ChronoUnit.MINUTES).toString());
    execution.setVariable(GEVRAAGD_VOOR + "InWoorden", Woorden.tijd(uiterlijk, klok.getZone()));
    if ("AANVULLEN".equals(execution.getVariable(Variabelen.BESLUIT))) {
      post.stuur(execution, "plan-aanvulling", Optional.of(uiterlijk));
    } else {
      post.vraagOpnieuw(Variabelen.casusnummer(execution));
      post.stuur(execution, "plan-gevraagd", Optional.of(uiterlijk));
    }
  }
}
