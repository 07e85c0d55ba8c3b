package nl.rdm.escalatie.logboek;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bewaart het logboek in de tabel {@code gebeurtenis}; er is geen weg om iets te wijzigen. */
@Repository
class JdbcLogboek implements Logboek {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> GEGEVENS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Clock klok;
  private final Handelende handelende;

  JdbcLogboek(JdbcClient jdbc, Clock klok, Handelende handelende) {
    this.jdbc = jdbc;
    this.klok = klok;
    this.handelende = handelende;
  }

  @Override
  public void schrijf(String casusnummer, String soort, Map<String, String> gegevens) {
    schrijf(casusnummer, soort, "", "", gegevens);
  }

  @Override
  public void schrijf(
      String casusnummer,
      String soort,
      String onderdeel,
      String model,
      Map<String, String> gegevens) {
    jdbc.sql(
            """
            insert into gebeurtenis (casusnummer, op, wie, soort, onderdeel, model, gegevens)
            values (:casusnummer, :op, :wie, :soort, :onderdeel, :model, :gegevens)
            """)
        .param("casusnummer", casusnummer)
        .param("op", OffsetDateTime.now(klok))
        .param("wie", handelende.inlognaam().orElse(SYSTEEM))
        .param("soort", soort)
        .param("onderdeel", onderdeel)
        .param("model", model)
        .param("gegevens", naarJson(gegevens))
        .update();
  }

  @Override
  public List<Gebeurtenis> van(String casusnummer) {
    return jdbc.sql("select * from gebeurtenis where casusnummer = :casusnummer order by op, id")
        .param("casusnummer", casusnummer)
        .query((rij, nummer) -> gebeurtenis(rij))
        .list();
  }

  private static Gebeurtenis gebeurtenis(ResultSet rij) throws SQLException {
    return new Gebeurtenis(
        rij.getString("casusnummer"),
        rij.getObject("op", OffsetDateTime.class).toInstant(),
        rij.getString("wie"),
        rij.getString("soort"),
        rij.getString("onderdeel"),
        rij.getString("model"),
        uitJson(rij.getString("gegevens")));
  }

  /** Op sleutel gesorteerd, zodat dezelfde gegevens altijd dezelfde tekst geven. */
  private static String naarJson(Map<String, String> gegevens) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(gegevens));
    } catch (JsonProcessingException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static Map<String, String> uitJson(String tekst) {
    try {
      return JSON.readValue(tekst, GEGEVENS);
    } catch (JsonProcessingException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
