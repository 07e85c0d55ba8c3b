package nl.rdm.escalatie.termijn;

import static nl.rdm.escalatie.termijn.Eenheid.DAGEN;
import static nl.rdm.escalatie.termijn.Eenheid.DAGEN_VOOR;
import static nl.rdm.escalatie.termijn.Eenheid.EIGEN_DATUM;
import static nl.rdm.escalatie.termijn.Eenheid.UREN;
import static nl.rdm.escalatie.termijn.Eenheid.WERKDAGEN;
import static nl.rdm.escalatie.termijn.Eenheid.WERKUREN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Elke uitkomst is met de hand van de kalender gelezen. */
class WerkkalenderTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private final Werkkalender kalender = new Werkkalender(ZONE, List.of());

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, Nieuwjaarsdag",
    "2026-04-03, Goede Vrijdag",
    "2026-04-06, Paasmaandag",
    "2026-04-27, Koningsdag",
    "2026-05-05, Bevrijdingsdag",
    "2026-05-14, Hemelvaartsdag",
    "2026-05-25, Pinkstermaandag",
    "2026-12-25, Eerste Kerstdag",
    "2029-03-30, Goede Vrijdag in maart",
    "2025-04-26, Koningsdag op zaterdag omdat de 27e een zondag is",
    "2023-05-05, Bevrijdingsdag in een jaar dat niet door vijf deelbaar is",
    "2022-12-26, Tweede Kerstdag"
  })
  void een_feestdag_is_geen_werkdag(LocalDate dag, String naam) {
    assertThat(kalender.isWerkdag(dag)).as(naam).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-02, Witte Donderdag",
    "2026-05-04, dodenherdenking",
    "2026-05-15, de vrijdag na Hemelvaart",
    "2026-12-24, de dag voor Kerst",
    "2026-12-31, oudejaarsdag",
    "2027-12-27, de maandag na een Kerst in het weekeinde",
    "2025-04-28, de maandag na een verschoven Koningsdag"
  })
  void een_gewone_dag_blijft_een_werkdag(LocalDate dag, String naam) {
    assertThat(kalender.isWerkdag(dag)).as(naam).isTrue();
  }

  @Test
  void een_jaar_heeft_precies_de_feestdagen_van_de_besluiten() {
    var vrij =
        LocalDate.of(2026, 1, 1)
            .datesUntil(LocalDate.of(2027, 1, 1))
            .filter(dag -> dag.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .filter(dag -> !kalender.isWerkdag(dag));

    assertThat(vrij)
        .extracting(LocalDate::toString)
        .containsExactly(
            "2026-01-01",
            "2026-04-03",
            "2026-04-06",
            "2026-04-27",
            "2026-05-05",
            "2026-05-14",
            "2026-05-25",
            "2026-12-25");
  }

  @Test
  void een_vrije_dag_van_de_regio_telt_niet_mee() {
    var regio = new Werkkalender(ZONE, List.of(LocalDate.of(2026, 12, 24)));

    assertThat(regio.isWerkdag(LocalDate.of(2026, 12, 24))).isFalse();
    assertThat(regio.einde(op("2026-12-23T10:00"), new Termijnlengte(1, WERKDAGEN)))
        .isEqualTo(op("2026-12-28T17:00"));
  }

  @ParameterizedTest
  @CsvSource({
    // Maandag: dinsdag is de eerste werkdag.
    "2026-11-23T10:00, 1, 2026-11-24T17:00",
    // Ook 's avonds en vlak na middernacht telt de dag erna als eerste.
    "2026-11-23T23:59, 1, 2026-11-24T17:00",
    "2026-11-23T00:00, 1, 2026-11-24T17:00",
    // Donderdag: vrijdag, (weekeinde), maandag, dinsdag.
    "2026-11-26T12:00, 3, 2026-12-01T17:00",
    // Begin in het weekeinde: maandag is de eerste.
    "2026-11-28T12:00, 1, 2026-11-30T17:00",
    "2026-11-29T12:00, 5, 2026-12-04T17:00",
    // Over Pasen: donderdag 2 april, dan pas dinsdag 7 april.
    "2026-04-02T09:00, 1, 2026-04-07T17:00",
    "2026-04-01T09:00, 2, 2026-04-07T17:00",
    // Begin op Goede Vrijdag.
    "2026-04-03T09:00, 1, 2026-04-07T17:00",
    // Over Kerst 2026 (vrijdag, zaterdag): woensdag 23 -> do 24, ma 28, di 29.
    "2026-12-23T16:00, 3, 2026-12-29T17:00",
    // Over Kerst 2027 in het weekeinde: vrijdag 24 -> maandag 27.
    "2027-12-24T16:00, 1, 2027-12-27T17:00",
    // Over Nieuwjaar: do 24, ma 28, di 29, wo 30, do 31 en na vrijdag 1 januari maandag 4.
    "2026-12-23T10:00, 6, 2027-01-04T17:00",
    // Over het ingaan van de zomertijd (29 maart) en van de wintertijd (25 oktober): 17:00 blijft.
    "2026-03-27T10:00, 1, 2026-03-30T17:00",
    "2026-10-23T10:00, 1, 2026-10-26T17:00",
    // Zes weken in mei, met Bevrijdingsdag, Hemelvaart en Pinkstermaandag.
    "2026-04-28T10:00, 30, 2026-06-12T17:00"
  })
  void werkdagen_tellen_vanaf_de_dag_erna_tot_vijf_uur(String begin, int aantal, String einde) {
    assertThat(kalender.einde(op(begin), new Termijnlengte(aantal, WERKDAGEN)))
        .isEqualTo(op(einde));
  }

  @ParameterizedTest
  @CsvSource({
    // Binnen een dag.
    "2026-11-23T09:00, 4, 2026-11-23T13:00",
    // Precies tot sluitingstijd.
    "2026-11-23T13:00, 4, 2026-11-23T17:00",
    // Over de nacht: 2 uur tot 17:00, 2 uur vanaf 08:30.
    "2026-11-23T15:00, 4, 2026-11-24T10:30",
    // Voor opening en na sluiting.
    "2026-11-23T06:00, 4, 2026-11-23T12:30",
    "2026-11-23T17:00, 4, 2026-11-24T12:30",
    "2026-11-23T22:15, 4, 2026-11-24T12:30",
    // Vrijdagmiddag en weekeinde.
    "2026-11-27T16:00, 4, 2026-11-30T11:30",
    "2026-11-28T12:00, 4, 2026-11-30T12:30",
    // Meer dan een werkdag (8,5 uur).
    "2026-11-23T08:30, 17, 2026-11-24T17:00",
    "2026-11-23T16:30, 10, 2026-11-25T09:30",
    // Over Kerst: donderdag 24 na 15:00, dan maandag 28.
    "2026-12-24T15:00, 4, 2026-12-28T10:30",
    // Over beide verzettingen van de klok.
    "2026-03-27T15:00, 4, 2026-03-30T10:30",
    "2026-10-23T15:00, 4, 2026-10-26T10:30"
  })
  void werkuren_lopen_van_half_negen_tot_vijf(String begin, int aantal, String einde) {
    assertThat(kalender.einde(op(begin), new Termijnlengte(aantal, WERKUREN))).isEqualTo(op(einde));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T16:00, 48, 2026-11-29T16:00",
    // Zomertijd gaat in: de nacht is een uur korter, dus de klok wijst een uur later.
    "2026-03-28T12:00, 24, 2026-03-29T13:00",
    // Wintertijd gaat in: een uur langer.
    "2026-10-24T12:00, 24, 2026-10-25T11:00"
  })
  void uren_zijn_verstreken_uren(String begin, int aantal, String einde) {
    assertThat(kalender.einde(op(begin), new Termijnlengte(aantal, UREN))).isEqualTo(op(einde));
  }

  @Test
  void dagen_zijn_kalenderdagen() {
    assertThat(kalender.einde(op("2026-11-27T16:00"), new Termijnlengte(2, DAGEN)))
        .isEqualTo(op("2026-11-29T17:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26, 2026-11-05",
    // Drie weken voor maandag 27 april 2026 is Paasmaandag: donderdag 2 april.
    "2026-04-27, 2026-04-02",
    // Drie weken voor een zaterdag is een zaterdag: de vrijdag ervoor.
    "2026-11-28, 2026-11-06",
    // Drie weken voor 15 januari 2027 is Kerst: donderdag 24 december.
    "2027-01-15, 2026-12-24"
  })
  void teruggeteld_komt_op_een_eerdere_werkdag(LocalDate overleg, LocalDate verwacht) {
    assertThat(kalender.terug(overleg, 21)).isEqualTo(verwacht);
    assertThat(
            kalender.einde(
                overleg.atTime(10, 0).atZone(ZONE).toInstant(), new Termijnlengte(21, DAGEN_VOOR)))
        .isEqualTo(kalender.sluiting(verwacht));
  }

  @ParameterizedTest
  @CsvSource({
    // 1, 2, 3, 5, 10 en 30 werkdagen: de 1e, 1e, 2e, 3e, 7e en 22e om 09:00.
    "2026-11-23T10:00, 1, 2026-11-24T09:00",
    "2026-11-23T10:00, 2, 2026-11-24T09:00",
    "2026-11-23T10:00, 3, 2026-11-25T09:00",
    "2026-11-26T10:00, 5, 2026-12-01T09:00",
    "2026-11-23T10:00, 10, 2026-12-02T09:00",
    "2026-11-23T10:00, 30, 2026-12-23T09:00"
  })
  void driekwart_van_werkdagen_is_naar_beneden_afgerond_om_negen_uur(
      String begin, int aantal, String verwacht) {
    assertThat(kalender.herinnering(op(begin), new Termijnlengte(aantal, WERKDAGEN)))
        .contains(op(verwacht));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T15:00, 4, WERKUREN, 2026-11-24T09:30",
    "2026-11-23T09:00, 1, WERKUREN, 2026-11-23T09:45",
    "2026-11-27T16:00, 48, UREN, 2026-11-29T04:00",
    "2026-10-24T12:00, 24, UREN, 2026-10-25T05:00"
  })
  void driekwart_van_uren_is_driekwart_van_de_duur(
      String begin, int aantal, Eenheid eenheid, String verwacht) {
    assertThat(kalender.herinnering(op(begin), new Termijnlengte(aantal, eenheid)))
        .contains(op(verwacht));
  }

  @Test
  void driekwart_tot_een_eigen_datum_telt_de_werkdagen_ertussen() {
    // Acht werkdagen van dinsdag 24 november tot en met donderdag 3 december: de zesde.
    assertThat(kalender.herinnering(op("2026-11-23T10:00"), op("2026-12-03T14:00")))
        .contains(op("2026-12-01T09:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-23T16:00", "2026-11-24T08:00", "2026-11-24T09:00", "2026-11-20T17:00"})
  void een_herinnering_die_er_niet_tussen_past_vervalt(String einde) {
    assertThat(kalender.herinnering(op("2026-11-23T10:00"), op(einde))).isEqualTo(Optional.empty());
  }

  @Test
  void een_lengte_die_niet_bestaat_wordt_geweigerd() {
    assertThatThrownBy(() -> new Termijnlengte(0, WERKDAGEN)).hasMessageContaining("0 WERKDAGEN");
    assertThatThrownBy(() -> new Termijnlengte(3, EIGEN_DATUM)).hasMessageContaining("3 EIGEN");
    assertThatThrownBy(
            () -> kalender.einde(op("2026-11-23T10:00"), new Termijnlengte(0, EIGEN_DATUM)))
        .hasMessageContaining("eigen datum");
  }

  private static Instant op(String lokaal) {
    return LocalDateTime.parse(lokaal).atZone(ZONE).toInstant();
  }
}
