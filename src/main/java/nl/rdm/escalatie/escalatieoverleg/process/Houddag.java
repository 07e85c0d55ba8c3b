package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * De dag waarop het overleg echt was. Dat is de geplande dag, tenzij wie de uitkomst vastlegt een
 * andere noemt, of de geplande datum nog komt: dan is het vandaag.
 */
@Component
class Houddag {

  /** Het veld van het formulier. */
  static final String VELD = "gehoudenOp";

  private final Termijnen termijnen;
  private final Logboek logboek;
  private final Clock klok;

  Houddag(Termijnen termijnen, Logboek logboek, Clock klok) {
    this.termijnen = termijnen;
    this.logboek = logboek;
    this.klok = klok;
  }

  /**
   * Dat het een dag is, controleert het formulier al; leeg wanneer er niets op aan te merken is.
   */
  Optional<Fout> fout(VariableScope scope, Map<String, Object> antwoorden) {
    return dag(antwoorden.get(VELD))
        .flatMap(dag -> melding(scope, dag))
        .map(melding -> new Fout(VELD, melding));
  }

  private Optional<String> melding(VariableScope scope, LocalDate dag) {
    if (dag.isAfter(LocalDate.now(klok))) {
      return Optional.of("kies vandaag of een dag die voorbij is");
    }
    return begin(scope).filter(dag::isBefore).isPresent()
        ? Optional.of("kies een dag nadat de casus in trede 3 kwam")
        : Optional.empty();
  }

  private Optional<LocalDate> begin(VariableScope scope) {
    return termijnen
        .zoek((String) scope.getVariable(Agendastand.RONDE), Overlegronde.OP_TAFEL)
        .map(Termijn::begin)
        .map(begin -> LocalDate.ofInstant(begin, klok.getZone()));
  }

  /** Of het geplande moment er is geweest. */
  boolean geweest(VariableScope scope) {
    return Optional.ofNullable((String) scope.getVariable(Agendastand.OVERLEG_OP))
        .map(termijnen::eigenEinde)
        .filter(gepland -> !gepland.isAfter(klok.instant()))
        .isPresent();
  }

  /** Vanaf hier is de datum van het overleg die waarop het was; van een andere dag zonder tijd. */
  void legVast(DelegateExecution execution) {
    var overlegOp = (String) execution.getVariable(Agendastand.OVERLEG_OP);
    var gepland = LocalDateTime.ofInstant(termijnen.eigenEinde(overlegOp), klok.getZone());
    boolean geweest = !gepland.isAfter(LocalDateTime.now(klok));
    var dag =
        dag(execution.getVariable(VELD))
            .orElse(geweest ? gepland.toLocalDate() : LocalDate.now(klok));
    if (!geweest || !dag.equals(gepland.toLocalDate())) {
      execution.setVariable(Agendastand.OVERLEG_OP, dag.toString());
    }
    logboek.schrijf(
        Variabelen.casusnummer(execution), "OVERLEG_GEHOUDEN", Map.of("op", dag.toString()));
  }

  private static Optional<LocalDate> dag(Object antwoord) {
    try {
      return Optional.ofNullable((String) antwoord)
          .filter(tekst -> !tekst.isBlank())
          .map(LocalDate::parse);
    } catch (DateTimeParseException | ClassCastException geenDag) {
      return Optional.empty();
    }
  }
}
