package nl.rdm.escalatie.beveiliging.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.rdm.escalatie.beveiliging.Demo;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.beveiliging.Startkeuring;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Zoekt demo-accounts, accounts met het wachtwoord van de demo, en een ontbrekende beheerder. */
@Component
@Profile("productie")
class Accountkeuring implements Startkeuring {

  private final ProcessEngineConfigurationImpl instellingen;
  private final IdentityService identiteiten;
  private final Beheerder beheerder;

  Accountkeuring(ProcessEngine engine, Beheerder beheerder) {
    this.instellingen = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.identiteiten = engine.getIdentityService();
    this.beheerder = beheerder;
  }

  @Override
  public List<String> fouten() {
    var fouten = new ArrayList<String>();
    var users = identiteiten.createUserQuery().orderByUserId().asc().list();
    noem(fouten, "Verwijder de demo-accounts", users.stream().filter(this::isDemo).toList());
    noem(
        fouten,
        "Geef deze accounts een ander wachtwoord dan dat van de demo",
        users.stream().filter(this::heeftDemowachtwoord).toList());
    if (identiteiten.createUserQuery().memberOfGroup(Groepen.CAMUNDA_ADMIN).count() == 0) {
      fouten.addAll(beheerder.fouten());
    }
    return fouten;
  }

  private static void noem(List<String> fouten, String fout, List<User> users) {
    if (!users.isEmpty()) {
      fouten.add(
          fout + ": " + users.stream().map(User::getId).collect(Collectors.joining(", ")) + ".");
    }
  }

  private boolean isDemo(User user) {
    return Demoaccounts.ALLE.stream().anyMatch(demo -> demo.id().equals(user.getId()))
        && (user.getId() + "@example.org").equals(user.getEmail());
  }

  /**
   * Vergelijkt zelf: een mislukte {@code checkPassword} zou het account bij elke start afremmen.
   */
  private boolean heeftDemowachtwoord(User user) {
    var account = (UserEntity) user;
    return instellingen
        .getPasswordManager()
        .check(
            EncryptionUtil.saltPassword(Demo.WACHTWOORD, account.getSalt()), account.getPassword());
  }
}
