package nl.rdm.escalatie;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Zet een tafel in het register tijdelijk anders; bij het sluiten staat alles weer als eerst. */
public final class Registerwijziging implements AutoCloseable {

  private final JdbcClient jdbc;
  private final String tafel;
  private final Map<String, Object> eerst = new LinkedHashMap<>();

  public Registerwijziging(JdbcClient jdbc, String tafel) {
    this.jdbc = jdbc;
    this.tafel = tafel;
  }

  /** Geeft een kolom van de tafel een andere waarde. */
  public Registerwijziging zet(String kolom, Object waarde) {
    var oud =
        jdbc.sql("select * from overlegtafel where id = ?")
            .param(tafel)
            .query()
            .singleRow()
            .get(kolom);
    eerst.putIfAbsent(kolom, oud);
    schrijf(kolom, waarde);
    return this;
  }

  @Override
  public void close() {
    eerst.forEach(this::schrijf);
  }

  private void schrijf(String kolom, Object waarde) {
    jdbc.sql("update overlegtafel set " + kolom + " = ? where id = ?")
        .params(waarde, tafel)
        .update();
  }
}
