package nl.rdm.escalatie.beveiliging.process;

import java.util.List;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Handelend;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Zet de authenticatie van de engine, met de groepen van het account. */
@Component
class EngineHandelend implements Handelend {

  private final IdentityService identiteiten;

  EngineHandelend(IdentityService identiteiten) {
    this.identiteiten = identiteiten;
  }

  @Override
  public Beurt als(Account account) {
    var vorige = identiteiten.getCurrentAuthentication();
    identiteiten.setAuthentication(account.id(), List.copyOf(account.groepen()), List.of());
    return vorige == null
        ? identiteiten::clearAuthentication
        : () -> identiteiten.setAuthentication(vorige);
  }
}
