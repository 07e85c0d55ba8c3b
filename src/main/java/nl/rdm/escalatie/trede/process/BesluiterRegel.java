package nl.rdm.escalatie.trede.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Wie voor de regio besluit legt dat zelf vast: de verantwoordelijke en de portefeuillehouder staan
 * niet op naam in wat een gemeente opschrijft (besluiten, sectie 3).
 */
@Component
class BesluiterRegel implements Taakregel {

  private static final String FUNCTIE = "besluiterFunctie";
  private static final Map<String, String> ALLEEN_ZELF =
      Map.of(
          "RDM_VERANTWOORDELIJKE", Groepen.RDM_VERANTWOORDELIJKE,
          "PORTEFEUILLEHOUDER", Groepen.PORTEFEUILLEHOUDER);

  private final Accounts accounts;

  BesluiterRegel(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return formulier.endsWith(".vervolgBesluiten")
        || formulier.endsWith(".overschrijdingBeoordelen")
        || formulier.endsWith(".opAdviesBesluiten");
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    var groep = ALLEEN_ZELF.getOrDefault(String.valueOf(antwoorden.get(FUNCTIE)), "");
    return groep.isEmpty() || accounts.huidig().filter(wie -> wie.in(groep)).isPresent()
        ? List.of()
        : List.of(new Fout(FUNCTIE, "alleen wie deze functie heeft legt dit besluit vast"));
  }
}
