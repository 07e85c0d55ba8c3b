package nl.rdm.escalatie.monitor;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Map.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.monitor.Telling.Maker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Telt hoe vaak een casus in een trede of aan een tafel kwam en daar weer wegging, en hoe. */
@Component
class Doorstroom {

  /** Wat er van een uitkomst in het verslag komt; al het andere is {@code anders}. */
  private static final Map<String, String> VAN_EEN_TREDE =
      Map.ofEntries(
          entry("OPLOSSING", "opgelost"),
          entry("GEVONDEN", "opgelost"),
          entry("GEACCORDEERD", "opgelost"),
          entry("ZONDER_VOLLEDIGE_STEUN", "opgelost"),
          entry("PLAATS_EN_FINANCIERING", "opgelost"),
          entry("ADVIES", "geen-oplossing"),
          entry("GEEN_OPLOSSING", "geen-oplossing"),
          entry("NIET_TOEGELATEN", "geen-oplossing"),
          entry("GEEN_OVEREENSTEMMING", "geen-oplossing"),
          entry("NIET_BIJEENGEROEPEN", "geen-oplossing"),
          entry("GEEN_UITKOMST", "termijn"));

  private static final Map<String, String> VAN_EEN_TAFEL =
      Map.of(
          "OPLOSSING", "oplossing",
          "ADVIES", "advies",
          "GEEN_OPLOSSING", "geen-oplossing",
          "NIET_TOEGELATEN", "niet-toegelaten",
          "GEEN_UITKOMST", "geen-uitkomst");

  private static final Map<String, String> ESCALATIE =
      Map.of(
          "CLIENTONDERSTEUNER", "door-clientondersteuner",
          "AANMELDPUNT", "door-aanmeldpunt",
          "COORDINATIEPUNT", "door-coordinatiepunt");

  /**
   * Waar casussen lagen: in de treden en aan hun tafels, en aan de tafels die daarnaast staan (C7):
   * tot de tafel klaar was, ook als de gemeente daarna zwijgt. Een ronde van het bestuurlijk
   * overleg is deel van trede 3.
   */
  private static final String VERBLIJVEN =
      """
      select casusnummer, trede, tafel, van, tot, uitkomst from casus_verloop
      where tafel is null or tafel <> 'bestuurlijk-escalatieoverleg'
      union all
      select casusnummer, cast(null as integer), tafel, aan_tafel_op, coalesce(besproken_op, tot), uitkomst
      from casus_naast
      where aan_tafel_op is not null
      """;

  private final JdbcClient jdbc;
  private final ZoneId zone;

  Doorstroom(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.zone = klok.getZone();
  }

  /** De dag waarop de eerste casus in een trede begon. */
  Optional<LocalDate> eersteDag() {
    return jdbc.sql("select min(van) as van from casus_verloop")
        .query(
            (rij, nummer) ->
                rij.getObject("van") == null
                    ? Optional.<LocalDate>empty()
                    : Optional.of(dag(rij, "van")))
        .single();
  }

  void tel(Periode periode, Maker telling) {
    instroom(periode, telling);
    uitstroom(periode, telling);
  }

  private void instroom(Periode periode, Maker telling) {
    sql(
            """
            select trede, tafel, count(*) as aantal from (
            """
                + VERBLIJVEN
                + """
            ) v
            where van >= :van and van < :tot
            group by trede, tafel
            """,
            periode)
        .query(
            (rij, nummer) -> {
              telling.tel(waar(rij) + ".instroom", rij.getInt("aantal"));
              return nummer;
            })
        .list();
  }

  /**
   * Elk verblijf dat eindigde, met wie escaleerde en of de termijnen tegen hun eerste einde gehaald
   * zijn: van een trede die van de trede zelf, van een tafel al wat daar te doen was.
   */
  private void uitstroom(Periode periode, Maker telling) {
    sql(
            """
            select v.trede, v.tafel, v.van, v.tot, v.uitkomst,
              (select max(g.gegevens) from gebeurtenis g
                where g.casusnummer = v.casusnummer and g.soort = 'GEESCALEERD'
                  and g.op between v.van and v.tot
                  and g.gegevens like concat('%"trede":"', v.trede, '"%')) as escalatie,
              case when exists (select 1 from termijn t
                where t.casusnummer = v.casusnummer and t.begin between v.van and v.tot
                  and ((v.tafel is null and t.stap = case v.trede
                      when 1 then 'trede-1' when 2 then 'trede-2'
                      when 3 then 'trede-3-op-tafel' else 'trede-4-beslissing' end)
                    or (t.tafel = v.tafel and t.stap not like 'vrijgave%' and t.proces like 'overlegtafel:%'))
                  and t.oorspronkelijk_op <=
                    case when t.gesloten_op < v.tot then t.gesloten_op else v.tot end)
                then 1 else 0 end as later
            from (
            """
                + VERBLIJVEN
                + """
            ) v
            where v.tot >= :van and v.tot < :tot
            """,
            periode)
        .query(
            (rij, nummer) -> {
              uitgestroomd(rij, telling);
              return nummer;
            })
        .list();
  }

  private void uitgestroomd(ResultSet rij, Maker telling) throws SQLException {
    var waar = waar(rij);
    telling.tel(waar + ".uitstroom");
    telling.tel(waar + (rij.getInt("later") == 1 ? ".later" : ".binnen"));
    telling.duurde(waar, DAYS.between(dag(rij, "van"), dag(rij, "tot")));
    var uitkomst = Optional.ofNullable(rij.getString("uitkomst")).orElse("");
    if (rij.getString("tafel") != null) {
      telling.tel(waar + "." + VAN_EEN_TAFEL.getOrDefault(uitkomst, "overig"));
      return;
    }
    var soort =
        "GEESCALEERD".equals(uitkomst)
            ? door(rij.getString("escalatie"))
            : VAN_EEN_TREDE.getOrDefault(uitkomst, "anders");
    telling.tel(waar + "." + soort);
    if (!soort.equals("opgelost")) {
      telling.tel(waar + ".niet-opgelost");
    }
  }

  private static String door(String gegevens) {
    return ESCALATIE.entrySet().stream()
        .filter(wie -> gegevens != null && gegevens.contains('"' + wie.getKey() + '"'))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("anders");
  }

  /** Een tafel heet naar zichzelf, ook wanneer zij naast de treden staat. */
  private static String waar(ResultSet rij) throws SQLException {
    return Optional.ofNullable(rij.getString("tafel")).orElse("trede-" + rij.getInt("trede"));
  }

  private LocalDate dag(ResultSet rij, String kolom) throws SQLException {
    return rij.getObject(kolom, OffsetDateTime.class).atZoneSameInstant(zone).toLocalDate();
  }

  private JdbcClient.StatementSpec sql(String tekst, Periode periode) {
    return jdbc.sql(tekst)
        .param("van", periode.begin(zone).atOffset(ZoneOffset.UTC))
        .param("tot", periode.einde(zone).atOffset(ZoneOffset.UTC));
  }
}
