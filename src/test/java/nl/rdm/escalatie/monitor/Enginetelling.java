package nl.rdm.escalatie.monitor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Telt hetzelfde als de monitor, uit niets anders dan de historie van de engine en een eigen
 * kalender.
 */
final class Enginetelling {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final Set<LocalDate> VRIJ =
      Set.of(
          LocalDate.of(2025, 12, 25),
          LocalDate.of(2025, 12, 26),
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 4, 3),
          LocalDate.of(2026, 4, 6),
          LocalDate.of(2026, 4, 27),
          LocalDate.of(2026, 5, 5),
          LocalDate.of(2026, 5, 14),
          LocalDate.of(2026, 5, 25));

  private static final Map<String, String> UITKOMST =
      Map.of("OPLOSSING", "oplossing", "ADVIES", "advies", "GEEN_OPLOSSING", "geen-oplossing");

  private static final Map<String, String> DOOR =
      Map.of(
          "CLIENTONDERSTEUNER", "door-clientondersteuner",
          "AANMELDPUNT", "door-aanmeldpunt",
          "COORDINATIEPUNT", "door-coordinatiepunt");

  private static final Map<String, String> SPOED =
      Map.of(
          "endEvent_spoedVerleend", "verleend",
          "endEvent_voorlopigVerleend", "voorlopig",
          "endEvent_spoedAfgewezen", "afgewezen");

  private final JdbcClient jdbc;
  private final Periode periode;
  private final Telling.Maker telling = new Telling.Maker();

  private Enginetelling(JdbcClient jdbc, Periode periode) {
    this.jdbc = jdbc;
    this.periode = periode;
  }

  static Telling van(JdbcClient jdbc, Periode periode) {
    var telling = new Enginetelling(jdbc, periode);
    telling.treden();
    telling.tafels();
    telling.spoed();
    telling.ondersteuning();
    telling.eenvoudig(
        "trede-3.aanbod-ontbreekt",
        """
        select CREATE_TIME_ as START_TIME_ from ACT_HI_VARINST
        where NAME_ = 'aanbodOntbreekt' and TEXT_ = 'JA'
        """);
    return telling.telling.klaar();
  }

  private void treden() {
    elke(
        """
        select c.ACT_ID_, c.START_TIME_, c.END_TIME_,
          (select max(e.ACT_ID_) from ACT_HI_ACTINST e
            where e.PROC_INST_ID_ = c.CALL_PROC_INST_ID_
              and e.ACT_ID_ in ('endEvent_opgelost', 'endEvent_verder', 'endEvent_opgeschaald',
                'endEvent_naarTrede4', 'endEvent_tredeKlaar', 'endEvent_beslist')) as einde,
          (select max(v.TEXT_) from ACT_HI_VARINST v
            where v.PROC_INST_ID_ = c.CALL_PROC_INST_ID_ and v.NAME_ = 'terugNaar') as terug,
          (select max(v.TEXT_) from ACT_HI_VARINST v
            where v.PROC_INST_ID_ = c.PROC_INST_ID_ and v.NAME_ = 'escalatieDoor'
              and v.CREATE_TIME_ = c.END_TIME_) as door
        from ACT_HI_ACTINST c
        where c.PROC_DEF_KEY_ = 'rdm-casus' and c.ACT_ID_ like 'callActivity_trede_'
        """,
        rij -> {
          var id = rij.getString("ACT_ID_");
          int trede = Character.digit(id.charAt(id.length() - 1), 10);
          var waar = "trede-" + trede;
          var begin = moment(rij, "START_TIME_");
          var einde = moment(rij, "END_TIME_");
          if (binnen(begin)) {
            telling.tel(waar + ".instroom");
          }
          if (binnen(einde)) {
            int werkdagen = new int[] {30, 30, 10, 20}[trede - 1];
            uit(waar, begin, einde, !einde.isBefore(werkdagen(begin, werkdagen)));
            var soort =
                soort(rij.getString("einde"), rij.getString("terug"), rij.getString("door"));
            telling.tel(waar + "." + soort);
            if (!soort.equals("opgelost")) {
              telling.tel(waar + ".niet-opgelost");
            }
          }
        });
  }

  private static String soort(String einde, String terug, String door) {
    if (einde == null) {
      return door == null ? "anders" : DOOR.get(door);
    }
    return switch (einde) {
      case "endEvent_opgelost", "endEvent_beslist" -> "opgelost";
      case "endEvent_tredeKlaar" -> terug == null ? "opgelost" : "anders";
      case "endEvent_opgeschaald" -> "termijn";
      default -> "geen-oplossing";
    };
  }

  private void tafels() {
    elke(
        """
        select h.START_TIME_, h.END_TIME_, h.CALL_PROC_INST_ID_,
          (select max(v.TEXT_) from ACT_HI_VARINST v
            where v.PROC_INST_ID_ = h.CALL_PROC_INST_ID_ and v.NAME_ = 'tafel') as tafel,
          (select count(*) from ACT_HI_ACTINST e where e.PROC_INST_ID_ = h.CALL_PROC_INST_ID_
            and e.ACT_ID_ = 'endEvent_besproken') as besproken,
          (select count(*) from ACT_HI_ACTINST e where e.PROC_INST_ID_ = h.CALL_PROC_INST_ID_
            and e.ACT_ID_ = 'serviceTask_nietToegelaten') as geweigerd,
          (select max(v.TEXT_) from ACT_HI_VARINST v
            where v.PROC_INST_ID_ = h.CALL_PROC_INST_ID_ and v.NAME_ = 'uitkomst') as uitkomst,
          (select count(*) from ACT_HI_ACTINST e where e.PROC_INST_ID_ = h.PROC_INST_ID_
            and e.ACT_ID_ = 'endEvent_opgeschaald') as stilte
        from ACT_HI_ACTINST h where h.ACT_ID_ = 'callActivity_overlegtafel'
        """,
        rij -> {
          var waar = rij.getString("tafel");
          var begin = moment(rij, "START_TIME_");
          var einde = moment(rij, "END_TIME_");
          if (binnen(begin)) {
            telling.tel(waar + ".instroom");
          }
          if (binnen(einde)) {
            uit(waar, begin, einde, taakTeLaat(rij.getString("CALL_PROC_INST_ID_")));
            telling.tel(waar + "." + uitkomst(rij));
          }
        });
  }

  private static String uitkomst(ResultSet rij) throws SQLException {
    if (rij.getInt("besproken") == 0) {
      return rij.getInt("stilte") > 0 ? "geen-uitkomst" : "overig";
    }
    return rij.getInt("geweigerd") > 0
        ? "niet-toegelaten"
        : UITKOMST.get(rij.getString("uitkomst"));
  }

  /** Een taak van de tafel die op of na haar eerste einde klaar was. */
  private boolean taakTeLaat(String instantie) {
    return jdbc.sql(
            """
            select TASK_DEF_KEY_, START_TIME_, END_TIME_, DUE_DATE_ from ACT_HI_TASKINST
            where PROC_INST_ID_ = ? and TASK_DEF_KEY_ <> 'userTask_inhoudVrijgeven'
            """)
        .param(instantie)
        .query(
            (rij, nummer) -> {
              var eerste =
                  rij.getString("TASK_DEF_KEY_").equals("userTask_instroomToetsen")
                      ? werkdagen(moment(rij, "START_TIME_"), 5)
                      : moment(rij, "DUE_DATE_");
              return !moment(rij, "END_TIME_").isBefore(eerste);
            })
        .list()
        .contains(true);
  }

  private void spoed() {
    elke(
        """
        select p.START_TIME_, p.PROC_INST_ID_ from ACT_HI_PROCINST p
        where p.PROC_DEF_KEY_ = 'spoedprocedure'
        """,
        rij -> {
          if (binnen(moment(rij, "START_TIME_"))) {
            telling.tel("spoed.gevraagd");
            telling.tel("spoed." + laatsteBesluit(rij.getString("PROC_INST_ID_")));
          }
        });
  }

  private String laatsteBesluit(String instantie) {
    return jdbc
        .sql(
            """
            select ACT_ID_, START_TIME_ from ACT_HI_ACTINST
            where PROC_INST_ID_ = ? and ACT_ID_ in
              ('endEvent_spoedVerleend', 'endEvent_voorlopigVerleend', 'endEvent_spoedAfgewezen')
            order by START_TIME_ desc
            """)
        .param(instantie)
        .query(
            (rij, nummer) ->
                binnen(moment(rij, "START_TIME_")) ? SPOED.get(rij.getString("ACT_ID_")) : "")
        .list()
        .stream()
        .filter(besluit -> !besluit.isEmpty())
        .findFirst()
        .orElse("open");
  }

  private void ondersteuning() {
    eenvoudig(
        "ondersteuning.afgezien",
        """
        select CREATE_TIME_ as START_TIME_ from ACT_HI_VARINST
        where PROC_DEF_KEY_ = 'rdm-casus' and NAME_ = 'clientondersteuner' and TEXT_ = 'AFGEZIEN'
        """);
    elke(
        """
        select t.START_TIME_, t.END_TIME_,
          (select count(*) from ACT_HI_ACTINST e where e.PROC_INST_ID_ = t.PROC_INST_ID_
            and e.ACT_ID_ = 'endEvent_gekoppeld') as gekoppeld
        from ACT_HI_TASKINST t where t.TASK_DEF_KEY_ = 'userTask_clientondersteunerKoppelen'
        """,
        rij -> {
          var begin = moment(rij, "START_TIME_");
          var einde = moment(rij, "END_TIME_");
          if (binnen(begin)) {
            telling.tel("ondersteuning.gezocht");
            boolean gekoppeld = rij.getInt("gekoppeld") > 0 && binnen(einde);
            boolean opTijd = gekoppeld && einde.isBefore(werkdagen(begin, 5));
            telling.tel("ondersteuning." + (gekoppeld ? (opTijd ? "binnen" : "later") : "niet"));
          }
        });
  }

  private void uit(String waar, ZonedDateTime begin, ZonedDateTime einde, boolean later) {
    telling.tel(waar + ".uitstroom");
    telling.tel(waar + (later ? ".later" : ".binnen"));
    telling.duurde(waar, ChronoUnit.DAYS.between(begin.toLocalDate(), einde.toLocalDate()));
  }

  private void eenvoudig(String getal, String sql) {
    elke(
        sql,
        rij -> {
          if (binnen(moment(rij, "START_TIME_"))) {
            telling.tel(getal);
          }
        });
  }

  private interface Lezer {
    void lees(ResultSet rij) throws SQLException;
  }

  private void elke(String sql, Lezer lezer) {
    jdbc.sql(sql)
        .query(
            (rij, nummer) -> {
              lezer.lees(rij);
              return nummer;
            })
        .list();
  }

  private boolean binnen(ZonedDateTime moment) {
    return moment != null
        && !moment.toLocalDate().isBefore(periode.van())
        && moment.toLocalDate().isBefore(periode.tot());
  }

  private static ZonedDateTime moment(ResultSet rij, String kolom) throws SQLException {
    Timestamp tijd = rij.getTimestamp(kolom);
    return tijd == null ? null : tijd.toInstant().atZone(ZONE);
  }

  /** Om 17:00 op de zoveelste werkdag na de dag van een moment. */
  private static ZonedDateTime werkdagen(ZonedDateTime moment, int aantal) {
    var dag = moment.toLocalDate();
    for (int over = aantal; over > 0; ) {
      dag = dag.plusDays(1);
      if (dag.getDayOfWeek() != DayOfWeek.SATURDAY
          && dag.getDayOfWeek() != DayOfWeek.SUNDAY
          && !VRIJ.contains(dag)) {
        over--;
      }
    }
    return dag.atTime(LocalTime.of(17, 0)).atZone(ZONE);
  }
}
