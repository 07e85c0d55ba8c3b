package nl.rdm.escalatie.monitor.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.casus.process.ZonderCasusnummer;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.logboek.Logboek;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * In wat naar buiten gaat staat geen casusnummer. Vrijgeven doet alleen wie tot de groep zelf
 * hoort, en elke groep met een eigen mens: wie in beide zit geeft één keer vrij. Wie de taak na
 * stilte erbij kreeg kan de lessen alleen tegenhouden.
 */
@Component
class LessenRegel implements Taakregel {

  private static final String VRIJGEVEN = "halfjaarmonitor.lessenVrijgeven";

  private final Accounts accounts;
  private final Logboek logboek;

  LessenRegel(Accounts accounts, Logboek logboek) {
    this.accounts = accounts;
    this.logboek = logboek;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return VRIJGEVEN.equals(formulier) || "halfjaarmonitor.conceptNagaan".equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    var fouten = new ArrayList<>(ZonderCasusnummer.fouten(antwoorden));
    if ("VRIJGEVEN".equals(antwoorden.get(Variabelen.BESLUIT))) {
      bezwaar(taak).map(tekst -> new Fout(Variabelen.BESLUIT, tekst)).ifPresent(fouten::add);
    }
    return fouten;
  }

  private Optional<String> bezwaar(DelegateTask taak) {
    var groep = (String) taak.getVariable("vrijgever");
    var wie = accounts.huidig().filter(account -> account.in(groep));
    if (wie.isEmpty()) {
      return Optional.of(
          "de lessen vrijgeven kan alleen wie er zelf over gaat; u kunt ze wel tegenhouden");
    }
    return logboek.van(Variabelen.casusnummer(taak)).stream()
        .filter(gebeurd -> gebeurd.soort().equals("TAAK_AFGEROND"))
        .filter(gebeurd -> gebeurd.onderdeel().equals(taak.getTaskDefinitionKey()))
        .filter(gebeurd -> gebeurd.wie().equals(wie.get().id()))
        .map(gebeurd -> "u gaf de lessen al voor de andere groep vrij; dit doet een ander")
        .findFirst();
  }
}
