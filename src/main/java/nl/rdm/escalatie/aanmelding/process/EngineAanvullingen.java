package nl.rdm.escalatie.aanmelding.process;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rdm.escalatie.aanmelding.Aanvullingen;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * De taak van de aanmelder, die zij op haar eigen pagina doet: dezelfde taak, rechten en controle
 * als in Tasklist.
 */
@Component
class EngineAanvullingen implements Aanvullingen {

  private static final String TAAK = "userTask_aanvullingGeven";

  private final TaskService taken;
  private final FormService formulieren;
  private final HistoryService historie;
  private final Systeemhandeling systeem;

  EngineAanvullingen(
      TaskService taken,
      FormService formulieren,
      HistoryService historie,
      Systeemhandeling systeem) {
    this.taken = taken;
    this.formulieren = formulieren;
    this.historie = historie;
    this.systeem = systeem;
  }

  @Override
  public Optional<Verzoek> verzoek(String casusnummer) {
    return systeem.doe(
        () ->
            taken
                .createTaskQuery()
                .processInstanceBusinessKey(casusnummer)
                .taskDefinitionKey(TAAK)
                .active()
                .list()
                .stream()
                .findFirst()
                .map(taak -> new Verzoek(taak.getId(), taak.getDueDate().toInstant())));
  }

  @Override
  public Uitkomst geef(String casusnummer, String verzoek, String tekst, boolean geenBsn) {
    if (!staatOpen(casusnummer, verzoek)) {
      return voorbij(casusnummer, verzoek);
    }
    try {
      formulieren.submitTaskForm(verzoek, Map.of("inhoud_aanvulling", tekst, "geenBsn", geenBsn));
      return Uitkomst.GEGEVEN;
    } catch (ProcessEngineException fout) {
      geweigerd(fout)
          .ifPresent(
              invoer -> {
                throw invoer;
              });
      // De termijn of een tweede venster kan ons net voor zijn geweest.
      if (staatOpen(casusnummer, verzoek)) {
        throw fout;
      }
      return voorbij(casusnummer, verzoek);
    }
  }

  private boolean staatOpen(String casusnummer, String verzoek) {
    return verzoek(casusnummer).filter(open -> open.id().equals(verzoek)).isPresent();
  }

  private Uitkomst voorbij(String casusnummer, String verzoek) {
    boolean gegeven =
        systeem.doe(
            () ->
                historie
                        .createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(casusnummer)
                        .taskDefinitionKey(TAAK)
                        .taskId(verzoek)
                        .taskDeleteReason(TaskEntity.DELETE_REASON_COMPLETED)
                        .count()
                    > 0);
    return gegeven ? Uitkomst.AL_GEGEVEN : Uitkomst.VOORBIJ;
  }

  private static Optional<OngeldigeInvoer> geweigerd(ProcessEngineException fout) {
    return Stream.<Throwable>iterate(fout, oorzaak -> oorzaak != null, Throwable::getCause)
        .filter(OngeldigeInvoer.class::isInstance)
        .map(OngeldigeInvoer.class::cast)
        .findFirst();
  }
}
