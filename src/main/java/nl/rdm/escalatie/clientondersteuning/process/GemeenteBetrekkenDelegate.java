package nl.rdm.escalatie.clientondersteuning.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.clientondersteuning.Ondersteuningspost;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Laat de gemeente weten dat er voor haar inwoner een cliëntondersteuner gezocht wordt (R24). */
@Component
class GemeenteBetrekkenDelegate implements JavaDelegate {

  private final Ondersteuningspost post;

  GemeenteBetrekkenDelegate(Ondersteuningspost post) {
    this.post = post;
  }

  @Override
  public void execute(DelegateExecution execution) {
    post.gezocht(
        Variabelen.casusnummer(execution),
        "clientondersteuning:" + execution.getActivityInstanceId());
  }
}
