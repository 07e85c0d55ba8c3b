package nl.rdm.escalatie.beveiliging.process;

import java.util.EnumSet;
import java.util.Set;
import nl.rdm.escalatie.beveiliging.Groepen;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Zorgt dat elke groep de rechten heeft die bij zijn werk horen.
 *
 * <p>Alleen auditors en beheerders zien hele modellen; wie werkt bereikt alleen de taken van zijn
 * groepen, want die rechten geeft de engine bij elke taak zelf.
 */
@Component
@Order(2)
class Rechteninrichting implements Inrichting {

  private final Rechten rechten;

  Rechteninrichting(AuthorizationService rechten) {
    this.rechten = new Rechten(rechten);
  }

  @Override
  public void richtIn() {
    beheerders();
    Groepsnamen.WERKGROEPEN.forEach(
        groep -> rechten.geef(groep, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
    auditors();
  }

  /**
   * Alles, behalve een taak van een ander doen, die is alleen van haar groepen, en een casus of
   * zijn historie verwijderen: dan zou hij zonder spoor nergens meer op wachten.
   */
  private void beheerders() {
    for (var resource : Resources.values()) {
      rechten.geef(
          Groepen.CAMUNDA_ADMIN,
          resource,
          Authorization.ANY,
          switch (resource) {
            case TASK -> new Permission[] {Permissions.READ};
            case DEPLOYMENT -> new Permission[] {Permissions.READ, Permissions.CREATE};
            case PROCESS_INSTANCE -> allesBehalve(EnumSet.of(ProcessInstancePermissions.DELETE));
            case BATCH ->
                allesBehalve(
                    EnumSet.of(
                        BatchPermissions.CREATE,
                        BatchPermissions.CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES,
                        BatchPermissions.CREATE_BATCH_DELETE_FINISHED_PROCESS_INSTANCES,
                        BatchPermissions.CREATE_BATCH_DELETE_DECISION_INSTANCES));
            case PROCESS_DEFINITION ->
                allesBehalve(
                    EnumSet.of(
                        ProcessDefinitionPermissions.UPDATE_TASK,
                        ProcessDefinitionPermissions.UPDATE_TASK_VARIABLE,
                        ProcessDefinitionPermissions.TASK_ASSIGN,
                        ProcessDefinitionPermissions.TASK_WORK,
                        ProcessDefinitionPermissions.DELETE,
                        ProcessDefinitionPermissions.DELETE_INSTANCE,
                        ProcessDefinitionPermissions.DELETE_HISTORY));
            default -> new Permission[] {Permissions.ALL};
          });
    }
  }

  private static <P extends Enum<P> & Permission> Permission[] allesBehalve(EnumSet<P> niet) {
    return EnumSet.complementOf(niet).stream()
        .filter(recht -> !Set.of("NONE", "ALL").contains(recht.getName()))
        .toArray(Permission[]::new);
  }

  private void auditors() {
    auditor(Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    auditor(
        Resources.PROCESS_DEFINITION,
        Authorization.ANY,
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_HISTORY,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_TASK);
    auditor(Resources.TASK, Authorization.ANY, Permissions.READ);
    auditor(Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
    auditor(
        Resources.DECISION_DEFINITION,
        Authorization.ANY,
        Permissions.READ,
        Permissions.READ_HISTORY);
    auditor(Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, Permissions.READ);
    auditor(
        Resources.OPERATION_LOG_CATEGORY,
        Authorization.ANY,
        UserOperationLogCategoryPermissions.READ);
  }

  private void auditor(Resource resource, String id, Permission... permissies) {
    rechten.geef(Groepen.AUDITORS, resource, id, permissies);
  }
}
