package nl.rdm.escalatie.beveiliging.process;

import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** Geeft een groep rechten, wanneer zij die nog niet heeft. */
final class Rechten {

  private final AuthorizationService autorisaties;

  Rechten(AuthorizationService autorisaties) {
    this.autorisaties = autorisaties;
  }

  void geef(String groep, Resource resource, String id, Permission... permissies) {
    var bestaand =
        autorisaties
            .createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .groupIdIn(groep)
            .resourceType(resource)
            .resourceId(id)
            .singleResult();
    if (bestaand != null && Arrays.stream(permissies).allMatch(bestaand::isPermissionGranted)) {
      return;
    }
    var recht =
        bestaand == null
            ? autorisaties.createNewAuthorization(Authorization.AUTH_TYPE_GRANT)
            : bestaand;
    recht.setGroupId(groep);
    recht.setResource(resource);
    recht.setResourceId(id);
    Arrays.stream(permissies).forEach(recht::addPermission);
    autorisaties.saveAuthorization(recht);
  }
}
