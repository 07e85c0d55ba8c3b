package nl.rdm.escalatie.monitor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import nl.rdm.escalatie.escalatieoverleg.OntbrekendAanbod;
import nl.rdm.escalatie.monitor.Telling.Maker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Telt een periode uit wat het product zelf vastlegt. Wat er na de periode gebeurt telt niet mee:
 * een casus die bij het einde nog liep blijft in die telling lopen, wanneer zij ook gemaakt wordt.
 */
@Component
class Tellingen {

  private final JdbcClient jdbc;
  private final Doorstroom doorstroom;
  private final OntbrekendAanbod ontbrekend;
  private final ZoneId zone;

  Tellingen(JdbcClient jdbc, Doorstroom doorstroom, OntbrekendAanbod ontbrekend, Clock klok) {
    this.jdbc = jdbc;
    this.doorstroom = doorstroom;
    this.ontbrekend = ontbrekend;
    this.zone = klok.getZone();
  }

  /** Van elk halfjaar voor dit halfjaar, sinds de eerste casus. */
  List<Telling> voor(Periode halfjaar) {
    return doorstroom.eersteDag().stream()
        .flatMap(dag -> Periode.halfjaren(dag, halfjaar.van()).stream())
        .map(this::van)
        .toList();
  }

  Telling van(Periode periode) {
    var telling = new Maker();
    doorstroom.tel(periode, telling);
    ontbrekend
        .casussen(periode.begin(zone), periode.einde(zone))
        .forEach(overleg -> telling.tel("trede-3.aanbod-ontbreekt"));
    spoed(periode, telling);
    ondersteuning(periode, telling);
    return telling.klaar();
  }

  /** Van elk verzoek in de periode wat er aan haar einde als laatste over besloten was. */
  private void spoed(Periode periode, Maker telling) {
    sql(
            """
            select g.soort, g.op, (select d.soort || d.gegevens from gebeurtenis d
                where d.id = (select max(l.id) from gebeurtenis l
                  where l.casusnummer = g.casusnummer and l.id > g.id and l.op < :tot
                    and l.soort in ('SPOED_VERLEEND', 'SPOED_AFGEWEZEN')
                    and not exists (select 1 from gebeurtenis n
                      where n.casusnummer = g.casusnummer and n.soort = 'SPOED_GEVRAAGD'
                        and n.id > g.id and n.id < l.id))) as besluit
            from gebeurtenis g
            where g.soort = 'SPOED_GEVRAAGD' and g.op >= :van and g.op < :tot
            """,
            periode)
        .query(
            (rij, nummer) -> {
              telling.tel("spoed.gevraagd");
              telling.tel("spoed." + besluit(rij.getString("besluit")));
              return nummer;
            })
        .list();
  }

  private static String besluit(String besluit) {
    if (besluit == null) {
      return "open";
    }
    if (besluit.startsWith("SPOED_AFGEWEZEN")) {
      return "afgewezen";
    }
    return besluit.contains("\"voorlopig\":\"true\"") ? "voorlopig" : "verleend";
  }

  /**
   * Van elke keer zoeken in de periode of er aan haar einde gekoppeld was: wie later gekoppeld werd
   * telt ook later niet, anders zegt het verschil van twee periodes wie er nog wachtte.
   */
  private void ondersteuning(Periode periode, Maker telling) {
    sql(
            """
            select t.oorspronkelijk_op as einde,
              (select min(o.op) from casus_ondersteuning o
                where o.casusnummer = t.casusnummer and o.soort = 'AANGENOMEN'
                  and o.op >= t.begin and o.op < :tot
                  and not exists (select 1 from termijn n
                    where n.casusnummer = t.casusnummer and n.stap = t.stap
                      and n.begin > t.begin and n.begin <= o.op)) as gekoppeld
            from termijn t
            where t.stap = 'clientondersteuner-koppelen' and t.begin >= :van and t.begin < :tot
            """,
            periode)
        .query(
            (rij, nummer) -> {
              telling.tel("ondersteuning.gezocht");
              telling.tel("ondersteuning." + gekoppeld(rij));
              return nummer;
            })
        .list();
    sql(
            """
            select soort, count(*) as aantal from casus_ondersteuning
            where soort in ('AFGEZIEN', 'TERUGGETREDEN') and op >= :van and op < :tot
            group by soort
            """,
            periode)
        .query(
            (rij, nummer) -> {
              telling.tel(
                  "ondersteuning." + rij.getString("soort").toLowerCase(Locale.ROOT),
                  rij.getInt("aantal"));
              return nummer;
            })
        .list();
  }

  private static String gekoppeld(ResultSet rij) throws SQLException {
    var gekoppeld = rij.getObject("gekoppeld", OffsetDateTime.class);
    if (gekoppeld == null) {
      return "niet";
    }
    return gekoppeld.isBefore(rij.getObject("einde", OffsetDateTime.class)) ? "binnen" : "later";
  }

  private JdbcClient.StatementSpec sql(String tekst, Periode periode) {
    return jdbc.sql(tekst)
        .param("van", periode.begin(zone).atOffset(ZoneOffset.UTC))
        .param("tot", periode.einde(zone).atOffset(ZoneOffset.UTC));
  }
}
