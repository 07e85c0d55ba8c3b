package nl.rdm.escalatie.beveiliging.process;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * De rechten die de engine zelf uitdeelt, behalve dat een account zichzelf alleen mag lezen: het
 * e-mailadres bepaalt wie berichten over een casus krijgt, dus dat wijzigt de beheerder.
 */
class EigenAccountAlleenLezen extends DefaultAuthorizationProvider {

  @Override
  public AuthorizationEntity[] newUser(User user) {
    var lezen = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
    lezen.setUserId(user.getId());
    lezen.setResource(Resources.USER);
    lezen.setResourceId(user.getId());
    lezen.addPermission(Permissions.READ);
    return new AuthorizationEntity[] {lezen};
  }
}
