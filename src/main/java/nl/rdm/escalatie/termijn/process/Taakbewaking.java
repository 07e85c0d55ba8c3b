package nl.rdm.escalatie.termijn.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import nl.rdm.escalatie.termijn.Ladder;
import nl.rdm.escalatie.termijn.Signalen;
import nl.rdm.escalatie.termijn.Taakgegevens;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.Verantwoordelijken;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Verbindt een taak van de engine met haar termijn, haar ladder en de signalen daarvan. */
@Component
class Taakbewaking {

  private final Termijnen termijnen;
  private final Signalen signalen;
  private final Verantwoordelijken verantwoordelijken;

  Taakbewaking(Termijnen termijnen, Signalen signalen, Verantwoordelijken verantwoordelijken) {
    this.termijnen = termijnen;
    this.signalen = signalen;
    this.verantwoordelijken = verantwoordelijken;
  }

  /** De ladder van de taak waar de execution op staat. */
  Ladder ladder(DelegateExecution execution, Termijn termijn) {
    var taak = Taak.van((ExecutionEntity) execution);
    return verantwoordelijken.ladder(
        taak.verantwoordelijke(execution),
        termijn.trede(),
        termijn.stap(),
        Optional.ofNullable((Boolean) execution.getVariable("veiligheidsrisico")));
  }

  /** Wanneer het volgende signaal van een taak komt; leeg wanneer er geen meer komt. */
  Optional<Instant> signaalOp(DelegateExecution execution, Taak taak) {
    var termijn = termijnen.met(taak.termijn(execution));
    return termijn.signaalOp().isPresent() || termijn.trap() > 0
        ? termijn.signaalOp()
        : signalen.plan(termijn, ladder(execution, termijn)).signaalOp();
  }

  /**
   * Wie op een gedeelde termijn al overnam, krijgt ook deze taak erbij. Een taak die iemand al op
   * zijn naam heeft kwam bij hem terug: die is voor niemand nieuw. Staat een taak er meer dan eens,
   * dan zegt {@code waarover} in haar naam welke dit is, op haar kaart en in elke mail.
   */
  void nieuw(DelegateTask task, Taak taak) {
    if (task.getVariable("waarover") instanceof String waarover) {
      task.setName("%s (%s)".formatted(task.getName(), waarover));
    }
    var termijn = termijnen.met(taak.termijn(task.getExecution()));
    var ladder = ladder(task.getExecution(), termijn);
    if (task.getAssignee() == null) {
      signalen.nieuweTaak(termijn, ladder, gegevens(task));
    }
    signalen.overnemers(termijn, ladder).forEach(groep -> voegToe(task, groep));
  }

  /**
   * Geeft het signaal waarop de taak wacht; wie overneemt krijgt de taak erbij. De timer van een
   * sindsdien verzette termijn geeft geen signaal: zij komt opnieuw.
   */
  void geefSignaal(DelegateTask task, Taak taak) {
    var termijn = termijnen.met(taak.termijn(task.getExecution()));
    if (termijn.signaalOp().isEmpty()) {
      return;
    }
    signalen
        .geef(termijn, ladder(task.getExecution(), termijn), gegevens(task))
        .ifPresent(groep -> geefErbij(task, groep));
  }

  private static Taakgegevens gegevens(DelegateTask task) {
    return new Taakgegevens(
        task.getId(),
        task.getName(),
        Objects.toString(task.getVariable("regio"), ""),
        opNaam(task.getCandidates()));
  }

  /** Een taak van een groep die iemand ook op eigen naam heeft: de cliëntondersteuner. */
  private static boolean opNaam(Collection<IdentityLink> kandidaten) {
    return kandidaten.stream().anyMatch(link -> link.getUserId() != null)
        && kandidaten.stream().anyMatch(link -> link.getGroupId() != null);
  }

  /** Wie de taak had geclaimd laat haar los: anders kan wie overneemt er niet bij. */
  private static void geefErbij(DelegateTask task, String groep) {
    boolean vanEenGroep = !task.getCandidates().isEmpty();
    voegToe(task, groep);
    if (task.getAssignee() != null && vanEenGroep) {
      task.setAssignee(null);
    }
  }

  private static void voegToe(DelegateTask task, String groep) {
    if (task.getCandidates().stream().map(IdentityLink::getGroupId).noneMatch(groep::equals)) {
      task.addCandidateGroup(groep);
    }
  }
}
