package nl.rdm.escalatie.monitor.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Vrijgeven doet alleen wie tot de groep zelf hoort; wie de taak na stilte erbij kreeg kan de
 * lessen alleen tegenhouden.
 */
@Component
class LessenRegel implements Taakregel {

  private final Accounts accounts;

  LessenRegel(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return "halfjaarmonitor.lessenVrijgeven".equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    var groep = (String) taak.getVariable("vrijgever");
    boolean zelf = accounts.huidig().filter(wie -> wie.in(groep)).isPresent();
    return zelf || !"VRIJGEVEN".equals(antwoorden.get(Variabelen.BESLUIT))
        ? List.of()
        : List.of(
            new Fout(
                Variabelen.BESLUIT,
                "de lessen vrijgeven kan alleen wie er zelf over gaat; u kunt ze wel tegenhouden"));
  }
}
