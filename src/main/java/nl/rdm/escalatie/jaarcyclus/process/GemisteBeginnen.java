package nl.rdm.escalatie.jaarcyclus.process;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rdm.escalatie.jaarcyclus.Leersessies;
import nl.rdm.escalatie.jaarcyclus.Overzichtronden;
import nl.rdm.escalatie.monitor.Monitors;
import nl.rdm.escalatie.monitor.Periode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Haalt in wat op een vaste dag had moeten beginnen en niet begon: wie een model wijzigt gooit zijn
 * oude timer weg, en de nieuwe kijkt alleen vooruit. De timer gaat terug naar de dag die gemist is,
 * en de engine doet de rest. Wat voor het eerste begin van het product ligt telt niet.
 */
@Component
class GemisteBeginnen {

  private static final Logger LOG = LoggerFactory.getLogger(GemisteBeginnen.class);

  /** Per model of er op of na een dag begonnen is. */
  private final Map<String, Predicate<ZonedDateTime>> begonnen;

  private final ManagementService beheer;
  private final RepositoryService modellen;
  private final Clock klok;

  GemisteBeginnen(
      Monitors monitors,
      Leersessies sessies,
      Overzichtronden ronden,
      ManagementService beheer,
      RepositoryService modellen,
      Clock klok) {
    this.begonnen =
        Map.of(
            "halfjaarmonitor",
            dag -> !monitors.ontbreekt(Periode.vorigHalfjaar(dag.toLocalDate())),
            "leer-en-evaluatiesessie",
            dag -> sessies.alle().stream().anyMatch(sessie -> sinds(dag, sessie.begonnenOp())),
            "overzicht-actualiseren",
            dag -> ronden.alle().stream().anyMatch(ronde -> sinds(dag, ronde.begonnenOp())));
    this.beheer = beheer;
    this.modellen = modellen;
    this.klok = klok;
  }

  private boolean sinds(ZonedDateTime dag, Instant begin) {
    return !begin.isBefore(dag.toLocalDate().atStartOfDay(klok.getZone()).toInstant());
  }

  /** Zet elke timer die een dag miste terug op de eerste die gemist is. */
  void haalIn() {
    begonnen.forEach(
        (model, is) ->
            timer(model)
                .ifPresent(
                    timer ->
                        dagen(model, timer)
                            .filter(is.negate())
                            .findFirst()
                            .ifPresent(dag -> zetTerug(model, timer, dag))));
  }

  /** De timer aan het begin van het model, als hij niet vandaag toch al afgaat. */
  private Optional<Job> timer(String model) {
    return beheer.createJobQuery().processDefinitionKey(model).timers().list().stream()
        .filter(job -> job.getProcessInstanceId() == null)
        .filter(job -> job.getDuedate().toInstant().isAfter(klok.instant()))
        .findFirst();
  }

  /** De dagen waarop het model had moeten beginnen, sinds het er voor het eerst was. */
  private Stream<ZonedDateTime> dagen(String model, Job timer) {
    var herhaling =
        beheer
            .createJobDefinitionQuery()
            .jobDefinitionId(timer.getJobDefinitionId())
            .singleResult()
            .getJobConfiguration()
            .split("/");
    var elke = Period.parse(herhaling[2]);
    var eerst = OffsetDateTime.parse(herhaling[1]).atZoneSameInstant(klok.getZone());
    var sinds = sinds(model);
    return Stream.iterate(
            eerst, dag -> !dag.toInstant().isAfter(klok.instant()), dag -> dag.plus(elke))
        .filter(dag -> !dag.toInstant().isBefore(sinds));
  }

  private Instant sinds(String model) {
    var eerste =
        modellen
            .createProcessDefinitionQuery()
            .processDefinitionKey(model)
            .processDefinitionVersion(1)
            .singleResult();
    return modellen
        .createDeploymentQuery()
        .deploymentId(eerste.getDeploymentId())
        .singleResult()
        .getDeploymentTime()
        .toInstant();
  }

  private void zetTerug(String model, Job timer, ZonedDateTime dag) {
    LOG.info("{} had moeten beginnen op {}, en begint nu alsnog", model, dag.toLocalDate());
    beheer.setJobDuedate(timer.getId(), Date.from(dag.toInstant()));
  }
}
