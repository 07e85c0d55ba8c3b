package nl.rdm.escalatie.overlegtafel.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.NaastDeTreden;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Een tafel naast de treden brengt geen casus bij het crisisteam: dat doet zijn trede (C7). */
@Component
class NaastRegel implements Taakregel {

  @Override
  public boolean geldtVoor(String formulier) {
    return "overlegtafel.uitkomstVastleggen".equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    return "CRISIS".equals(antwoorden.get(Variabelen.BESLUIT))
            && NaastDeTreden.TAFELS.contains(taak.getVariable(Variabelen.TAFEL))
        ? List.of(
            new Fout(
                Variabelen.BESLUIT,
                "deze tafel staat naast de treden: bel bij direct gevaar 112, de crisisdienst of de"
                    + " huisarts, laat het aanmeldpunt het weten en kies een andere uitkomst"))
        : List.of();
  }
}
