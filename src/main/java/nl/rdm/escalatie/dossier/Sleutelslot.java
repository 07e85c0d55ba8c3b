package nl.rdm.escalatie.dossier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Laat wie buiten het dossier iets over de mensen van een casus schrijft, wachten op wie de sleutel
 * vernietigt, en andersom: wat {@link Sleutelgebonden} is, ontsnapt zo niet aan het wissen.
 */
@Repository
public class Sleutelslot {

  private final JdbcClient jdbc;

  public Sleutelslot(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Houdt de sleutel vast tot het einde van de transactie, en zegt of zij vernietigd is. Een casus
   * zonder dossier heeft geen sleutel die te vernietigen is.
   *
   * <p>Vraag dit als laatste van de transactie: wie daarna nog op een ander wacht, kan hem klem
   * zetten. Met een update die niets verandert, want {@code for update} zou op PostgreSQL ook
   * wachten op ieder die een stuk bij het dossier schrijft.
   */
  public boolean vernietigd(String casusnummer) {
    jdbc.sql("update dossier_sleutel set sleutel = sleutel where casusnummer = :casusnummer")
        .param("casusnummer", casusnummer)
        .update();
    return jdbc.sql(
                """
                select count(*) from dossier_sleutel
                where casusnummer = :casusnummer and sleutel is null
                """)
            .param("casusnummer", casusnummer)
            .query(Long.class)
            .single()
        > 0;
  }
}
