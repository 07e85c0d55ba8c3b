package nl.rdm.escalatie.termijn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class KalenderinstellingenTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withBean(Clock.class, () -> Clock.system(ZoneId.of("Europe/Amsterdam")))
          .withUserConfiguration(Kalenderconfiguratie.class);

  @Test
  void de_regio_voegt_vrije_dagen_toe_met_een_instelling() {
    context
        .withPropertyValues("rdm.vrije-dagen=2026-12-24,2026-12-31")
        .run(
            gestart ->
                assertThat(gestart.getBean(Werkkalender.class))
                    .matches(kalender -> !kalender.isWerkdag(LocalDate.of(2026, 12, 24)))
                    .matches(kalender -> !kalender.isWerkdag(LocalDate.of(2026, 12, 31)))
                    .matches(kalender -> kalender.isWerkdag(LocalDate.of(2026, 12, 30))));
  }

  @Test
  void zonder_instelling_gelden_alleen_de_feestdagen() {
    context.run(
        gestart ->
            assertThat(gestart.getBean(Werkkalender.class))
                .matches(kalender -> kalender.isWerkdag(LocalDate.of(2026, 12, 24))));
  }

  @Test
  void een_dag_die_niet_bestaat_houdt_het_starten_tegen() {
    context
        .withPropertyValues("rdm.vrije-dagen=2026-02-30")
        .run(gestart -> assertThat(gestart).hasFailed());
  }
}
