package nl.rdm.escalatie.escalatieoverleg;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Welke bestuurlijke overleggen vaststelden dat het aanbod in de regio ontbreekt. */
@Component
public class OntbrekendAanbod {

  private final JdbcClient jdbc;

  OntbrekendAanbod(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** De casus van elk zo'n overleg tussen twee momenten; van meer overleggen meer dan eens. */
  public List<String> casussen(Instant van, Instant tot) {
    return jdbc.sql(
            """
            select casusnummer from gebeurtenis
            where soort = 'TAAK_AFGEROND' and gegevens like '%"aanbodOntbreekt":"JA"%'
              and op >= :van and op < :tot
            order by id
            """)
        .param("van", OffsetDateTime.ofInstant(van, ZoneOffset.UTC))
        .param("tot", OffsetDateTime.ofInstant(tot, ZoneOffset.UTC))
        .query(String.class)
        .list();
  }
}
