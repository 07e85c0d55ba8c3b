package nl.rdm.escalatie.notificatie.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Schrijft een tijdstip zoals de beheerder het leest, in de tijd van de regio. */
public final class Tijd {

  private static final DateTimeFormatter VORM = DateTimeFormatter.ofPattern("d-M-yyyy HH:mm:ss");

  private final ZoneId zone;

  Tijd(ZoneId zone) {
    this.zone = zone;
  }

  public String van(Instant moment) {
    return VORM.format(moment.atZone(zone));
  }
}
