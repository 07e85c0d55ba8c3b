package nl.rdm.escalatie.beveiliging.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Zorgt voor de filters van Tasklist, spoed eerst en dan op einddatum; een filter dat de beheerder
 * aanpaste blijft zo.
 */
@Component
@Order(3)
class Filterinrichting implements Inrichting {

  static final String IK = "${currentUser()}";
  static final String NU = "${now()}";
  static final String EINDE_VAN_VANDAAG =
      "${dateTime().withTimeAtStartOfDay().plusDays(1).toDate()}";

  private final FilterService filters;
  private final TaskService taken;
  private final Rechten rechten;

  Filterinrichting(FilterService filters, TaskService taken, AuthorizationService rechten) {
    this.filters = filters;
    this.taken = taken;
    this.rechten = new Rechten(rechten);
  }

  @Override
  public void richtIn() {
    // Het eerste filter staat open na het inloggen: daar ligt wat nog niemand doet. Wie kandidaat
    // is, is dat op eigen naam of door een groep.
    filter(
        1,
        "Taken van mijn groepen",
        "Taken van uw groepen, of van u op naam, die nog niemand oppakte",
        taken().taskCandidateUserExpression(IK));
    filter(2, "Mijn taken", "Taken die u oppakte", taken().taskAssigneeExpression(IK));
    filter(
        3,
        "Te laat of vandaag",
        "Alle taken van uw groepen die vandaag of eerder af moesten zijn",
        taken().dueBeforeExpression(EINDE_VAN_VANDAAG));
    filter(
        4,
        "Spoed",
        "Alle taken van uw groepen van casussen met direct gevaar of spoed",
        taken().taskMinPriority(Taakvoorrang.SPOED));
  }

  private TaskQuery taken() {
    return taken.createTaskQuery().orderByTaskPriority().desc().orderByDueDate().asc();
  }

  private void filter(int plaats, String naam, String uitleg, TaskQuery zoekvraag) {
    var bestaand = filters.createTaskFilterQuery().filterName(naam).list();
    var id =
        bestaand.isEmpty()
            ? filters
                .saveFilter(
                    filters
                        .newTaskFilter(naam)
                        .setProperties(eigenschappen(plaats, uitleg))
                        .setQuery(zoekvraag))
                .getId()
            : bestaand.get(0).getId();
    Groepsnamen.WERKGROEPEN.forEach(
        groep -> rechten.geef(groep, Resources.FILTER, id, Permissions.READ));
  }

  private static Map<String, Object> eigenschappen(int plaats, String uitleg) {
    return Map.of(
        "description",
        uitleg,
        "priority",
        plaats,
        "color",
        "#1d3f72",
        "refresh",
        true,
        "showUndefinedVariable",
        false,
        "variables",
        List.of(
            variabele("casusnummer", "Casus"),
            variabele("gemeente", "Gemeente"),
            variabele("trede", "Trede"),
            variabele("spoed", "Spoed")));
  }

  private static Map<String, String> variabele(String naam, String label) {
    return Map.of("name", naam, "label", label);
  }
}
