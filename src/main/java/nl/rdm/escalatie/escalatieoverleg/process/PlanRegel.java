package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Planlevering;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Een plan is pas compleet wanneer het er in deze ronde als document is (R101). */
@Component
class PlanRegel implements Taakregel {

  private final Planlevering levering;

  PlanRegel(Planlevering levering) {
    this.levering = levering;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return Planlevering.ONDERWERP.equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    return "COMPLEET".equals(antwoorden.get("besluit"))
            && levering.versies(Variabelen.casusnummer(taak)).isEmpty()
        ? List.of(
            new Fout(
                "besluit",
                "er is nog geen plan aangeleverd. Kwam het anders binnen, lever het dan eerst aan"
                    + " op de pagina van de casus"))
        : List.of();
  }
}
