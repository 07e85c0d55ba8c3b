package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Een afspraak krijgt alleen een nieuwe datum die nog komt. */
@Component
class AfspraakRegel implements Taakregel {

  private final Dagkeuze dagkeuze;

  AfspraakRegel(Dagkeuze dagkeuze) {
    this.dagkeuze = dagkeuze;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return "afspraak-volgen.afspraakNagaan".equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    return dagkeuze.fout("nieuweDatum", antwoorden).stream().toList();
  }
}
