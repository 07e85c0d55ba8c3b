package nl.rdm.escalatie.config;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Eén klok voor het hele product: die van de engine, in de tijdzone van de regio. */
@Configuration
public class KlokConfiguratie {

  /** De tijdzone waarin termijnen eindigen en overleggen beginnen. */
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  @Bean
  Clock klok() {
    return new EngineKlok(ZONE);
  }

  private static final class EngineKlok extends Clock {

    private final ZoneId zone;

    EngineKlok(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId andere) {
      return new EngineKlok(andere);
    }

    @Override
    public Instant instant() {
      return ClockUtil.getCurrentTime().toInstant();
    }
  }
}
