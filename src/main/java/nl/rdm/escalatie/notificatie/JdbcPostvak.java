package nl.rdm.escalatie.notificatie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.dossier.Sleutelgebonden;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Het postvak op de tabel {@code bericht} en de map met weggeschreven post. Met de sleutel van een
 * casus verdwijnt wie er post van kreeg, en de weggeschreven post zelf.
 */
@Repository
class JdbcPostvak implements Postvak, Sleutelgebonden {

  private final JdbcClient jdbc;
  private final Clock klok;
  private final Logboek logboek;
  private final UitMap map;

  JdbcPostvak(JdbcClient jdbc, Clock klok, Logboek logboek, UitMap map) {
    this.jdbc = jdbc;
    this.klok = klok;
    this.logboek = logboek;
    this.map = map;
  }

  @Override
  public List<Poststuk> lijst(int aantal) {
    return jdbc.sql(
            """
            select * from bericht
            order by case status when 'GEPARKEERD' then 0 else 1 end, id desc
            fetch first :aantal rows only
            """)
        .param("aantal", aantal)
        .query((rij, nummer) -> poststuk(rij))
        .list();
  }

  @Override
  public Optional<Bekeken> bekijk(long id) {
    return een(id).flatMap(stuk -> map.lees(stuk.id(), stuk.gemaaktOp()));
  }

  @Override
  @Transactional
  public boolean opnieuw(long id) {
    var stuk = een(id).filter(Poststuk::geparkeerd);
    var gelukt =
        jdbc.sql(
                    """
                    update bericht set status = 'KLAAR', pogingen = 0, volgende_poging_op = :nu
                    where id = :id and status = 'GEPARKEERD'
                    """)
                .param("nu", OffsetDateTime.now(klok))
                .param("id", id)
                .update()
            > 0;
    if (gelukt) {
      stuk.ifPresent(
          bericht ->
              logboek.schrijf(
                  bericht.casusnummer(), "BERICHT_OPNIEUW", Map.of("soort", bericht.soort())));
    }
    return gelukt;
  }

  /**
   * Wat nog niet weg was vervalt; elk bericht houdt een eigen ontvanger, zodat het uniek blijft.
   */
  @Override
  @Transactional
  public void wis(String casusnummer) {
    jdbc.sql(
            """
            update bericht set ontvanger = 'gewist-' || id, fout = '', geclaimd_tot = null,
              status = case status when 'VERZONDEN' then 'VERZONDEN' else 'VERVALLEN' end
            where casusnummer = :casusnummer
            """)
        .param("casusnummer", casusnummer)
        .update();
    jdbc.sql("select * from bericht where casusnummer = :casusnummer")
        .param("casusnummer", casusnummer)
        .query((rij, nummer) -> poststuk(rij))
        .list()
        .forEach(stuk -> map.wis(stuk.id(), stuk.gemaaktOp()));
  }

  private Optional<Poststuk> een(long id) {
    return jdbc.sql("select * from bericht where id = :id")
        .param("id", id)
        .query((rij, nummer) -> poststuk(rij))
        .optional();
  }

  private Poststuk poststuk(ResultSet rij) throws SQLException {
    var id = rij.getLong("id");
    var gemaaktOp = rij.getObject("gemaakt_op", OffsetDateTime.class).toInstant();
    return new Poststuk(
        id,
        rij.getString("casusnummer"),
        rij.getString("soort"),
        rij.getString("ontvanger"),
        rij.getString("status"),
        rij.getInt("pogingen"),
        rij.getString("fout"),
        gemaaktOp,
        rij.getObject("volgende_poging_op", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(rij.getObject("verzonden_op", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        rij.getString("status").equals("VERZONDEN") && map.heeft(id, gemaaktOp));
  }
}
