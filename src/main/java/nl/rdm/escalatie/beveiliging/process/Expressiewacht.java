package nl.rdm.escalatie.beveiliging.process;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * Weigert expressies in takenzoekvragen: de engine voert ze uit, ook in {@code orQueries}, en dat
 * is code van de aanroeper (CVE-2026-109432). In een filter mogen alleen de paar die de filters van
 * het product nodig hebben.
 */
class Expressiewacht extends Wachter {

  private static final String REDEN = "Een zoekvraag mag geen expressies bevatten.";

  /** Waarmee Tasklist zelf een filter op eigen groepen maakt. */
  private static final String MIJN_GROEPEN = "${currentUserGroups()}";

  /** De enige expressies in een filter: wie ben ik, mijn groepen, nu, het einde van vandaag. */
  static final Set<String> TOEGESTAAN =
      Set.of(
          Filterinrichting.IK,
          MIJN_GROEPEN,
          Filterinrichting.NU,
          Filterinrichting.EINDE_VAN_VANDAAG);

  @Override
  Optional<String> bekijk(Command<?> opdracht) {
    var zoekvraag = zoekvraag(opdracht);
    return zoekvraag instanceof TaskQueryImpl taken && !mag(taken)
        ? Optional.of(REDEN)
        : Optional.empty();
  }

  private Object zoekvraag(Command<?> opdracht) {
    if (opdracht instanceof SaveFilterCmd bewaar) {
      return ((Filter) veld(bewaar, "filter")).getQuery();
    }
    if (opdracht instanceof AbstractExecuteFilterCmd uitvoeren) {
      var filter = bewaard((String) veld(uitvoeren, "filterId"));
      return filter instanceof TaskQueryImpl taken && !mag(taken)
          ? filter
          : veld(uitvoeren, "extendingQuery");
    }
    return opdracht;
  }

  /** De zoekvraag van een bewaard filter, ook een van voor deze wacht. */
  private Object bewaard(String id) {
    if (id == null) {
      return null;
    }
    return next.execute(
        context ->
            context.runWithoutAuthorization(
                () ->
                    Optional.ofNullable(context.getFilterManager().findFilterById(id))
                        .map(Filter::getQuery)
                        .orElse(null)));
  }

  private static boolean mag(TaskQueryImpl zoekvraag) {
    return zoekvraag.getQueries().stream()
        .allMatch(
            deel ->
                deel == zoekvraag
                    ? TOEGESTAAN.containsAll(deel.getExpressions().values())
                    : deel.getExpressions().isEmpty());
  }
}
