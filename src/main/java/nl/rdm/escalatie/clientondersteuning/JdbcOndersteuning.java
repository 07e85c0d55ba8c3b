package nl.rdm.escalatie.clientondersteuning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.clientondersteuning.Stap.Soort;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** De stappen in hun eigen tabel; hoe het nu staat ook bij de casus. */
@Component
class JdbcOndersteuning implements Ondersteuning {

  private final JdbcClient jdbc;
  private final Verloop verloop;
  private final Logboek logboek;
  private final Clock klok;

  JdbcOndersteuning(JdbcClient jdbc, Verloop verloop, Logboek logboek, Clock klok) {
    this.jdbc = jdbc;
    this.verloop = verloop;
    this.logboek = logboek;
    this.klok = klok;
  }

  @Override
  public Optional<Organisatie> organisatieVan(Account ondersteuner) {
    return jdbc.sql(
            """
            select o.id, o.naam
            from ondersteuner a join ondersteuningsorganisatie o on o.id = a.organisatie
            where a.account = ? and a.actief and o.actief
            """)
        .param(ondersteuner.id())
        .query(Organisatie.class)
        .optional();
  }

  @Override
  public List<Stap> van(String casusnummer) {
    return jdbc.sql("select * from casus_ondersteuning where casusnummer = ? order by id")
        .param(casusnummer)
        .query(JdbcOndersteuning::lees)
        .list();
  }

  @Override
  public void gevraagd(String casusnummer, Account door) {
    schrijf(casusnummer, stap(Soort.GEVRAAGD, Optional.empty(), door.id()));
    verloop.clientondersteuningGevraagd(casusnummer);
  }

  @Override
  public void aangenomen(
      String casusnummer, Account ondersteuner, String organisatie, boolean ervaringsdeskundig) {
    schrijf(
        casusnummer,
        new Stap(
            Soort.AANGENOMEN,
            Optional.of(ondersteuner.id()),
            Optional.of(organisatie),
            ervaringsdeskundig,
            Optional.empty(),
            ondersteuner.id(),
            klok.instant()));
    verloop.zetClientondersteuner(casusnummer, "AANWEZIG", Optional.of(ondersteuner.id()));
  }

  @Override
  public void afgezien(String casusnummer, LocalDate op, String opgeschrevenDoor) {
    schrijf(
        casusnummer,
        new Stap(
            Soort.AFGEZIEN,
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.of(op),
            opgeschrevenDoor,
            klok.instant()));
    verloop.zetClientondersteuner(casusnummer, "AFGEZIEN", Optional.empty());
  }

  @Override
  public void teruggetreden(String casusnummer, Account ondersteuner) {
    schrijf(
        casusnummer, stap(Soort.TERUGGETREDEN, Optional.of(ondersteuner.id()), ondersteuner.id()));
    verloop.zetClientondersteuner(casusnummer, "GEWENST", Optional.empty());
  }

  private Stap stap(Soort soort, Optional<String> account, String door) {
    return new Stap(
        soort, account, Optional.empty(), false, Optional.empty(), door, klok.instant());
  }

  private void schrijf(String casusnummer, Stap stap) {
    jdbc.sql(
            """
            insert into casus_ondersteuning (casusnummer, soort, account, organisatie,
              ervaringsdeskundig, afgezien_op, door, op)
            values (:casusnummer, :soort, :account, :organisatie, :ervaringsdeskundig,
              :afgezienOp, :door, :op)
            """)
        .param("casusnummer", casusnummer)
        .param("soort", stap.soort().name())
        .param("account", stap.account().orElse(null))
        .param("organisatie", stap.organisatie().orElse(null))
        .param("ervaringsdeskundig", stap.ervaringsdeskundig())
        .param("afgezienOp", stap.afgezienOp().orElse(null))
        .param("door", stap.door())
        .param("op", OffsetDateTime.ofInstant(stap.op(), ZoneOffset.UTC))
        .update();
    logboek.schrijf(casusnummer, "CLIENTONDERSTEUNING", gegevens(stap));
  }

  private static Map<String, String> gegevens(Stap stap) {
    var gegevens = new TreeMap<>(Map.of("stap", stap.soort().name(), "door", stap.door()));
    stap.account().ifPresent(account -> gegevens.put("account", account));
    stap.organisatie()
        .ifPresent(
            organisatie -> {
              gegevens.put("organisatie", organisatie);
              gegevens.put("ervaringsdeskundig", Boolean.toString(stap.ervaringsdeskundig()));
            });
    stap.afgezienOp()
        .ifPresent(
            dag -> {
              gegevens.put("afgezienOp", dag.toString());
              gegevens.put("afgezienDoor", "CLIENT");
            });
    return gegevens;
  }

  private static Stap lees(ResultSet rij, int nummer) throws SQLException {
    return new Stap(
        Soort.valueOf(rij.getString("soort")),
        Optional.ofNullable(rij.getString("account")),
        Optional.ofNullable(rij.getString("organisatie")),
        rij.getBoolean("ervaringsdeskundig"),
        Optional.ofNullable(rij.getObject("afgezien_op", LocalDate.class)),
        rij.getString("door"),
        rij.getObject("op", OffsetDateTime.class).toInstant());
  }
}
