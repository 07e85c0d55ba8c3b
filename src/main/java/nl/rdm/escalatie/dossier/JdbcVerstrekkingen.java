package nl.rdm.escalatie.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rdm.escalatie.dossier.Verstrekking.Sluiting;
import nl.rdm.escalatie.logboek.Handelende;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Het register van verstrekkingen in eigen tabellen; elke opening en sluiting staat in het log. */
@Repository
class JdbcVerstrekkingen implements Verstrekkingen {

  private final JdbcClient jdbc;
  private final Logboek logboek;
  private final Handelende handelende;
  private final Clock klok;

  JdbcVerstrekkingen(JdbcClient jdbc, Logboek logboek, Handelende handelende, Clock klok) {
    this.jdbc = jdbc;
    this.logboek = logboek;
    this.handelende = handelende;
    this.klok = klok;
  }

  @Override
  @Transactional
  public void geefVrij(Vrijgave vrijgave) {
    var delen = codes(vrijgave.delen());
    var nummer = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into verstrekking (casusnummer, aan, grondslag, delen, onderwerp, door, geopend_op)
            values (:casusnummer, :aan, :grondslag, :delen, :onderwerp, :door, :op)
            """)
        .param("casusnummer", vrijgave.casusnummer())
        .param("aan", vrijgave.aan())
        .param("grondslag", vrijgave.grondslag().name())
        .param("delen", delen)
        .param("onderwerp", vrijgave.onderwerp())
        .param("door", handelende.inlognaam().orElse(Logboek.SYSTEEM))
        .param("op", nu())
        .update(nummer, "id");
    erbij(nummer.getKeyAs(Long.class), vrijgave.beurt());
    logboek.schrijf(
        vrijgave.casusnummer(),
        "INHOUD_VRIJGEGEVEN",
        Map.of("aan", vrijgave.aan(), "grondslag", vrijgave.grondslag().name(), "delen", delen));
  }

  @Override
  public List<Verstrekking> van(String casusnummer) {
    return jdbc.sql("select * from verstrekking where casusnummer = ? order by id")
        .param(casusnummer)
        .query(JdbcVerstrekkingen::lees)
        .list();
  }

  @Override
  public List<Verstrekking> open(String casusnummer) {
    return van(casusnummer).stream().filter(Verstrekking::open).toList();
  }

  @Override
  public Set<String> openVoor(Collection<String> groepen) {
    return groepen.isEmpty()
        ? Set.of()
        : Set.copyOf(
            jdbc.sql(
                    "select distinct casusnummer from verstrekking"
                        + " where gesloten_op is null and aan in (:groepen)")
                .param("groepen", groepen)
                .query(String.class)
                .list());
  }

  @Override
  @Transactional
  public void duurVoort(String beurt, String aan, String volgendeBeurt) {
    jdbc.sql(
            """
            select v.id from verstrekking v join verstrekking_beurt b on b.verstrekking = v.id
            where b.beurt = ? and v.aan = ? and v.gesloten_op is null
            """)
        .params(beurt, aan)
        .query(Long.class)
        .list()
        .forEach(id -> erbij(id, volgendeBeurt));
  }

  @Override
  @Transactional
  public void beurtVoorbij(String beurt) {
    var eindigt =
        jdbc.sql(
                """
                select v.* from verstrekking v join verstrekking_beurt b on b.verstrekking = v.id
                where b.beurt = ?
                """)
            .param(beurt)
            .query(JdbcVerstrekkingen::lees)
            .list();
    jdbc.sql("delete from verstrekking_beurt where beurt = ?").param(beurt).update();
    eindigt.stream()
        .filter(verstrekking -> beurten(verstrekking).isEmpty())
        .forEach(verstrekking -> sluit(verstrekking, Sluiting.BEURT_VOORBIJ));
  }

  @Override
  @Transactional
  public List<Verstrekking> toestemmingIngetrokken(String casusnummer) {
    return open(casusnummer).stream()
        .filter(verstrekking -> verstrekking.grondslag().opToestemming())
        .filter(verstrekking -> sluit(verstrekking, Sluiting.TOESTEMMING_INGETROKKEN))
        .toList();
  }

  @Override
  public Set<String> beurten(Verstrekking verstrekking) {
    return Set.copyOf(
        jdbc.sql("select beurt from verstrekking_beurt where verstrekking = ?")
            .param(verstrekking.id())
            .query(String.class)
            .list());
  }

  /** Wie net te laat komt sluit niets meer: de eerste reden blijft staan. */
  private boolean sluit(Verstrekking verstrekking, Sluiting waarom) {
    boolean nuPas =
        jdbc.sql(
                    "update verstrekking set gesloten_op = ?, gesloten_om = ?"
                        + " where id = ? and gesloten_op is null")
                .params(nu(), waarom.name(), verstrekking.id())
                .update()
            == 1;
    if (nuPas) {
      logboek.schrijf(
          verstrekking.casusnummer(),
          "VERSTREKKING_GESLOTEN",
          Map.of("aan", verstrekking.aan(), "waarom", waarom.name()));
    }
    return nuPas;
  }

  private void erbij(long verstrekking, String beurt) {
    jdbc.sql("insert into verstrekking_beurt (verstrekking, beurt) values (?, ?)")
        .params(verstrekking, beurt)
        .update();
  }

  private OffsetDateTime nu() {
    return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
  }

  private static String codes(Set<Dossierdeel> delen) {
    return delen.stream().sorted().map(Dossierdeel::name).collect(Collectors.joining(","));
  }

  private static Verstrekking lees(ResultSet rij, int nummer) throws SQLException {
    return new Verstrekking(
        rij.getLong("id"),
        rij.getString("casusnummer"),
        rij.getString("aan"),
        Grondslag.valueOf(rij.getString("grondslag")),
        Arrays.stream(rij.getString("delen").split(","))
            .filter(code -> !code.isEmpty())
            .map(Dossierdeel::valueOf)
            .collect(Collectors.toSet()),
        rij.getString("onderwerp"),
        rij.getString("door"),
        rij.getObject("geopend_op", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(rij.getObject("gesloten_op", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(rij.getString("gesloten_om")).map(Sluiting::valueOf));
  }
}
