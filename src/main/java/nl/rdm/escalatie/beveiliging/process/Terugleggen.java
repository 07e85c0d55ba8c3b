package nl.rdm.escalatie.beveiliging.process;

import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Laat wie een taak oppakte haar ook terugleggen. De engine vraagt daar het recht voor om taken toe
 * te delen, en wie ziek wordt zou de taak dan vasthouden tot de volgende verantwoordelijke.
 */
class Terugleggen extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> opdracht) {
    if (opdracht instanceof AssignTaskCmd && Wachter.veld(opdracht, "userId") == null) {
      var taak = (String) Wachter.veld(opdracht, "taskId");
      return next.execute(
          context ->
              eigen(context, taak)
                  ? context.runWithoutAuthorization(() -> opdracht.execute(context))
                  : opdracht.execute(context));
    }
    return next.execute(opdracht);
  }

  private static boolean eigen(CommandContext context, String id) {
    var taak = context.getTaskManager().findTaskById(id);
    return taak != null
        && taak.getAssignee() != null
        && taak.getAssignee().equals(context.getAuthenticatedUserId());
  }
}
