package nl.rdm.escalatie.termijn;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** De tabel {@code termijn}. */
@Repository
class Termijntabel {

  private final JdbcClient jdbc;

  Termijntabel(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Termijn> vanCasus(String casusnummer) {
    return lijst("casusnummer = ?", casusnummer);
  }

  List<Termijn> aanTafel(String tafel, String model) {
    return lijst("tafel = ? and proces like ?", tafel, model + ":%");
  }

  List<Termijn> vanWachten(String activityInstanceId) {
    return lijst("activity_instance_id = ?", activityInstanceId);
  }

  Optional<Termijn> zoek(String activityInstanceId, String stap) {
    return lijst("activity_instance_id = ? and stap = ?", activityInstanceId, stap).stream()
        .findFirst();
  }

  Optional<Termijn> met(long id) {
    return lijst("id = ?", id).stream().findFirst();
  }

  /** Voegt een termijn toe, met het nummer dat de database geeft. */
  Termijn voegToe(Termijn termijn) {
    var sleutel = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into termijn (casusnummer, stap, activity_instance_id, procesinstantie, proces,
              activiteit, naam, trede, tafel, begin, oorspronkelijk_op, vervalt_op, status, aantal,
              eenheid, eigen_datum, trap, signaal_op, spoed, bij_gevaar, ladder_eindigt)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(termijn.casusnummer())
        .param(termijn.stap())
        .param(termijn.activityInstanceId())
        .param(termijn.procesinstantie())
        .param(termijn.proces())
        .param(termijn.activiteit())
        .param(termijn.naam())
        .param(termijn.trede().orElse(null))
        .param(termijn.tafel().orElse(null))
        .param(tijd(termijn.begin()))
        .param(tijd(termijn.oorspronkelijkOp()))
        .param(tijd(termijn.vervaltOp()))
        .param(termijn.status().name())
        .param(termijn.lengte().aantal())
        .param(termijn.lengte().eenheid().name())
        .param(termijn.eigenDatum())
        .param(termijn.trap())
        .param(tijd(termijn.signaalOp()))
        .param(termijn.spoed())
        .param(termijn.bijGevaar())
        .param(termijn.ladderEindigt())
        .update(sleutel, "id");
    return met(sleutel.getKeyAs(Number.class).longValue()).orElseThrow();
  }

  void signaal(long id, int trap, Optional<Instant> op) {
    jdbc.sql("update termijn set trap = ?, signaal_op = ? where id = ?")
        .params(trap, tijd(op), id)
        .update();
  }

  void verhuis(long id, String activityInstanceId) {
    jdbc.sql("update termijn set activity_instance_id = ? where id = ?")
        .params(activityInstanceId, id)
        .update();
  }

  void ladderEindigt(long id) {
    jdbc.sql("update termijn set ladder_eindigt = true where id = ?").param(id).update();
  }

  void status(long id, Termijn.Status status) {
    jdbc.sql("update termijn set status = ? where id = ?").params(status.name(), id).update();
  }

  void sluit(long id, Instant op) {
    jdbc.sql("update termijn set gesloten_op = ?, signaal_op = null where id = ?")
        .params(tijd(op), id)
        .update();
  }

  void verzet(long id, Instant nieuwEinde) {
    jdbc.sql(
            """
            update termijn set vervalt_op = ?, eigen_datum = true, status = ?, trap = 0,
              signaal_op = null
            where id = ?
            """)
        .params(tijd(nieuwEinde), Termijn.Status.VERZET.name(), id)
        .update();
  }

  void bespoedig(long id, Instant einde, Termijnlengte lengte, boolean volgtUitLengte) {
    jdbc.sql(
            """
            update termijn set vervalt_op = ?, aantal = ?, eenheid = ?, eigen_datum = ?,
              spoed = true, trap = 0, signaal_op = null
            where id = ?
            """)
        .params(tijd(einde), lengte.aantal(), lengte.eenheid().name(), !volgtUitLengte, id)
        .update();
  }

  private List<Termijn> lijst(String waar, Object... waarden) {
    return jdbc.sql("select * from termijn where " + waar + " order by id")
        .params(waarden)
        .query((rij, nummer) -> termijn(rij))
        .list();
  }

  private static Termijn termijn(ResultSet rij) throws SQLException {
    return new Termijn(
        rij.getLong("id"),
        rij.getString("casusnummer"),
        rij.getString("stap"),
        rij.getString("activity_instance_id"),
        rij.getString("procesinstantie"),
        rij.getString("proces"),
        rij.getString("activiteit"),
        rij.getString("naam"),
        Optional.ofNullable(rij.getObject("trede", Integer.class)),
        Optional.ofNullable(rij.getString("tafel")),
        moment(rij, "begin").orElseThrow(),
        moment(rij, "oorspronkelijk_op").orElseThrow(),
        moment(rij, "vervalt_op").orElseThrow(),
        Termijn.Status.valueOf(rij.getString("status")),
        moment(rij, "gesloten_op"),
        new Termijnlengte(rij.getInt("aantal"), Eenheid.valueOf(rij.getString("eenheid"))),
        rij.getBoolean("eigen_datum"),
        rij.getInt("trap"),
        moment(rij, "signaal_op"),
        rij.getBoolean("spoed"),
        rij.getBoolean("bij_gevaar"),
        rij.getBoolean("ladder_eindigt"));
  }

  private static Optional<Instant> moment(ResultSet rij, String kolom) throws SQLException {
    return Optional.ofNullable(rij.getObject(kolom, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime tijd(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static OffsetDateTime tijd(Optional<Instant> moment) {
    return moment.map(Termijntabel::tijd).orElse(null);
  }
}
