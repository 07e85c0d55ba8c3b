package nl.rdm.escalatie.casus;

import nl.rdm.escalatie.notificatie.Spoedwijzer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Kijkt in de tabel casus of er spoed is verleend. */
@Component
class Spoedcasussen implements Spoedwijzer {

  private final JdbcClient jdbc;

  Spoedcasussen(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean spoed(String casusnummer) {
    return jdbc.sql("select spoedstand from casus where casusnummer = ?")
        .param(casusnummer)
        .query(Spoedstand.class)
        .optional()
        .filter(Spoedstand::geldt)
        .isPresent();
  }
}
