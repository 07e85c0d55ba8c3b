package nl.rdm.escalatie.trede.process;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Een bestuurder van het zorgkantoor besluit alleen op een advies wanneer de Wlz kan meebetalen
 * (besluiten, sectie 3 en C2).
 */
@Component
class AdviesbesluitRegel implements Taakregel {

  @Override
  public boolean geldtVoor(String formulier) {
    return "trede-4-bewindspersoon.opAdviesBesluiten".equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    return "BESTUURDER_ZORGKANTOOR".equals(antwoorden.get("besluiterFunctie"))
            && Collections.disjoint(
                Variabelen.lijst(taak, "financiering"), List.of("Wlz", "ONBEKEND"))
        ? List.of(
            new Fout(
                "besluiterFunctie",
                "de Wet langdurige zorg betaalt niet mee: een bestuurder van de gemeente besluit"))
        : List.of();
  }
}
