package nl.rdm.escalatie.trede.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Wat de bewindspersoon kan besluiten hangt af van wie betaalt: over plaats en financiering alleen
 * bij Zvw-zorg, daarbuiten adviseert zij (R47, H:174; besluiten, sectie 3).
 *
 * <p>Een onbekende financiering sluit geen van beide uit, zoals bij de deelnemers (C2): wie beslist
 * zoekt haar uit. Zou zij als Zvw tellen, dan liep een Wlz-casus vast; zou zij niet tellen, dan
 * ontnam een ontbrekend gegeven de cliënt een beslissing.
 */
@Component
class BewindspersoonRegel implements Taakregel {

  @Override
  public boolean geldtVoor(String formulier) {
    return "trede-4-bewindspersoon.beslissingVastleggen".equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    var besluit = antwoorden.get(Variabelen.BESLUIT);
    if ("PLAATS_EN_FINANCIERING".equals(besluit) && !Financiering.kan(taak, Financiering.ZVW)) {
      return fout(
          "de Zorgverzekeringswet betaalt niet mee: de bewindspersoon kan adviseren of afwijzen");
    }
    if ("ADVIES".equals(besluit) && Financiering.staatVast(taak, Financiering.ZVW)) {
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
