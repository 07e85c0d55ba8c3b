package nl.rdm.escalatie.clientondersteuning.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.clientondersteuning.Ondersteuning;
import nl.rdm.escalatie.clientondersteuning.Ondersteuningspost;
import nl.rdm.escalatie.clientondersteuning.Stap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nodigt uit wie de aanmelding als cliëntondersteuner noemt, zolang er nog geen was. */
@Component
class OndersteunerUitnodigenDelegate implements JavaDelegate {

  private final Ondersteuning ondersteuning;
  private final Ondersteuningspost post;

  OndersteunerUitnodigenDelegate(Ondersteuning ondersteuning, Ondersteuningspost post) {
    this.ondersteuning = ondersteuning;
    this.post = post;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var casusnummer = Variabelen.casusnummer(execution);
    if (ondersteuning.van(casusnummer).stream()
        .noneMatch(stap -> stap.soort() == Stap.Soort.AANGENOMEN)) {
      post.nodigUit(
          casusnummer, "clientondersteuner-uitnodiging:" + execution.getActivityInstanceId());
    }
  }
}
