package nl.rdm.escalatie.beveiliging.process;

import nl.rdm.escalatie.beveiliging.Groepen;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Maakt in productie de eerste beheerder, zolang er nog geen is. */
@Component
@Profile("productie")
@Order(4)
class EersteBeheerder implements Inrichting {

  private final IdentityService identiteiten;
  private final Beheerder beheerder;

  EersteBeheerder(IdentityService identiteiten, Beheerder beheerder) {
    this.identiteiten = identiteiten;
    this.beheerder = beheerder;
  }

  @Override
  public void richtIn() {
    if (identiteiten.createUserQuery().memberOfGroup(Groepen.CAMUNDA_ADMIN).count() > 0) {
      return;
    }
    if (identiteiten.createUserQuery().userId(beheerder.id()).count() == 0) {
      var user = identiteiten.newUser(beheerder.id());
      user.setLastName(beheerder.naam());
      user.setEmail(beheerder.email());
      user.setPassword(beheerder.wachtwoord());
      identiteiten.saveUser(user);
    }
    identiteiten.createMembership(beheerder.id(), Groepen.CAMUNDA_ADMIN);
  }
}
