package nl.rdm.escalatie.escalatieoverleg.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.process.Deelnemersvoorstel.Deelnemer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stelt de deelnemers van het bestuurlijk escalatie overleg voor (R97, R98). */
@Component
class DeelnemersVoorstellenDelegate implements JavaDelegate {

  private final Deelnemersvoorstel voorstel;

  DeelnemersVoorstellenDelegate(Deelnemersvoorstel voorstel) {
    this.voorstel = voorstel;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var deelnemers = voorstel.voor(execution);
    execution.setVariable(
        "deelnemers", Variabelen.json(deelnemers.stream().map(Deelnemer::rol).toList()));
    execution.setVariable(
        "verplichteDeelnemers",
        Variabelen.json(
            deelnemers.stream().filter(Deelnemer::verplicht).map(Deelnemer::rol).toList()));
  }
}
