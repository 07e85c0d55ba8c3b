package nl.rdm.escalatie.escalatieoverleg;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransitionRule;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * De tijdzone van een agendabestand, met de regels die Java nu voor haar kent.
 *
 * <p>Die van ical4j beschrijft alle jaren vanaf 1880 onder een andere naam; agenda's herkennen
 * {@code Europe/Amsterdam} beter.
 */
final class Tijdzone {

  private static final int VANAF_JAAR = 1996;

  private Tijdzone() {}

  static VTimeZone van(ZoneId zone) {
    var regels = zone.getRules();
    var tijdzone = new VTimeZone();
    tijdzone.add(new TzId(zone.getId()));
    for (var overgang : regels.getTransitionRules()) {
      tijdzone.add(
          waarneming(
              overgang,
              regels.isDaylightSavings(overgang.createTransition(VANAF_JAAR).getInstant())));
    }
    return tijdzone;
  }

  private static Observance waarneming(ZoneOffsetTransitionRule overgang, boolean zomertijd) {
    var eerste = overgang.createTransition(VANAF_JAAR);
    Observance waarneming = zomertijd ? new Daylight() : new Standard();
    waarneming.add(new DtStart<LocalDateTime>(eerste.getDateTimeBefore()));
    waarneming.add(new TzOffsetFrom(eerste.getOffsetBefore()));
    waarneming.add(new TzOffsetTo(eerste.getOffsetAfter()));
    waarneming.add(
        new RRule<LocalDateTime>(
            "FREQ=YEARLY;BYMONTH=%d;BYDAY=%s"
                .formatted(overgang.getMonth().getValue(), zoveelste(overgang))));
    return waarneming;
  }

  /** Zoals {@code -1SU}: de laatste zondag. */
  private static String zoveelste(ZoneOffsetTransitionRule overgang) {
    var dag = overgang.getDayOfWeek().name().substring(0, 2);
    var vanaf = overgang.getDayOfMonthIndicator();
    var laatste = overgang.getMonth().maxLength() - 6;
    return vanaf < 0 || vanaf >= laatste ? "-1" + dag : (vanaf / 7 + 1) + dag;
  }
}
