package nl.rdm.escalatie.overlegtafel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Registerwijziging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Welk overleg een casus nog haalt. */
@RdmTest
class TeHalenOverlegTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  @Autowired private Overlegplanning planning;
  @Autowired private Overlegtafels tafels;
  @Autowired private Casusrit rit;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @CsvSource({
    "2026-02-05T12:29, 2026-02-05",
    "2026-02-05T12:30, 2026-02-19",
    "2026-02-05T16:00, 2026-02-19",
  })
  void een_overleg_dat_al_begonnen_is_haalt_niemand_meer(LocalDateTime nu, LocalDate verwacht) {
    assertThat(op("transfertafel", nu)).isEqualTo(verwacht);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-02T10:00, 2026-02-09",
    "2026-03-02T00:00, 2026-03-02",
    "2026-03-07T00:00, 2026-03-09",
  })
  void aanhouden_geldt_ook_bij_een_tafel_zonder_vast_overleg(
      LocalDateTime vanaf, LocalDate verwacht) {
    rit.zetKlok(Casusrit.BEGIN);

    assertThat(op("hoogcomplex", vanaf)).isEqualTo(verwacht);
  }

  /** Hemelvaartsdag 2026 valt op een overlegdag: dat overleg is op vrijdag. */
  @ParameterizedTest
  @CsvSource({
    "2026-05-14T10:00, 2026-05-15",
    "2026-05-15T00:00, 2026-05-15",
    "2026-05-15T12:29, 2026-05-15",
    "2026-05-15T12:30, 2026-05-28",
  })
  void een_overleg_dat_opschoof_slaat_niemand_over(LocalDateTime vanaf, LocalDate verwacht) {
    assertThat(op("transfertafel", vanaf)).isEqualTo(verwacht);
  }

  @ParameterizedTest
  @CsvSource({"true, 2026-03-05", "false, 2026-03-19"})
  void wie_al_indiende_hoeft_dat_niet_nog_eens_op_tijd_te_doen(
      boolean ingediend, LocalDate verwacht) {
    try (var register = new Registerwijziging(jdbc, "transfertafel")) {
      register.zet("indientermijn_dagen", 14);

      assertThat(op("transfertafel", LocalDateTime.of(2026, 3, 5, 0, 0), ingediend))
          .isEqualTo(verwacht);
    }
  }

  private LocalDate op(String tafel, LocalDateTime vanaf) {
    return op(tafel, vanaf, false);
  }

  private LocalDate op(String tafel, LocalDateTime vanaf, boolean ingediend) {
    return planning
        .eerstvolgend(tafels.van(tafel).orElseThrow(), vanaf.atZone(ZONE), false, ingediend)
        .op();
  }
}
