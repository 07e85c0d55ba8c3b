package nl.rdm.escalatie.clientondersteuning.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.clientondersteuning.Ondersteuning;
import nl.rdm.escalatie.clientondersteuning.Ondersteuningspost;
import nl.rdm.escalatie.clientondersteuning.Stap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/**
 * Nodigt uit wie de aanmelding als cliëntondersteuner noemt, zolang er nog geen was, en zet klaar
 * uit welke organisaties wie aanneemt kan kiezen (R34).
 */
@Component
class OndersteunerUitnodigenDelegate implements JavaDelegate {

  static final String ORGANISATIES = "ondersteuningsorganisaties";

  private final Ondersteuning ondersteuning;
  private final Ondersteuningspost post;

  OndersteunerUitnodigenDelegate(Ondersteuning ondersteuning, Ondersteuningspost post) {
    this.ondersteuning = ondersteuning;
    this.post = post;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var casusnummer = Variabelen.casusnummer(execution);
    List<Map<String, String>> keuzes =
        ondersteuning.organisaties().stream()
            .map(een -> Map.of("label", een.naam(), "value", een.id()))
            .toList();
    execution.setVariable(
        ORGANISATIES, SpinValues.jsonValue(Spin.JSON(keuzes).toString()).create());
    if (ondersteuning.van(casusnummer).stream()
        .noneMatch(stap -> stap.soort() == Stap.Soort.AANGENOMEN)) {
      post.nodigUit(
          casusnummer, "clientondersteuner-uitnodiging:" + execution.getActivityInstanceId());
    }
  }
}
