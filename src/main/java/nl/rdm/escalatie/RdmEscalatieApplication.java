package nl.rdm.escalatie;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Start de procesapplicatie van de regionale doorzettingsmacht. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class RdmEscalatieApplication {

  public static void main(String[] args) {
    SpringApplication.run(RdmEscalatieApplication.class, args);
  }
}
