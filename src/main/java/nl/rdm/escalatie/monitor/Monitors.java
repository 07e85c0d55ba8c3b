package nl.rdm.escalatie.monitor;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** De monitors: van concept tot verstuurd. */
@Component
@Transactional
public class Monitors {

  private static final String FORMULIER = "halfjaarmonitor.conceptNagaan";

  private final JdbcClient jdbc;
  private final Dossier dossier;
  private final Logboek logboek;
  private final Clock klok;

  Monitors(JdbcClient jdbc, Dossier dossier, Logboek logboek, Clock klok) {
    this.jdbc = jdbc;
    this.dossier = dossier;
    this.logboek = logboek;
    this.klok = klok;
  }

  /** Hoe het met een monitor staat. */
  public enum Stand {
    CONCEPT,
    /** Bevroren: vanaf hier verandert er niets meer aan. */
    VRIJGEGEVEN,
    VERSTUURD
  }

  /**
   * Een monitor.
   *
   * @param metLessen of de lessen en de analyse erin staan
   * @param nietBereikt wie hem bij het versturen niet kreeg, omdat er geen adres was
   * @param pdfHash SHA-256 van de bytes; leeg zolang hij niet bevroren is
   */
  public record Ronde(
      String kenmerk,
      Periode periode,
      Stand stand,
      Instant begonnenOp,
      Optional<Instant> vrijgegevenOp,
      boolean metLessen,
      String nietBereikt,
      Optional<String> pdfHash,
      Optional<String> xlsxHash) {

    /** Of hij nog naar deze ontvanger moet: wie hem eenmaal kreeg, krijgt hem niet nog eens. */
    boolean moetNaar(String ontvanger) {
      return stand == Stand.VRIJGEGEVEN
          && (nietBereikt.isEmpty() || List.of(nietBereikt.split(", ")).contains(ontvanger));
    }

    /** Of er niets meer aan verandert. */
    public boolean ligtVast() {
      return stand != Stand.CONCEPT;
    }
  }

  /** De lessen en de analyse die het coördinatiepunt schreef. */
  public record Lessen(String analyse, String lessen) {}

  /** Hoe de monitor over dit halfjaar heet. */
  public static String kenmerk(Periode halfjaar) {
    return "MONITOR-%d-%d"
        .formatted(halfjaar.van().getYear(), halfjaar.van().getMonthValue() == 1 ? 1 : 2);
  }

  /** Of er over deze periode nog een monitor kan komen: zij is voorbij en niets overlapt haar. */
  public boolean ontbreekt(Periode periode) {
    return !periode.tot().isAfter(LocalDate.now(klok))
        && alle().stream().noneMatch(ander -> ander.periode().overlapt(periode));
  }

  /**
   * Begint de monitor over een halfjaar dat voorbij is.
   *
   * @return zijn kenmerk, zoals {@code MONITOR-2026-1}
   * @throws IllegalStateException wanneer er al een is over een periode die overlapt: naast elkaar
   *     verraden twee zulke monitors wat er tussen zit
   */
  public String begin(Periode periode) {
    alle().stream()
        .filter(ander -> ander.periode().overlapt(periode))
        .findFirst()
        .ifPresent(
            ander -> {
              throw new IllegalStateException(
                  "Over deze periode is er al een monitor: " + ander.kenmerk());
            });
    var kenmerk = kenmerk(periode);
    jdbc.sql(
            """
            insert into monitor (kenmerk, van, tot, stand, begonnen_op, met_lessen, niet_bereikt)
            values (:kenmerk, :van, :tot, 'CONCEPT', :nu, false, '')
            """)
        .param("kenmerk", kenmerk)
        .param("van", periode.van())
        .param("tot", periode.tot())
        .param("nu", OffsetDateTime.now(klok))
        .update();
    dossier.open(kenmerk);
    logboek.schrijf(kenmerk, "MONITOR_BEGONNEN", Map.of());
    return kenmerk;
  }

  /** Bewaart de bytes die vanaf nu voor iedereen dezelfde zijn, één keer. */
  public void bevries(String kenmerk, boolean metLessen, byte[] pdf, byte[] xlsx) {
    int gedaan =
        jdbc.sql(
                """
                update monitor set stand = 'VRIJGEGEVEN', vrijgegeven_op = :nu, met_lessen = :lessen,
                  pdf = :pdf, xlsx = :xlsx, pdf_hash = :pdfHash, xlsx_hash = :xlsxHash
                where kenmerk = :kenmerk and stand = 'CONCEPT'
                """)
            .param("nu", OffsetDateTime.now(klok))
            .param("lessen", metLessen)
            .param("pdf", pdf)
            .param("xlsx", xlsx)
            .param("pdfHash", hash(pdf))
            .param("xlsxHash", hash(xlsx))
            .param("kenmerk", kenmerk)
            .update();
    if (gedaan == 1) {
      logboek.schrijf(
          kenmerk,
          "MONITOR_VRIJGEGEVEN",
          Map.of("lessen", metLessen ? "JA" : "NEE", "pdf", hash(pdf), "xlsx", hash(xlsx)));
    }
  }

  /**
   * De monitor is naar wie een adres heeft; hij is verstuurd zodra ieder hem heeft.
   *
   * @param nietBereikt namen van wie hem nog niet kreeg
   */
  public void verstuurd(String kenmerk, List<String> nietBereikt) {
    var namen = String.join(", ", nietBereikt);
    int gedaan =
        jdbc.sql(
                """
                update monitor set stand = :stand, niet_bereikt = :namen
                where kenmerk = :kenmerk and (stand <> :stand or niet_bereikt <> :namen)
                """)
            .param("stand", (namen.isEmpty() ? Stand.VERSTUURD : Stand.VRIJGEGEVEN).name())
            .param("namen", namen)
            .param("kenmerk", kenmerk)
            .update();
    if (gedaan == 1) {
      logboek.schrijf(kenmerk, "MONITOR_VERSTUURD", Map.of("nietBereikt", namen));
    }
  }

  /** Alle monitors, laatste periode eerst. */
  public List<Ronde> alle() {
    return jdbc.sql(
            """
            select kenmerk, van, tot, stand, begonnen_op, vrijgegeven_op, met_lessen, niet_bereikt,
              pdf_hash, xlsx_hash
            from monitor order by van desc
            """)
        .query((rij, nummer) -> lees(rij))
        .list();
  }

  public Optional<Ronde> van(String kenmerk) {
    return alle().stream().filter(ronde -> ronde.kenmerk().equals(kenmerk)).findFirst();
  }

  /** De monitor over precies deze periode. */
  public Optional<Ronde> vanPeriode(Periode periode) {
    return alle().stream().filter(ronde -> ronde.periode().equals(periode)).findFirst();
  }

  /** Wat het coördinatiepunt schreef; leeg zolang er niets staat. */
  public Optional<Lessen> lessen(String kenmerk) {
    return dossier
        .laatste(kenmerk, FORMULIER, "lessen")
        .map(
            lessen ->
                new Lessen(
                    dossier.laatste(kenmerk, FORMULIER, "analyse").map(Stuk::waarde).orElse(""),
                    lessen.waarde()));
  }

  /** De bevroren PDF; leeg zolang de monitor een concept is. */
  public Optional<byte[]> pdf(String kenmerk) {
    return bytes("pdf", kenmerk);
  }

  /** De bevroren spreadsheet; leeg zolang de monitor een concept is. */
  public Optional<byte[]> xlsx(String kenmerk) {
    return bytes("xlsx", kenmerk);
  }

  private Optional<byte[]> bytes(String kolom, String kenmerk) {
    return jdbc.sql(
            "select %s from monitor where kenmerk = ? and stand <> 'CONCEPT'".formatted(kolom))
        .param(kenmerk)
        .query((rij, nummer) -> rij.getBytes(1))
        .optional();
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException(fout);
    }
  }

  private static Ronde lees(ResultSet rij) throws SQLException {
    return new Ronde(
        rij.getString("kenmerk"),
        new Periode(rij.getObject("van", LocalDate.class), rij.getObject("tot", LocalDate.class)),
        Stand.valueOf(rij.getString("stand")),
        rij.getObject("begonnen_op", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(rij.getObject("vrijgegeven_op", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        rij.getBoolean("met_lessen"),
        rij.getString("niet_bereikt"),
        Optional.ofNullable(rij.getString("pdf_hash")),
        Optional.ofNullable(rij.getString("xlsx_hash")));
  }
}
