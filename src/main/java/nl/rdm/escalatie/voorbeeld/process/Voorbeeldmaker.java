package nl.rdm.escalatie.voorbeeld.process;

import java.util.HashMap;
import java.util.Optional;
import nl.rdm.escalatie.aanmelding.Aanmeldingen;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Handelend;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.voorbeeld.Voorbeeld;
import nl.rdm.escalatie.voorbeeld.Voorbeelden;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Maakt bij de eerste start de voorbeeldcasussen, langs dezelfde aanmelding en taken als mensen en
 * met hun rechten. Alle of geen: is er al een casus, dan doet hij niets.
 */
@Component
class Voorbeeldmaker implements ApplicationRunner {

  private final boolean aan;
  private final Voorbeelden voorbeelden;
  private final Aanmeldingen aanmeldingen;
  private final Casussen casussen;
  private final Accounts accounts;
  private final Handelend handelend;
  private final TaskService taken;
  private final FormService formulieren;
  private final TransactionTemplate inTransactie;

  Voorbeeldmaker(
      @Value("${rdm.voorbeeld.aan}") boolean aan,
      Voorbeelden voorbeelden,
      Aanmeldingen aanmeldingen,
      Casussen casussen,
      Accounts accounts,
      Handelend handelend,
      TaskService taken,
      FormService formulieren,
      PlatformTransactionManager transacties) {
    this.aan = aan;
    this.voorbeelden = voorbeelden;
    this.aanmeldingen = aanmeldingen;
    this.casussen = casussen;
    this.accounts = accounts;
    this.handelend = handelend;
    this.taken = taken;
    this.formulieren = formulieren;
    this.inTransactie = new TransactionTemplate(transacties);
  }

  @Override
  public void run(ApplicationArguments argumenten) {
    if (aan && casussen.aantalZichtbaar(account("aanmeldpunt")) == 0) {
      inTransactie.executeWithoutResult(x -> voorbeelden.alle().forEach(this::maak));
    }
  }

  /** Maakt één voorbeeld en geeft zijn casusnummer. */
  String maak(Voorbeeld voorbeeld) {
    var casusnummer = meldAan(voorbeeld);
    voorbeeld.taken().forEach(taak -> doe(casusnummer, taak));
    return casusnummer;
  }

  private String meldAan(Voorbeeld voorbeeld) {
    var aanmelder = account(voorbeeld.aanmelder());
    try (var beurt = handelend.als(aanmelder)) {
      return aanmeldingen.dienIn(voorbeeld.aanmelding(), aanmelder, Optional.empty()).casusnummer();
    }
  }

  private void doe(String casusnummer, Voorbeeld.Taak stap) {
    try (var beurt = handelend.als(account(stap.account()))) {
      var taak =
          taken
              .createTaskQuery()
              .processInstanceBusinessKey(casusnummer)
              .taskDefinitionKey("userTask_" + stap.taak())
              .singleResult();
      formulieren.submitTaskForm(taak.getId(), new HashMap<>(stap.antwoorden()));
    }
  }

  private Account account(String id) {
    return accounts.account(id).orElseThrow();
  }
}
