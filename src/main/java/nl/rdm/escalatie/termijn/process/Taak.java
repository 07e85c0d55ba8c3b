package nl.rdm.escalatie.termijn.process;

import java.util.Collection;
import java.util.Optional;
import nl.rdm.escalatie.termijn.Adressen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Wat het model over een taak zegt en de bewaking nodig heeft.
 *
 * @param einddatum de expressie achter {@code camunda:dueDate}
 * @param groep de eerste van {@code camunda:candidateGroups}, leeg bij een taak voor de aanmelder
 */
record Taak(Expression einddatum, Optional<Expression> groep) {

  /** Onder deze naam staat de taak bij het element van het model. */
  static final String EIGENSCHAP = "rdm:taak";

  /** De taak waar de execution op staat. */
  static Taak van(ExecutionEntity execution) {
    var element = execution.getActivity();
    if (element.getProperty(EIGENSCHAP) instanceof Taak taak) {
      return taak;
    }
    throw new IllegalStateException(
        "Alleen een taak heeft een ladder: gebruik op " + element.getId() + " termijn.einde");
  }

  /** De termijn waar de einddatum een kopie van is; opent die wanneer dat nog niet gebeurd is. */
  long termijn(DelegateExecution execution) {
    if (einddatum.getValue(execution) instanceof Termijndatum datum) {
      return datum.termijn();
    }
    throw new IllegalStateException(
        "De einddatum van "
            + execution.getCurrentActivityId()
            + " is geen termijn: gebruik termijn.einde of termijn.eindeOp");
  }

  /** Wie volgens het model als eerste verantwoordelijk is. */
  String verantwoordelijke(DelegateExecution execution) {
    return groep.map(expressie -> eerste(expressie.getValue(execution))).orElse(Adressen.AANMELDER);
  }

  private static String eerste(Object waarde) {
    var tekst =
        waarde instanceof Collection<?> groepen
            ? String.valueOf(groepen.iterator().next())
            : String.valueOf(waarde);
    return tekst.split(",", 2)[0].trim();
  }
}
