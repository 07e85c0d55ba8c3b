package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Legt de deelnemers de voorgestelde data voor (R96). De gemeente wacht niet op hun antwoord: haar
 * taak komt meteen terug, onder dezelfde termijn, bij wie vroeg.
 */
@Component
class DataVoorleggenDelegate implements JavaDelegate {

  private final Datumpost post;
  private final Termijnen termijnen;
  private final Datumvoorstellen voorstellen;
  private final Accounts accounts;
  private final Clock klok;

  DataVoorleggenDelegate(
      Datumpost post,
      Termijnen termijnen,
      Datumvoorstellen voorstellen,
      Accounts accounts,
      Clock klok) {
    this.post = post;
    this.termijnen = termijnen;
    this.voorstellen = voorstellen;
    this.accounts = accounts;
    this.klok = klok;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Datumvoorstellen.gevraagd(execution, accounts.huidig().map(Account::id));
    var momenten = voorstellen.van(execution.getVariables());
    post.legVoor(execution, momenten, uiterlijk(execution, momenten.get(0)));
  }

  /**
   * Tot wanneer een antwoord zeker meetelt: een werkdag voor het eerste moment, en niet later dan
   * de taak om de datum vast te stellen; leeg wanneer dat al voorbij is.
   */
  private Optional<Instant> uiterlijk(DelegateExecution execution, LocalDateTime eerste) {
    var taak =
        termijnen
            .zoek((String) execution.getVariable(Agendastand.RONDE), "taak")
            .map(Termijn::vervaltOp);
    var werkdag = termijnen.werkdagVoor(eerste.atZone(klok.getZone()).toInstant());
    return Stream.concat(taak.stream(), Stream.of(werkdag))
        .min(Instant::compareTo)
        .filter(klok.instant()::isBefore);
  }
}
