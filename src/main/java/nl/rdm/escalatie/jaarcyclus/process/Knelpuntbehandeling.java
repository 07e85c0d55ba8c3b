package nl.rdm.escalatie.jaarcyclus.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.jaarcyclus.Knelpunt.Stand;
import nl.rdm.escalatie.jaarcyclus.Knelpunten;
import nl.rdm.escalatie.jaarcyclus.Overzichtpost;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Wat het model {@code knelpunt-behandelen} vraagt (R122, R123). */
@Component("knelpuntbehandeling")
public class Knelpuntbehandeling {

  private final Knelpunten knelpunten;
  private final Overzichtpost post;
  private final Berichten berichten;
  private final Accounts accounts;

  Knelpuntbehandeling(
      Knelpunten knelpunten, Overzichtpost post, Berichten berichten, Accounts accounts) {
    this.knelpunten = knelpunten;
    this.post = post;
    this.berichten = berichten;
    this.accounts = accounts;
  }

  /** Legt vast wat ervan kwam en vertelt het wie het meldde. */
  public void vertel(DelegateExecution execution) {
    var kenmerk = Variabelen.casusnummer(execution);
    var stand = stand((String) execution.getVariable(Variabelen.BESLUIT));
    knelpunten.zet(kenmerk, stand);
    execution.setVariable("voorleggen", stand == Stand.VOORGELEGD);
    knelpunten
        .melder(kenmerk)
        .flatMap(accounts::account)
        .map(Account::email)
        .filter(adres -> !adres.isBlank())
        .ifPresent(
            adres ->
                berichten.stuur(
                    new Bericht(
                        kenmerk,
                        "knelpunt-beoordeeld",
                        "knelpunt-beoordeeld",
                        adres,
                        Map.of("stand", stand.name()),
                        List.of())));
  }

  private static Stand stand(String besluit) {
    if (besluit == null) {
      return Stand.NAAR_EVALUATIE;
    }
    return besluit.equals("VOORLEGGEN") ? Stand.VOORGELEGD : Stand.AFGEHANDELD;
  }

  public void legVoor(DelegateExecution execution) {
    post.legVoor(Variabelen.casusnummer(execution), true);
  }
}
