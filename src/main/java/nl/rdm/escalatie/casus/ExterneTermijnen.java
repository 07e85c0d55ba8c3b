package nl.rdm.escalatie.casus;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.rdm.escalatie.dossier.Sleutelgebonden;
import nl.rdm.escalatie.termijn.Termijn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * De data van een casus die van buiten vastliggen, zoals het einde van een zorgmachtiging
 * (besluiten, sectie 5). Alleen de dag: wat er dan gebeurt staat in het dossier.
 */
@Component
public class ExterneTermijnen implements Sleutelgebonden {

  private final JdbcClient jdbc;
  private final Clock klok;

  ExterneTermijnen(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /** Legt de data van een nieuwe casus vast. */
  public void leg(String casusnummer, Collection<LocalDate> data) {
    data.stream()
        .distinct()
        .forEach(
            datum ->
                jdbc.sql("insert into externe_termijn (casusnummer, datum) values (?, ?)")
                    .params(casusnummer, datum)
                    .update());
  }

  /**
   * De data waarna deze termijn pas eindigt, vroegste eerst; alleen wat bij haar begin nog kwam.
   */
  public List<LocalDate> waarnaEindigt(Termijn termijn) {
    return jdbc.sql(
            """
            select datum from externe_termijn
            where casusnummer = ? and datum >= ? and datum < ? order by datum
            """)
        .params(
            termijn.casusnummer(),
            termijn.begin().atZone(klok.getZone()).toLocalDate(),
            termijn.vervaltOp().atZone(klok.getZone()).toLocalDate())
        .query(LocalDate.class)
        .list();
  }

  @Override
  public void wis(String casusnummer) {
    jdbc.sql("delete from externe_termijn where casusnummer = ?").param(casusnummer).update();
  }
}
