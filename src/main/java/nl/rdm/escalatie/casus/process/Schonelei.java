package nl.rdm.escalatie.casus.process;

import nl.rdm.escalatie.casus.process.Formulier.Veld;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Laat elke taak met een schone lei beginnen: een antwoord uit een eerdere ronde staat niet al
 * ingevuld en telt niet mee. Alleen wat het formulier een voorstel noemt blijft staan.
 */
@Component
class Schonelei implements TaskListener {

  private final Formulieren formulieren;

  Schonelei(Formulieren formulieren) {
    this.formulieren = formulieren;
  }

  @Override
  public void notify(DelegateTask taak) {
    formulieren.van(taak).velden().stream()
        .filter(veld -> !veld.voorstel())
        .map(Veld::sleutel)
        .filter(Indiening::voorDeEngine)
        // Wat het model bij deze taak zelf leeg klaarzet blijft, en vangt daarna ook het antwoord.
        .filter(sleutel -> !taak.getExecution().hasVariableLocal(sleutel))
        .forEach(taak.getExecution()::removeVariable);
  }
}
