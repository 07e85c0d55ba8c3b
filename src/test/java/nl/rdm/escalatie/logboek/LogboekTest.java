package nl.rdm.escalatie.logboek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogboekTest {

  private static final String CASUS = "RDM-2026-0001";
  private static final Instant NU = Instant.parse("2026-11-23T09:00:00Z");

  private Optional<String> handelende = Optional.empty();

  private Logboek logboek(TestDatabase.Verbinding db) {
    return new JdbcLogboek(db.jdbc(), Clock.fixed(NU, ZoneOffset.UTC), () -> handelende);
  }

  @ParameterizedTest
  @EnumSource
  void gebeurtenissen_staan_op_volgorde_met_wie_en_wanneer(TestDatabase soort) {
    var logboek = logboek(soort.maak());
    handelende = Optional.of("aanmeldpunt");
    logboek.schrijf(
        CASUS, "TAAK_AFGEROND", "userTask_toetsen", "rdm-casus:3", Map.of("besluit", "AANVULLEN"));
    handelende = Optional.empty();
    logboek.schrijf(CASUS, "TERMIJN_VERSTREKEN", Map.of());
    logboek.schrijf("RDM-2026-0002", "AANGEMELD", Map.of());

    assertThat(logboek.van(CASUS))
        .containsExactly(
            new Gebeurtenis(
                CASUS,
                NU,
                "aanmeldpunt",
                "TAAK_AFGEROND",
                "userTask_toetsen",
                "rdm-casus:3",
                Map.of("besluit", "AANVULLEN")),
            new Gebeurtenis(CASUS, NU, Logboek.SYSTEEM, "TERMIJN_VERSTREKEN", "", "", Map.of()));
  }

  @ParameterizedTest
  @EnumSource
  void wat_teruggedraaid_wordt_staat_niet_in_het_logboek(TestDatabase soort) {
    var db = soort.maak();
    var logboek = logboek(db);

    db.inTransactie()
        .executeWithoutResult(
            status -> {
              logboek.schrijf(CASUS, "AANGEMELD", Map.of());
              status.setRollbackOnly();
            });

    assertThat(logboek.van(CASUS)).isEmpty();
  }

  @Test
  void het_logboek_kent_geen_weg_om_te_wijzigen_of_te_wissen() {
    assertThat(Arrays.stream(Logboek.class.getDeclaredMethods()).map(Method::getName).distinct())
        .containsExactlyInAnyOrder("schrijf", "van");
    var logboek = logboek(TestDatabase.H2.maak());
    logboek.schrijf(CASUS, "AANGEMELD", Map.of("regio", "twente"));

    assertThatThrownBy(() -> logboek.van(CASUS).get(0).gegevens().put("regio", "anders"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(logboek.van(CASUS)).hasSize(1);
  }
}
