package nl.rdm.escalatie.dossier;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Haalt de hoofdsleutel uit de instellingen of de datamap. */
@Configuration
class HoofdsleutelConfiguratie {

  @Bean
  Hoofdsleutel hoofdsleutel(
      @Value("${rdm.dossier.sleutel:}") String ingesteld,
      @Value("${rdm.data-map:./data}") Path dataMap) {
    return ingesteld.isBlank()
        ? Hoofdsleutel.uit(dataMap.resolve("sleutel"))
        : Hoofdsleutel.ingesteld(ingesteld);
  }
}
