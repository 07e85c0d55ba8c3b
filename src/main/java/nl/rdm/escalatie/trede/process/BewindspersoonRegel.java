package nl.rdm.escalatie.trede.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.trede.Bevoegdheid;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** De bewindspersoon beslist of adviseert zoals past bij wie betaalt (R47). */
@Component
class BewindspersoonRegel implements Taakregel {

  @Override
  public boolean geldtVoor(String formulier) {
    return "trede-4-bewindspersoon.beslissingVastleggen".equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    var besluit = antwoorden.get(Variabelen.BESLUIT);
    var bevoegdheid = Bevoegdheid.bij(Variabelen.lijst(taak, "financiering"));
    if ("PLAATS_EN_FINANCIERING".equals(besluit) && bevoegdheid == Bevoegdheid.ADVISEREN) {
      return fout(
          "de Zorgverzekeringswet betaalt niet mee: de bewindspersoon kan adviseren of afwijzen");
    }
    if ("ADVIES".equals(besluit) && bevoegdheid == Bevoegdheid.BESLISSEN) {
      return fout(
          "de Zorgverzekeringswet betaalt mee: de bewindspersoon beslist over plaats en"
              + " financiering, of wijst af");
    }
    return List.of();
  }

  private static List<Fout> fout(String melding) {
    return List.of(new Fout(Variabelen.BESLUIT, melding));
  }
}
