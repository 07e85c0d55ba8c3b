package nl.rdm.escalatie.dossier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * De rijen van de documenten; naam en inhoud zijn gebonden aan hun casus, hun rij en wat daarin
 * staat, en elk deel aan zijn plaats.
 */
@Repository
class Documentrijen {

  private static final int DEEL_BYTES = 512 * 1024;

  private final JdbcClient jdbc;

  Documentrijen(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Bewaart het document en geeft het met zijn nummer terug. */
  Document bewaar(String casusnummer, Document nieuw, byte[] inhoud, SecretKey sleutel) {
    var nummer = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into document (casusnummer, onderwerp, mediatype, grootte, naam, door, op)
            values (:casusnummer, :onderwerp, :mediatype, :grootte, :naam, :door, :op)
            """)
        .param("casusnummer", casusnummer)
        .param("onderwerp", nieuw.onderwerp())
        .param("mediatype", nieuw.mediatype())
        .param("grootte", nieuw.grootte())
        .param("naam", new byte[0])
        .param("door", nieuw.door())
        .param("op", nieuw.op().atOffset(ZoneOffset.UTC))
        .update(nummer, "id");
    var bewaard = met(nummer.getKeyAs(Long.class), nieuw.naam(), nieuw);
    var naam = nieuw.naam().getBytes(StandardCharsets.UTF_8);
    jdbc.sql("update document set naam = :naam where id = :id")
        .param("naam", Versleuteling.versleutel(sleutel, naam, plek(casusnummer, bewaard, "naam")))
        .param("id", bewaard.id())
        .update();
    for (int deel = 0; deel * DEEL_BYTES < inhoud.length; deel++) {
      int begin = deel * DEEL_BYTES;
      var stuk = Arrays.copyOfRange(inhoud, begin, Math.min(inhoud.length, begin + DEEL_BYTES));
      jdbc.sql("insert into document_deel (document, nummer, inhoud) values (?, ?, ?)")
          .params(
              bewaard.id(),
              deel,
              Versleuteling.versleutel(sleutel, stuk, plek(casusnummer, bewaard, "" + deel)))
          .update();
    }
    return bewaard;
  }

  /** Alle documenten van een casus, oudste eerst. */
  List<Document> alle(String casusnummer, SecretKey sleutel) {
    return rijen(
        casusnummer,
        rij ->
            naam -> {
              var geheim = Versleuteling.ontsleutel(sleutel, naam, plek(casusnummer, rij, "naam"));
              return new String(geheim, StandardCharsets.UTF_8);
            });
  }

  /** Zonder iets te ontsleutelen. */
  List<Document> zonderNaam(String casusnummer) {
    return rijen(casusnummer, rij -> naam -> "");
  }

  private List<Document> rijen(
      String casusnummer, Function<Document, Function<byte[], String>> lees) {
    return jdbc.sql("select * from document where casusnummer = :casusnummer order by id")
        .param("casusnummer", casusnummer)
        .query(
            (rij, nummer) -> {
              var kaal = kaal(rij);
              return met(kaal.id(), lees.apply(kaal).apply(rij.getBytes("naam")), kaal);
            })
        .list();
  }

  byte[] inhoud(String casusnummer, Document document, SecretKey sleutel) {
    var inhoud = new ByteArrayOutputStream(document.grootte());
    jdbc.sql("select nummer, inhoud from document_deel where document = ? order by nummer")
        .param(document.id())
        .query(
            rij -> {
              inhoud.writeBytes(
                  Versleuteling.ontsleutel(
                      sleutel,
                      rij.getBytes("inhoud"),
                      plek(casusnummer, document, "" + rij.getInt("nummer"))));
            });
    if (inhoud.size() != document.grootte()) {
      throw new DossierBeschadigd(null);
    }
    return inhoud.toByteArray();
  }

  void wis(String casusnummer) {
    jdbc.sql("delete from document where casusnummer = ?").param(casusnummer).update();
  }

  private static Document kaal(ResultSet rij) throws SQLException {
    return new Document(
        rij.getLong("id"),
        rij.getString("onderwerp"),
        "",
        rij.getString("mediatype"),
        rij.getInt("grootte"),
        rij.getString("door"),
        rij.getObject("op", OffsetDateTime.class).toInstant());
  }

  private static Document met(long id, String naam, Document d) {
    return new Document(id, d.onderwerp(), naam, d.mediatype(), d.grootte(), d.door(), d.op());
  }

  private static String[] plek(String casusnummer, Document document, String deel) {
    return new String[] {
      "document",
      casusnummer,
      Long.toString(document.id()),
      deel,
      document.onderwerp(),
      document.mediatype(),
      Integer.toString(document.grootte()),
      document.door(),
      Long.toString(document.op().toEpochMilli())
    };
  }
}
