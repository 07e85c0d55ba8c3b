package nl.rdm.escalatie.escalatieoverleg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UitnodigingBijlageTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private final UitnodigingBijlage maker =
      new UitnodigingBijlage(
          Clock.fixed(Instant.parse("2026-11-01T09:15:30.123Z"), AMSTERDAM), "rdm@example.org");

  @Test
  void uitnodiging_is_een_geldige_neutrale_afspraak_zonder_deelnemers() throws Exception {
    var tekst = tekst("2026-11-12T10:00", "0");
    var agenda = lees(tekst);
    assertThat(agenda.validate().hasErrors()).isFalse();
    assertThat(tekst).contains("METHOD:PUBLISH\r\n").doesNotContain("ATTENDEE");
    assertThat(tekst).contains("DTSTART;TZID=Europe/Amsterdam:20261112T100000\r\n");
    assertThat(tekst).contains("DTEND;TZID=Europe/Amsterdam:20261112T113000\r\n");
    var afspraak = afspraak(agenda);
    assertThat(waarde(afspraak, Property.SUMMARY)).isEqualTo("Bestuurlijk overleg RDM-2026-0001");
    assertThat(waarde(afspraak, Property.DTSTAMP)).isEqualTo("20261101T091530Z");
    assertThat(waarde(afspraak, Property.LOCATION)).isEqualTo("Digitaal");
    assertThat(waarde(afspraak, Property.ORGANIZER)).isEqualTo("mailto:rdm@example.org");
    assertThat(waarde(afspraak, Property.CLASS)).isEqualTo("PRIVATE");
  }

  @Test
  void een_verplaatst_overleg_houdt_zijn_uid_en_krijgt_een_hoger_volgnummer() throws Exception {
    var eerst = afspraak(lees(tekst("2026-11-12T10:00", "0")));
    var daarna = afspraak(lees(tekst("2026-11-19T14:00", "1")));
    assertThat(waarde(daarna, Property.UID)).isEqualTo(waarde(eerst, Property.UID));
    assertThat(waarde(eerst, Property.SEQUENCE)).isEqualTo("0");
    assertThat(waarde(daarna, Property.SEQUENCE)).isEqualTo("1");
    var ander =
        maker.maak(
            "RDM-2026-0001",
            Map.of("overlegOp", "2026-11-12T10:00", "duurMinuten", "90", "overleg", "2"));
    assertThat(waarde(afspraak(lees(new String(ander.inhoud(), StandardCharsets.UTF_8))), "UID"))
        .isNotEqualTo(waarde(eerst, Property.UID));
  }

  @Test
  void een_afzegging_haalt_dezelfde_afspraak_uit_de_agenda() throws Exception {
    var gegevens = new HashMap<>(Map.of("overlegOp", "2026-11-12T10:00", "duurMinuten", "90"));
    gegevens.putAll(Map.of("volgnummer", "1", "afgezegd", "true"));
    var bijlage = maker.maak("RDM-2026-0001", gegevens);
    var tekst = new String(bijlage.inhoud(), StandardCharsets.UTF_8);
    var afgezegd = afspraak(lees(tekst));

    assertThat(bijlage.mediatype()).endsWith("method=CANCEL");
    assertThat(tekst).contains("METHOD:CANCEL\r\n").doesNotContain("ATTENDEE");
    assertThat(waarde(afgezegd, Property.STATUS)).isEqualTo("CANCELLED");
    assertThat(waarde(afgezegd, Property.SEQUENCE)).isEqualTo("1");
    assertThat(waarde(afgezegd, Property.UID))
        .isEqualTo(waarde(afspraak(lees(tekst("2026-11-12T10:00", "0"))), Property.UID));
    assertThat(waarde(afgezegd, Property.SUMMARY)).isEqualTo("Bestuurlijk overleg RDM-2026-0001");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T10:00, 2026-07-01T08:00:00Z",
    "2026-10-24T23:30, 2026-10-24T21:30:00Z",
    "2026-10-25T10:00, 2026-10-25T09:00:00Z",
    "2027-03-27T10:00, 2027-03-27T09:00:00Z",
    "2027-03-28T10:00, 2027-03-28T08:00:00Z",
  })
  void tijd_klopt_volgens_de_meegestuurde_tijdzone_rond_de_klokwissel(String lokaal, Instant moment)
      throws Exception {
    var agenda = lees(tekst(lokaal, "0"));
    VTimeZone zone = agenda.<VTimeZone>getComponent(Component.VTIMEZONE).orElseThrow();
    var begin =
        LocalDateTime.parse(
            waarde(afspraak(agenda), Property.DTSTART),
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"));
    var verschil =
        zone.getApplicableObservance(begin.atZone(AMSTERDAM))
            .<TzOffsetTo>getProperty(Property.TZOFFSETTO)
            .orElseThrow()
            .getOffset();
    assertThat(begin.toInstant(verschil)).isEqualTo(moment);
  }

  @Test
  void een_tijd_met_tijdzone_wordt_de_tijd_van_de_regio() throws Exception {
    assertThat(tekst("2026-11-12T09:00:00Z", "0"))
        .contains("DTSTART;TZID=Europe/Amsterdam:20261112T100000\r\n");
  }

  @Test
  void tijdzone_wisselt_op_de_laatste_zondag_van_maart_en_oktober() throws Exception {
    assertThat(tekst("2026-11-12T10:00", "0"))
        .contains("BYMONTH=3;BYDAY=-1SU", "BYMONTH=10;BYDAY=-1SU")
        .contains("DTSTART:19960331T020000", "DTSTART:19961027T030000");
  }

  @Test
  void zonder_tijd_wordt_er_geen_uitnodiging_gemaakt() {
    assertThatThrownBy(() -> maker.maak("RDM-2026-0001", Map.of("duurMinuten", "90")))
        .isInstanceOf(RuntimeException.class);
  }

  private String tekst(String overlegOp, String volgnummer) {
    var bijlage =
        maker.maak(
            "RDM-2026-0001",
            Map.of(
                "overlegOp",
                overlegOp,
                "duurMinuten",
                "90",
                "vorm",
                "DIGITAAL",
                "volgnummer",
                volgnummer));
    assertThat(bijlage.naam()).isEqualTo("overleg-RDM-2026-0001.ics");
    assertThat(bijlage.mediatype()).startsWith("text/calendar");
    return new String(bijlage.inhoud(), StandardCharsets.UTF_8);
  }

  private static Calendar lees(String tekst) throws Exception {
    return new CalendarBuilder()
        .build(new ByteArrayInputStream(tekst.getBytes(StandardCharsets.UTF_8)));
  }

  private static VEvent afspraak(Calendar agenda) {
    return agenda.<VEvent>getComponent(Component.VEVENT).orElseThrow();
  }

  private static String waarde(VEvent afspraak, String naam) {
    return afspraak.getProperty(naam).orElseThrow().getValue();
  }
}
