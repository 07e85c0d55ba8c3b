package nl.rdm.escalatie.termijn.process;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rdm.escalatie.termijn.Termijnopdracht;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

/** Leest uit een execution waar gewacht wordt en voor welke casus. */
record Wachten(ExecutionEntity execution, boolean heelProces) {

  /** De waarde van de variabele {@code tafel} wanneer geen tafel gekozen is. */
  private static final String GEEN_TAFEL = "GEEN";

  private static final String CRISISTEAM = "crisisteam";

  static Wachten van(DelegateExecution execution) {
    var entity = (ExecutionEntity) execution;
    return new Wachten(entity, entity.isProcessInstanceExecution());
  }

  /** Het wachten van het hele proces waar de execution bij hoort. */
  static Wachten vanProces(DelegateExecution execution) {
    return new Wachten((ExecutionEntity) execution, true);
  }

  /**
   * Het wachten waar een termijn bij hoort. De timers van een heel proces maakt de engine voordat
   * de procesinstantie een activity instance heeft; die is later gelijk aan de procesinstantie. Een
   * stap zonder eigen timers deelt de execution van wat haar omvat: dan is het dat wat wacht.
   */
  String activityInstanceId() {
    if (heelProces) {
      return execution.getProcessInstanceId();
    }
    return execution.getActivity() == null || execution.getActivity().isScope()
        ? execution.getActivityInstanceId()
        : execution.getParentActivityInstanceId();
  }

  /** Het wachten van wat deze taak omvat. */
  String omvattend() {
    return execution.getParentActivityInstanceId();
  }

  boolean spoed() {
    return Boolean.TRUE.equals(execution.getVariable("spoed"));
  }

  /**
   * Of er op de klok gewacht wordt: bij direct gevaar, en voor het crisisteam. Een tafel naast de
   * treden gaat het gevaar niet aan: de casus wacht daar niet op (C7).
   */
  boolean gevaar() {
    return tafel()
        .map(tafel -> tafel.equals(CRISISTEAM) || (meldtGevaar() && trede().isPresent()))
        .orElseGet(this::meldtGevaar);
  }

  private boolean meldtGevaar() {
    return Boolean.TRUE.equals(execution.getVariable("directGevaar"));
  }

  private Optional<Integer> trede() {
    return Optional.ofNullable((Number) execution.getVariable("trede")).map(Number::intValue);
  }

  private Optional<String> tafel() {
    return Optional.ofNullable((String) execution.getVariable("tafel"))
        .filter(tafel -> !GEEN_TAFEL.equals(tafel));
  }

  Termijnopdracht opdracht(String stap, Optional<Instant> eigenEinde) {
    return opdracht(stap, false, eigenEinde);
  }

  /** Van een taak die bij direct gevaar op de klok wacht. */
  Termijnopdracht opdrachtBijGevaar(String stap) {
    return opdracht(stap, gevaar(), Optional.empty());
  }

  private Termijnopdracht opdracht(String stap, boolean bijGevaar, Optional<Instant> eigenEinde) {
    var definitie = execution.getProcessDefinition();
    return new Termijnopdracht(
        casusnummer(),
        stap,
        activityInstanceId(),
        execution.getProcessInstanceId(),
        definitie.getKey() + ":" + definitie.getVersion(),
        heelProces ? definitie.getKey() : execution.getCurrentActivityId(),
        naam(stap),
        trede(),
        tafel(),
        spoed(),
        bijGevaar,
        Optional.ofNullable((String) execution.getVariable("zorgsector")),
        eigenEinde);
  }

  /**
   * De naam in het model, op één regel; wat geen naam heeft heet zoals zijn id, of zijn stap. Een
   * proces dat vaker naast elkaar loopt heeft een volgnummer.
   */
  private String naam(String stap) {
    var definitie = execution.getProcessDefinition();
    var naam =
        Stream.of(
                heelProces ? definitie.getName() : execution.getCurrentActivityName(),
                heelProces ? definitie.getKey() : execution.getCurrentActivityId(),
                stap)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow()
            .replaceAll("\\s+", " ");
    return Optional.ofNullable(execution.getVariable("volgnummer"))
        .map(nummer -> naam + " (" + nummer + ")")
        .orElse(naam);
  }

  /** Een proces dat voor geen casus loopt, heeft zijn eigen kenmerk. */
  private String casusnummer() {
    return Optional.ofNullable((String) execution.getVariable("casusnummer"))
        .or(() -> Optional.ofNullable(execution.getProcessBusinessKey()))
        .orElseGet(execution::getProcessInstanceId);
  }

  /** Het moment waarvoor de timer stond die nu wordt uitgevoerd, anders nu. */
  static Instant timer(Instant nu) {
    return Context.getCommandContext() != null
            && Context.getCommandContext().getCurrentJob() instanceof TimerEntity timer
        ? timer.getDuedate().toInstant()
        : nu;
  }

  /** Nu; of, wanneer een beheerder een timer eerder uitvoert, het moment waarvoor die stond. */
  static Instant peil(Instant nu) {
    var timer = timer(nu);
    return timer.isAfter(nu) ? timer : nu;
  }
}
