package nl.rdm.escalatie.jaarcyclus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.jaarcyclus.Leersessies;
import nl.rdm.escalatie.jaarcyclus.Overzichtronden;
import nl.rdm.escalatie.monitor.Monitors;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wat op een vaste dag had moeten beginnen en niet begon, begint alsnog, en één keer. */
@RdmTest
class GemisteBeginnenTest {

  private static final String MONITOR = "halfjaarmonitor";
  private static final String LEREN = "leer-en-evaluatiesessie";
  private static final String OVERZICHT = "overzicht-actualiseren";

  @Autowired private GemisteBeginnen gemist;
  @Autowired private Casusrit rit;
  @Autowired private Monitors monitors;
  @Autowired private Leersessies sessies;
  @Autowired private Overzichtronden ronden;
  @Autowired private ManagementService beheer;
  @Autowired private JdbcClient jdbc;

  private final Map<String, Date> timers = new HashMap<>();
  private Object uitgerold;

  /** Het product is er sinds 1 augustus 2032. */
  @BeforeEach
  void rol_uit() {
    for (var model : new String[] {MONITOR, LEREN, OVERZICHT}) {
      timers.put(model, rit.begintimer(model).getDuedate());
    }
    uitgerold = jdbc.sql("select min(DEPLOY_TIME_) from ACT_RE_DEPLOYMENT").query().singleValue();
    jdbc.sql("update ACT_RE_DEPLOYMENT set DEPLOY_TIME_ = ?")
        .param(LocalDateTime.of(2032, 8, 1, 12, 0))
        .update();
    zet(MONITOR, LocalDateTime.of(2035, 1, 1, 9, 0));
    zet(LEREN, LocalDateTime.of(2035, 10, 1, 9, 0));
    zet(OVERZICHT, LocalDateTime.of(2035, 9, 1, 9, 0));
  }

  @AfterEach
  void zet_terug() {
    jdbc.sql("update ACT_RE_DEPLOYMENT set DEPLOY_TIME_ = ?").param(uitgerold).update();
    timers.forEach((model, op) -> beheer.setJobDuedate(rit.begintimer(model).getId(), op));
  }

  @Test
  void wat_gemist_is_begint_alsnog_een_keer() {
    rit.zetKlok(LocalDateTime.of(2033, 8, 15, 12, 0));
    gemist.haalIn();
    assertThat(dag(OVERZICHT)).isEqualTo("2032-09-01");
    assertThat(dag(LEREN)).isEqualTo("2032-10-01");
    assertThat(dag(MONITOR)).as("de eerste die gemist is").isEqualTo("2033-01-01");

    voerUit();

    assertThat(kenmerken()).containsExactly("MONITOR-2032-2");
    assertThat(sessies.alle()).hasSize(1);
    assertThat(ronden.alle()).hasSize(1);
    gemist.haalIn();
    assertThat(dag(MONITOR)).isEqualTo("2033-07-01");
    assertThat(dag(LEREN)).isEqualTo("2033-10-01");
    assertThat(dag(OVERZICHT)).isEqualTo("2033-09-01");
    beheer.executeJob(rit.begintimer(MONITOR).getId());
    gemist.haalIn();
    assertThat(kenmerken()).containsExactly("MONITOR-2033-1", "MONITOR-2032-2");
    assertThat(dag(MONITOR)).isEqualTo("2034-01-01");
  }

  @Test
  void wat_voor_het_product_er_was_lag_en_wat_nog_komt_begint_niet() {
    rit.zetKlok(LocalDateTime.of(2032, 8, 31, 12, 0));

    gemist.haalIn();

    assertThat(dag(MONITOR)).isEqualTo("2035-01-01");
    assertThat(dag(LEREN)).isEqualTo("2035-10-01");
    assertThat(dag(OVERZICHT)).isEqualTo("2035-09-01");
  }

  private void voerUit() {
    timers.keySet().forEach(model -> beheer.executeJob(rit.begintimer(model).getId()));
  }

  private Iterable<String> kenmerken() {
    return monitors.alle().stream().map(Monitors.Ronde::kenmerk).toList();
  }

  private void zet(String model, LocalDateTime op) {
    beheer.setJobDuedate(
        rit.begintimer(model).getId(),
        Date.from(op.atZone(ZoneId.of("Europe/Amsterdam")).toInstant()));
  }

  private LocalDate dag(String model) {
    return LocalDate.ofInstant(
        rit.begintimer(model).getDuedate().toInstant(), ZoneId.of("Europe/Amsterdam"));
  }
}
