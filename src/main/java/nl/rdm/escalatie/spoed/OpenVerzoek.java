package nl.rdm.escalatie.spoed;

import nl.rdm.escalatie.casus.BehandelingVoorbij;
import nl.rdm.escalatie.casus.CasusHeropend;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Wat er met een verzoek om spoed gebeurt waarover nog niemand besloot: met de behandeling houdt de
 * procedure op, en een heropende casus legt het opnieuw voor.
 */
@Component
class OpenVerzoek {

  private final Spoed spoed;

  OpenVerzoek(Spoed spoed) {
    this.spoed = spoed;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void naDeBehandeling(BehandelingVoorbij voorbij) {
    spoed.blijftOnbeslist(voorbij.casusnummer());
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void naHeropenen(CasusHeropend heropend) {
    spoed.legOpnieuwVoor(heropend.casusnummer());
  }
}
