package nl.rdm.escalatie.beveiliging.process;

import nl.rdm.escalatie.beveiliging.Groepen;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Zorgt dat elke groep bestaat; een groep die de beheerder hernoemde houdt zijn naam. */
@Component
@Order(1)
class Groepinrichting implements Inrichting {

  private final IdentityService identiteiten;

  Groepinrichting(IdentityService identiteiten) {
    this.identiteiten = identiteiten;
  }

  @Override
  public void richtIn() {
    Groepsnamen.ALLE.forEach(this::voegToe);
  }

  private void voegToe(String id, String naam) {
    if (identiteiten.createGroupQuery().groupId(id).count() == 0) {
      var groep = identiteiten.newGroup(id);
      groep.setName(naam);
      groep.setType(Groepen.CAMUNDA_ADMIN.equals(id) ? "SYSTEM" : "WORKFLOW");
      identiteiten.saveGroup(groep);
    }
  }
}
