package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Accorderen kan alleen wanneer trede 1 of 2 een advies gaf (R104). */
@Component
class UitkomstRegel implements Taakregel {

  @Override
  public boolean geldtVoor(String formulier) {
    return "trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen".equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    return "GEACCORDEERD".equals(antwoorden.get("besluit"))
            && !Boolean.TRUE.equals(taak.getVariable("adviesGegeven"))
        ? List.of(new Fout("besluit", "er is geen advies van trede 1 of 2 om te accorderen"))
        : List.of();
  }
}
