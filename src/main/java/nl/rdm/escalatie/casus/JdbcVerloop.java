package nl.rdm.escalatie.casus;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Het verloop in eigen tabellen, zodat niemand er de historie van de engine voor nodig heeft. */
@Component
class JdbcVerloop implements Verloop {

  private final JdbcClient jdbc;
  private final Wachtlijst wachtlijst;
  private final Clock klok;

  JdbcVerloop(JdbcClient jdbc, Wachtlijst wachtlijst, Clock klok) {
    this.jdbc = jdbc;
    this.wachtlijst = wachtlijst;
    this.klok = klok;
  }

  @Override
  public List<Verblijf> van(String casusnummer) {
    return jdbc.sql("select * from casus_verloop where casusnummer = ? order by id")
        .param(casusnummer)
        .query(
            (rij, nummer) ->
                new Verblijf(
                    rij.getInt("trede"),
                    Optional.ofNullable(rij.getString("tafel")),
                    rij.getObject("van", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(rij.getObject("tot", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                    Optional.ofNullable(rij.getString("uitkomst"))))
        .list();
  }

  @Override
  public List<String> ooitAan(String tafel) {
    return jdbc.sql("select distinct casusnummer from casus_verloop where tafel = ?")
        .param(tafel)
        .query(String.class)
        .list();
  }

  @Override
  public List<Elders> elders(String casusnummer) {
    return jdbc.sql(
            "select * from casus_elders where casusnummer = ? and nagegaan order by tot, id")
        .param(casusnummer)
        .query(
            (rij, nummer) ->
                new Elders(
                    rij.getString("tafel"),
                    rij.getObject("tot", LocalDate.class),
                    rij.getString("uitkomst")))
        .list();
  }

  @Override
  public void eldersKlopt(String casusnummer) {
    jdbc.sql("update casus_elders set nagegaan = true where casusnummer = ?")
        .param(casusnummer)
        .update();
  }

  @Override
  public void tredeBegint(String casusnummer, int trede) {
    wachtlijst.beurtVoorbij(casusnummer, Wachtlijst.TREDE);
    begin(casusnummer, trede, null);
    jdbc.sql("update casus set trede = ?, tafel = null where casusnummer = ?")
        .params(trede, casusnummer)
        .update();
  }

  @Override
  public void tredeEindigt(String casusnummer, int trede, String uitkomst) {
    wachtlijst.beurtVoorbij(casusnummer, Wachtlijst.TREDE);
    jdbc.sql(
            "update casus_verloop set tot = ?, uitkomst = ?"
                + " where casusnummer = ? and trede = ? and tot is null")
        .params(nu(), uitkomst, casusnummer, trede)
        .update();
    jdbc.sql("update casus set tafel = null, uitkomst = ? where casusnummer = ?")
        .params(uitkomst, casusnummer)
        .update();
  }

  @Override
  public void tafelBegint(String casusnummer, int trede, String tafel) {
    wachtlijst.beurtVoorbij(casusnummer, Wachtlijst.TREDE);
    begin(casusnummer, trede, tafel);
    jdbc.sql("update casus set tafel = ? where casusnummer = ?")
        .params(tafel, casusnummer)
        .update();
  }

  @Override
  public void tafelEindigt(String casusnummer, int trede, String tafel, String uitkomst) {
    wachtlijst.beurtVoorbij(casusnummer, Wachtlijst.TREDE);
    jdbc.sql(
            "update casus_verloop set tot = ?, uitkomst = ?"
                + " where casusnummer = ? and trede = ? and tafel = ? and tot is null")
        .params(nu(), uitkomst, casusnummer, trede, tafel)
        .update();
    jdbc.sql("update casus set tafel = null, uitkomst = ? where casusnummer = ?")
        .params(uitkomst, casusnummer)
        .update();
  }

  @Override
  public void wijsGemeenteAan(String casusnummer, String gemeente) {
    jdbc.sql("update casus set gemeente = ? where casusnummer = ?")
        .params(gemeente, casusnummer)
        .update();
  }

  @Override
  public void zetSpoed(String casusnummer, Spoedstand stand) {
    jdbc.sql("update casus set spoedstand = ? where casusnummer = ?")
        .params(stand.name(), casusnummer)
        .update();
  }

  @Override
  public void clientondersteuningGevraagd(String casusnummer) {
    jdbc.sql(
            "update casus set clientondersteuner ="
                + " case when ondersteuner is null then 'GEWENST' else clientondersteuner end"
                + " where casusnummer = ?")
        .param(casusnummer)
        .update();
  }

  @Override
  public void zetClientondersteuner(String casusnummer, String stand, Optional<String> account) {
    jdbc.sql("update casus set clientondersteuner = ?, ondersteuner = ? where casusnummer = ?")
        .params(stand, account.orElse(null), casusnummer)
        .update();
  }

  @Override
  public void zetStatus(String casusnummer, Casus.Status status) {
    wachtlijst.beurtVoorbij(casusnummer, Wachtlijst.TREDE);
    jdbc.sql("update casus set status = ?, beeindigd_op = ? where casusnummer = ?")
        .params(status.name(), status == Casus.Status.IN_BEHANDELING ? null : nu(), casusnummer)
        .update();
  }

  private void begin(String casusnummer, int trede, String tafel) {
    jdbc.sql("insert into casus_verloop (casusnummer, trede, tafel, van) values (?, ?, ?, ?)")
        .params(casusnummer, trede, tafel, nu())
        .update();
  }

  private OffsetDateTime nu() {
    return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
  }
}
