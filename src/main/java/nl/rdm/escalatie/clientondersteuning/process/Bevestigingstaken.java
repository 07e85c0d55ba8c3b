package nl.rdm.escalatie.clientondersteuning.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Houdt de taken waarin de cliëntondersteuner op eigen naam bevestigt bij wie dat nu is: het model
 * kijkt daar alleen naar wanneer de taak begint.
 */
@Component
class Bevestigingstaken {

  private static final String[] TAKEN = {
    "userTask_intrekkenBevestigen", "userTask_oplossingBevestigen", "userTask_nazorgNagaan"
  };

  private final TaskService taken;
  private final AuthorizationService rechten;

  Bevestigingstaken(@Lazy TaskService taken, @Lazy AuthorizationService rechten) {
    this.taken = taken;
    this.rechten = rechten;
  }

  /**
   * Geeft de open taken aan deze cliëntondersteuner, of aan geen, en neemt ze haar voorganger af.
   */
  void geefAan(String casusnummer, Optional<String> ondersteuner) {
    taken
        .createTaskQuery()
        .processInstanceBusinessKey(casusnummer)
        .taskDefinitionKeyIn(TAKEN)
        .list()
        .forEach(taak -> geefAan(taak, ondersteuner));
  }

  private void geefAan(Task taak, Optional<String> ondersteuner) {
    var opNaam = opNaam(taak);
    opNaam.stream()
        .filter(wie -> !ondersteuner.equals(Optional.of(wie)))
        .forEach(vorige -> neemAf(taak, vorige));
    ondersteuner
        .filter(nieuwe -> !opNaam.contains(nieuwe))
        .ifPresent(nieuwe -> taken.addCandidateUser(taak.getId(), nieuwe));
  }

  private List<String> opNaam(Task taak) {
    return taken.getIdentityLinksForTask(taak.getId()).stream()
        .filter(link -> link.getType().equals("candidate"))
        .map(IdentityLink::getUserId)
        .filter(Objects::nonNull)
        .toList();
  }

  /** De engine laat bij het afnemen de rechten op de taak staan. */
  private void neemAf(Task taak, String vorige) {
    taken.deleteCandidateUser(taak.getId(), vorige);
    if (vorige.equals(taak.getAssignee())) {
      taken.setAssignee(taak.getId(), null);
    }
    rechten
        .createAuthorizationQuery()
        .resourceType(Resources.TASK)
        .resourceId(taak.getId())
        .userIdIn(vorige)
        .list()
        .forEach(recht -> rechten.deleteAuthorization(recht.getId()));
  }
}
