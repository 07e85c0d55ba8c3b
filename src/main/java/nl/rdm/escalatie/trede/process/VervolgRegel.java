package nl.rdm.escalatie.trede.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Wat het aanmeldpunt na een tafel kan besluiten (besluiten, sectie 3). */
@Component
class VervolgRegel implements Taakregel {

  private final Overlegtafels tafels;

  VervolgRegel(Overlegtafels tafels) {
    this.tafels = tafels;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return formulier.endsWith(".vervolgBepalen");
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    var besluit = antwoorden.get(Variabelen.BESLUIT);
    if ("OPLOSSING".equals(besluit) && !Boolean.TRUE.equals(taak.getVariable("adviesGegeven"))) {
      return fout("er is geen advies van een tafel om een oplossing op te bouwen");
    }
    if ("TERUG_NAAR_TREDE_1".equals(besluit)) {
      if (!"NIET_TOEGELATEN".equals(taak.getVariable(Variabelen.UITKOMST))) {
        return fout("terug naar trede 1 kan alleen wanneer trede 2 de casus niet toeliet");
      }
      var beproefd = Variabelen.lijst(taak, "beproefdeTafels");
      if (tafels.inTrede(1).stream().allMatch(tafel -> beproefd.contains(tafel.id()))) {
        return fout("alle tafels van trede 1 zijn al beproefd");
      }
    }
    return List.of();
  }

  private static List<Fout> fout(String melding) {
    return List.of(new Fout(Variabelen.BESLUIT, melding));
  }
}
