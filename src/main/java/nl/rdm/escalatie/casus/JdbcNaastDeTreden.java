package nl.rdm.escalatie.casus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wat naast de treden loopt, in een eigen tabel: het verloop telt alleen treden. */
@Component
class JdbcNaastDeTreden implements NaastDeTreden {

  private final JdbcClient jdbc;
  private final Wachtlijst wachtlijst;
  private final Clock klok;

  JdbcNaastDeTreden(JdbcClient jdbc, Wachtlijst wachtlijst, Clock klok) {
    this.jdbc = jdbc;
    this.wachtlijst = wachtlijst;
    this.klok = klok;
  }

  @Override
  public List<Naast> van(String casusnummer) {
    return jdbc.sql("select * from casus_naast where casusnummer = ? order by id")
        .param(casusnummer)
        .query(JdbcNaastDeTreden::lees)
        .list();
  }

  @Override
  public Set<String> aanTafel(Collection<String> tafels) {
    return tafels.isEmpty()
        ? Set.of()
        : jdbc.sql(
                "select casusnummer from casus_naast where tafel in (:tafels)"
                    + " and aan_tafel_op is not null and tot is null and uitkomst is null"
                    + " union select n.casusnummer from casus_naast n"
                    + " join casus c on c.casusnummer = n.casusnummer"
                    + " where n.tafel in (:tafels) and n.tafel = 'levensloopaanpak'"
                    + " and n.uitkomst = 'OPLOSSING' and c.status = 'IN_BEHANDELING'")
            .param("tafels", tafels)
            .query(String.class)
            .set();
  }

  @Override
  public void gebracht(String casusnummer, String tafel) {
    jdbc.sql("insert into casus_naast (casusnummer, tafel, gebracht_op) values (?, ?, ?)")
        .params(casusnummer, tafel, nu())
        .update();
  }

  @Override
  public void komtAanTafel(String casusnummer, String tafel) {
    jdbc.sql(
            "update casus_naast set aan_tafel_op = ?"
                + " where casusnummer = ? and tafel = ? and tot is null")
        .params(nu(), casusnummer, tafel)
        .update();
  }

  @Override
  public void besproken(String casusnummer, String tafel, String uitkomst) {
    wachtlijst.beurtVoorbij(casusnummer, tafel);
    jdbc.sql(
            "update casus_naast set besproken_op = ?, uitkomst = ?"
                + " where casusnummer = ? and tafel = ? and tot is null")
        .params(nu(), uitkomst, casusnummer, tafel)
        .update();
  }

  @Override
  public void eindigt(String casusnummer, String tafel, String uitkomst) {
    wachtlijst.beurtVoorbij(casusnummer, tafel);
    jdbc.sql(
            "update casus_naast set tot = ?, uitkomst = ?"
                + " where casusnummer = ? and tafel = ? and tot is null")
        .params(nu(), uitkomst, casusnummer, tafel)
        .update();
  }

  private static Naast lees(ResultSet rij, int nummer) throws SQLException {
    return new Naast(
        rij.getString("tafel"),
        moment(rij, "gebracht_op").orElseThrow(),
        moment(rij, "aan_tafel_op"),
        moment(rij, "tot"),
        Optional.ofNullable(rij.getString("uitkomst")));
  }

  private static Optional<Instant> moment(ResultSet rij, String kolom) throws SQLException {
    return Optional.ofNullable(rij.getObject(kolom, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private OffsetDateTime nu() {
    return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
  }
}
