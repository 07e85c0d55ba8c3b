package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rdm.escalatie.casus.process.StaandeOverleggen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Opkomst;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.OverlegvraagBeantwoord;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.termijn.TermijnVerzet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Wat wie de datum vaststelt op het scherm ziet: tot wanneer het overleg mag zijn, en van de data
 * die zijn voorgelegd hoeveel deelnemers dan kunnen. Alleen momenten en aantallen, geen namen.
 */
@Component("datumkeuze")
public class Datumkeuze {

  /** Het voorgelegde moment dat de gemeente kiest, in plaats van een eigen datum. */
  static final String GEKOZEN = "gekozenMoment";

  private static final String TAAK = "userTask_datumVaststellen";

  private final Overlegruimte ruimte;
  private final Overlegvragen vragen;
  private final StaandeOverleggen taken;
  private final Clock klok;

  Datumkeuze(Overlegruimte ruimte, Overlegvragen vragen, StaandeOverleggen taken, Clock klok) {
    this.ruimte = ruimte;
    this.vragen = vragen;
    this.taken = taken;
    this.klok = klok;
  }

  /** De taak begint. */
  public void vraag(DelegateExecution execution) {
    zetKlaar(execution);
  }

  /** Een gekozen moment is de datum van het overleg. */
  public void kies(DelegateExecution execution) {
    if (execution.getVariable(GEKOZEN) instanceof String moment) {
      execution.removeVariable(GEKOZEN);
      if (!execution.isCanceled() && !moment.isBlank()) {
        execution.setVariable(Agendastand.OVERLEG_OP, moment);
      }
    }
  }

  @EventListener
  void naAntwoord(OverlegvraagBeantwoord beantwoord) {
    if (beantwoord.vraag().soort() == Soort.DATUM) {
      ververs(beantwoord.vraag().casusnummer());
    }
  }

  @EventListener
  void naVerzetten(TermijnVerzet verzet) {
    if (verzet.termijn().stap().equals(Overlegruimte.OP_TAFEL)) {
      ververs(verzet.termijn().casusnummer());
    }
  }

  /** Er antwoordt of verandert iets terwijl de taak al openstaat. */
  void ververs(String casusnummer) {
    taken.elkeTaak(
        casusnummer,
        "trede-3-bestuurlijk-escalatieoverleg",
        TAAK,
        taak -> zetKlaar(taak.getExecution()));
  }

  private void zetKlaar(VariableScope scope) {
    var afwezig = Aanwezigheid.eerder(scope);
    if (!afwezig.isEmpty()) {
      scope.setVariableLocal(
          "verzetOmdatOntbrak",
          afwezig.stream().map(rol -> Woorden.van("rol", rol)).collect(Collectors.joining(", ")));
    }
    ruimte
        .termijn(scope)
        .ifPresent(
            termijn -> {
              scope.setVariableLocal("opTafelVoor", tijd(termijn.vervaltOp()));
              scope.setVariableLocal("overlegUiterlijk", tijd(ruimte.uiterlijk(scope, termijn)));
            });
    vragen
        .open(Variabelen.casusnummer(scope), Soort.DATUM)
        .ifPresent(vraag -> legKlaar(scope, vraag));
  }

  private void legKlaar(VariableScope scope, Overlegvraag vraag) {
    var verplicht = Variabelen.lijst(scope, Deelnemerskring.VERPLICHT);
    var keuzes =
        vraag.momenten().stream()
            .map(moment -> keuze(moment, Opkomst.op(moment, vraag, verplicht)))
            .toList();
    scope.setVariableLocal(
        "voorgelegd", SpinValues.jsonValue(Spin.JSON(keuzes).toString()).create());
    scope.setVariableLocal("voorgelegdInWoorden", lijst(keuzes));
  }

  private Map<String, String> keuze(LocalDateTime moment, Opkomst opkomst) {
    return Map.of(
        "value",
        moment.toString(),
        "label",
        tijd(moment.atZone(klok.getZone()).toInstant()) + ": " + opkomst.inWoorden());
  }

  private static String lijst(List<Map<String, String>> keuzes) {
    return keuzes.stream()
        .map(keuze -> "- " + keuze.get("label"))
        .collect(Collectors.joining("\n"));
  }

  private String tijd(Instant moment) {
    return Woorden.tijd(moment, klok.getZone());
  }
}
