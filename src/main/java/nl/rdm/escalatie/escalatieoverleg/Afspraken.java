package nl.rdm.escalatie.escalatieoverleg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.casus.Afsprakenlijst;
import nl.rdm.escalatie.escalatieoverleg.Afspraak.Status;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** De afspraken van alle overleggen; wat ermee gebeurt komt in het logboek. */
@Repository
public class Afspraken implements Afsprakenlijst {

  private static final String RIJ =
      """
      select a.*, (select count(*) from afspraak b where b.verslag = a.verslag) as aantal
      from afspraak a
      """;

  private final JdbcClient jdbc;
  private final Logboek logboek;
  private final Clock klok;

  Afspraken(JdbcClient jdbc, Logboek logboek, Clock klok) {
    this.jdbc = jdbc;
    this.logboek = logboek;
    this.klok = klok;
  }

  /**
   * Legt een afspraak vast, die vanaf nu loopt.
   *
   * @param ronde het overleg waarin zij gemaakt is
   * @param verslag de procesinstantie waarin daarvan verslag wordt gedaan
   */
  public Afspraak maak(
      String casusnummer,
      String ronde,
      String verslag,
      int volgnummer,
      String uitvoerder,
      LocalDate datum) {
    var nu = OffsetDateTime.now(klok);
    var sleutel = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into afspraak (casusnummer, ronde, verslag, volgnummer, uitvoerder,
              eerste_datum, datum, keer_verzet, status, gemaakt_op, op)
            values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)
            """)
        .params(
            casusnummer,
            ronde,
            verslag,
            volgnummer,
            uitvoerder,
            datum,
            datum,
            Status.LOOPT.name(),
            nu,
            nu)
        .update(sleutel, "id");
    var afspraak = met(sleutel.getKeyAs(Number.class).longValue());
    schrijf(afspraak, "AFSPRAAK_GEMAAKT");
    return afspraak;
  }

  /**
   * De afspraak met dit nummer.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException wanneer die niet bestaat
   */
  public Afspraak met(long id) {
    return jdbc.sql(RIJ + " where a.id = ?")
        .param(id)
        .query((rij, nummer) -> afspraak(rij))
        .single();
  }

  /** De afspraken van een casus, oudste overleg eerst. */
  public List<Afspraak> van(String casusnummer) {
    return jdbc.sql(RIJ + " where a.casusnummer = ? order by a.id")
        .param(casusnummer)
        .query((rij, nummer) -> afspraak(rij))
        .list();
  }

  @Override
  public List<Regel> regels(String casusnummer) {
    return jdbc.sql(RIJ + " where a.casusnummer = ? order by a.id")
        .param(casusnummer)
        .query(
            (rij, nummer) ->
                new Regel(
                    rij.getString("verslag"),
                    rij.getInt("volgnummer"),
                    rij.getInt("aantal"),
                    rij.getString("uitvoerder"),
                    rij.getObject("eerste_datum", LocalDate.class),
                    rij.getObject("datum", LocalDate.class),
                    rij.getString("status"),
                    Optional.ofNullable(rij.getString("antwoord")),
                    rij.getObject("gemaakt_op", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * Er is een nieuwe datum; de eerste blijft staan.
   *
   * @param ingestemdDoor de cliëntondersteuner, wanneer dat niet de eerste keer is
   */
  public Afspraak verzet(long id, LocalDate datum, Optional<String> ingestemdDoor) {
    jdbc.sql(
            """
            update afspraak set datum = ?, keer_verzet = keer_verzet + 1, antwoord = null
            where id = ?
            """)
        .params(datum, id)
        .update();
    var afspraak = met(id);
    schrijf(afspraak, "AFSPRAAK_VERZET");
    ingestemdDoor.ifPresent(
        wie ->
            logboek.schrijf(
                afspraak.casusnummer(),
                "TERMIJN_INSTEMMING",
                Map.of("stap", "afspraak", "ondersteuner", wie)));
    return afspraak;
  }

  /** De afspraak loopt niet meer. */
  public Afspraak eindigt(long id, Status status) {
    jdbc.sql("update afspraak set status = ?, op = ? where id = ?")
        .params(status.name(), OffsetDateTime.now(klok), id)
        .update();
    var afspraak = met(id);
    schrijf(afspraak, "AFSPRAAK_" + status);
    return afspraak;
  }

  /** Wat de organisatie zelf over haar afspraak laat weten. */
  public void beantwoord(Afspraak afspraak, String antwoord) {
    jdbc.sql("update afspraak set antwoord = ? where id = ?")
        .params(antwoord, afspraak.id())
        .update();
    logboek.schrijf(
        afspraak.casusnummer(),
        "AFSPRAAK_BEANTWOORD",
        Map.of(
            "afspraak", String.valueOf(afspraak.volgnummer()),
            "uitvoerder", afspraak.uitvoerder(),
            "antwoord", antwoord));
  }

  private void schrijf(Afspraak afspraak, String soort) {
    logboek.schrijf(
        afspraak.casusnummer(),
        soort,
        Map.of(
            "afspraak", String.valueOf(afspraak.volgnummer()),
            "uitvoerder", afspraak.uitvoerder(),
            "datum", afspraak.datum().toString()));
  }

  private static Afspraak afspraak(ResultSet rij) throws SQLException {
    return new Afspraak(
        rij.getLong("id"),
        rij.getString("casusnummer"),
        rij.getInt("volgnummer"),
        rij.getInt("aantal"),
        rij.getString("uitvoerder"),
        rij.getObject("eerste_datum", LocalDate.class),
        rij.getObject("datum", LocalDate.class),
        rij.getInt("keer_verzet"),
        Status.valueOf(rij.getString("status")));
  }
}
