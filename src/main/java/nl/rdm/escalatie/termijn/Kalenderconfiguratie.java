package nl.rdm.escalatie.termijn;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Maakt de kalender van de regio. */
@Configuration
@EnableConfigurationProperties(Kalenderinstellingen.class)
class Kalenderconfiguratie {

  @Bean
  Werkkalender werkkalender(Clock klok, Kalenderinstellingen instellingen) {
    return new Werkkalender(klok.getZone(), instellingen.vrijeDagen());
  }
}
