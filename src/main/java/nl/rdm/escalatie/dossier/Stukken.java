package nl.rdm.escalatie.dossier;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * De rijen van de dossiers; elke waarde is gebonden aan haar casus, haar rij en wat daarin staat.
 */
@Repository
class Stukken {

  private final JdbcClient jdbc;

  Stukken(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Maakt eerst de rij: haar nummer hoort bij de plek waaraan de waarde gebonden wordt. */
  void bewaar(String casusnummer, Stuk stuk, SecretKey sleutel) {
    var nummer = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into dossier_stuk (casusnummer, onderwerp, veld, label, waarde, door, op)
            values (:casusnummer, :onderwerp, :veld, :label, :waarde, :door, :op)
            """)
        .param("casusnummer", casusnummer)
        .param("onderwerp", stuk.onderwerp())
        .param("veld", stuk.veld())
        .param("label", stuk.label())
        .param("waarde", new byte[0])
        .param("door", stuk.door())
        .param("op", stuk.op().atOffset(ZoneOffset.UTC))
        .update(nummer, "id");
    var id = nummer.getKeyAs(Long.class);
    var geheim =
        Versleuteling.versleutel(
            sleutel, stuk.waarde().getBytes(StandardCharsets.UTF_8), plek(casusnummer, id, stuk));
    jdbc.sql("update dossier_stuk set waarde = :waarde where id = :id")
        .param("waarde", geheim)
        .param("id", id)
        .update();
  }

  /** Alles behalve de bestanden, oudste eerst. */
  List<Stuk> alle(String casusnummer, SecretKey sleutel) {
    return jdbc.sql(
            """
            select * from dossier_stuk
            where casusnummer = :casusnummer and onderwerp <> :bestand order by id
            """)
        .param("casusnummer", casusnummer)
        .param("bestand", Dossier.BESTAND)
        .query((rij, nummer) -> stuk(rij, sleutel))
        .list();
  }

  Optional<Stuk> laatste(String casusnummer, String onderwerp, String veld, SecretKey sleutel) {
    return jdbc.sql(
            """
            select * from dossier_stuk
            where casusnummer = :casusnummer and onderwerp = :onderwerp and veld = :veld
            order by id desc fetch first 1 rows only
            """)
        .param("casusnummer", casusnummer)
        .param("onderwerp", onderwerp)
        .param("veld", veld)
        .query((rij, nummer) -> stuk(rij, sleutel))
        .optional();
  }

  private static Stuk stuk(ResultSet rij, SecretKey sleutel) throws SQLException {
    var zonderWaarde =
        new Stuk(
            rij.getString("onderwerp"),
            rij.getString("veld"),
            rij.getString("label"),
            "",
            rij.getString("door"),
            rij.getObject("op", OffsetDateTime.class).toInstant());
    var waarde =
        Versleuteling.ontsleutel(
            sleutel,
            rij.getBytes("waarde"),
            plek(rij.getString("casusnummer"), rij.getLong("id"), zonderWaarde));
    return new Stuk(
        zonderWaarde.onderwerp(),
        zonderWaarde.veld(),
        zonderWaarde.label(),
        new String(waarde, StandardCharsets.UTF_8),
        zonderWaarde.door(),
        zonderWaarde.op());
  }

  private static String[] plek(String casusnummer, long id, Stuk stuk) {
    return new String[] {
      "dossier_stuk",
      casusnummer,
      Long.toString(id),
      stuk.onderwerp(),
      stuk.veld(),
      stuk.label(),
      stuk.door(),
      tijd(stuk.op())
    };
  }

  private static String tijd(Instant op) {
    return Long.toString(op.toEpochMilli());
  }
}
