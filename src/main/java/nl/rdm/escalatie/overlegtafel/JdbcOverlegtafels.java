package nl.rdm.escalatie.overlegtafel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Het register in zijn eigen tabel. */
@Component
class JdbcOverlegtafels implements Overlegtafels {

  private final JdbcClient jdbc;

  JdbcOverlegtafels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Overlegtafel> alle() {
    return jdbc.sql("select * from overlegtafel order by trede nulls last, id")
        .query(JdbcOverlegtafels::lees)
        .list();
  }

  @Override
  public Optional<Overlegtafel> van(String id) {
    return jdbc.sql("select * from overlegtafel where id = ?")
        .param(id)
        .query(JdbcOverlegtafels::lees)
        .optional();
  }

  @Override
  public List<Overlegtafel> inTrede(int trede) {
    return jdbc.sql("select * from overlegtafel where in_te_brengen and trede = ? order by id")
        .param(trede)
        .query(JdbcOverlegtafels::lees)
        .list();
  }

  private static Overlegtafel lees(ResultSet rij, int nummer) throws SQLException {
    return new Overlegtafel(
        rij.getString("id"),
        rij.getString("naam"),
        Optional.ofNullable(rij.getObject("trede", Integer.class)),
        rij.getString("doel"),
        rij.getString("regie"),
        Optional.ofNullable(rij.getString("voorzitter")),
        leegOf(rij, "deelnemers"),
        rij.getString("aanmelders"),
        rij.getString("instroom"),
        leegOf(rij, "uitstroom"),
        leegOf(rij, "clientondersteuning"),
        leegOf(rij, "afspraken"),
        Optional.ofNullable(rij.getString("contact")),
        Optional.ofNullable(rij.getString("telefoon")),
        Optional.ofNullable(rij.getString("website")),
        ritme(rij),
        rij.getInt("indientermijn_dagen"),
        rij.getString("overleg_stap"));
  }

  private static String leegOf(ResultSet rij, String kolom) throws SQLException {
    return Optional.ofNullable(rij.getString(kolom)).orElse("");
  }

  private static Optional<Overlegtafel.Ritme> ritme(ResultSet rij) throws SQLException {
    var eerste = rij.getObject("eerste_overleg", LocalDate.class);
    return eerste == null
        ? Optional.empty()
        : Optional.of(
            new Overlegtafel.Ritme(
                eerste,
                rij.getInt("ritme_dagen"),
                Optional.ofNullable(rij.getString("tijd")).map(LocalTime::parse),
                Optional.ofNullable(rij.getString("ritme_aanname"))));
  }
}
