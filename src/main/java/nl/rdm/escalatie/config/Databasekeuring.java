package nl.rdm.escalatie.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.rdm.escalatie.beveiliging.Startkeuring;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keurt de ingebouwde database en een voor de hand liggend wachtwoord af. */
@Component
@Profile("productie")
class Databasekeuring implements Startkeuring {

  private static final Set<String> VOOR_DE_HAND =
      Set.of("", "sa", "demo", "admin", "camunda", "postgres", "password", "wachtwoord", "rdm");

  private final String url;
  private final String wachtwoord;

  Databasekeuring(
      @Value("${spring.datasource.url}") String url,
      @Value("${spring.datasource.password:}") String wachtwoord) {
    this.url = url;
    this.wachtwoord = wachtwoord;
  }

  @Override
  public List<String> fouten() {
    var fouten = new ArrayList<String>();
    if (url.startsWith("jdbc:h2:")) {
      fouten.add("Gebruik PostgreSQL: spring.datasource.url wijst naar de ingebouwde H2.");
    }
    if (VOOR_DE_HAND.contains(wachtwoord.toLowerCase(Locale.ROOT))) {
      fouten.add("Geef de database een eigen wachtwoord in spring.datasource.password.");
    }
    return fouten;
  }
}
