package nl.rdm.escalatie.trede.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Een voorstel volgen kan alleen wanneer er een is. */
@Component
class TafelkeuzeRegel implements Taakregel {

  @Override
  public boolean geldtVoor(String formulier) {
    return formulier.endsWith(".tafelKiezen");
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    return "VOORSTEL_VOLGEN".equals(antwoorden.get(Variabelen.BESLUIT))
            && "GEEN".equals(taak.getVariable("voorgesteldeTafel"))
        ? List.of(new Fout(Variabelen.BESLUIT, "er is geen tafel voorgesteld"))
        : List.of();
  }
}
