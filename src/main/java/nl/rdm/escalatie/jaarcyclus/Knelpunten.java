package nl.rdm.escalatie.jaarcyclus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.jaarcyclus.Knelpunt.Stand;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** De plek waar knelpunten en signalen neergelegd worden (R122). */
@Component
@Transactional
public class Knelpunten {

  public static final int LENGTE = 10_000;

  private static final String ONDERWERP = "knelpunt";
  private static final String TEKST = "tekst";
  private static final String BEOORDELING = "knelpunt-behandelen.knelpuntBeoordelen";

  private final JdbcClient jdbc;
  private final Dossier dossier;
  private final Logboek logboek;
  private final Knelpuntproces proces;
  private final Clock klok;

  Knelpunten(JdbcClient jdbc, Dossier dossier, Logboek logboek, Knelpuntproces proces, Clock klok) {
    this.jdbc = jdbc;
    this.dossier = dossier;
    this.logboek = logboek;
    this.proces = proces;
    this.klok = klok;
  }

  /**
   * Meldt een knelpunt aan de themagroep, die het als taak krijgt.
   *
   * @return het kenmerk, zoals {@code KNELPUNT-2026-0007}
   */
  public String meld(Account melder, Optional<String> tafel, String tekst) {
    var nu = OffsetDateTime.now(klok);
    var sleutel = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into knelpunt (tafel, melder, op, stand)
            values (:tafel, :melder, :op, :stand)
            """)
        .param("tafel", tafel.orElse(null))
        .param("melder", melder.id())
        .param("op", nu)
        .param("stand", Stand.OPEN.name())
        .update(sleutel, "id");
    var id = sleutel.getKey().longValue();
    var kenmerk = "KNELPUNT-%d-%04d".formatted(nu.getYear(), id);
    jdbc.sql("update knelpunt set kenmerk = :kenmerk where id = :id")
        .param("kenmerk", kenmerk)
        .param("id", id)
        .update();
    dossier.open(kenmerk);
    dossier.bewaar(kenmerk, ONDERWERP, TEKST, "Knelpunt", tekst);
    logboek.schrijf(kenmerk, "KNELPUNT_GEMELD", Map.of("tafel", tafel.orElse("")));
    proces.start(kenmerk);
    return kenmerk;
  }

  public void zet(String kenmerk, Stand stand) {
    jdbc.sql("update knelpunt set stand = :stand where kenmerk = :kenmerk")
        .param("stand", stand.name())
        .param("kenmerk", kenmerk)
        .update();
  }

  /** De evaluatie waarop een melding wachtte is geweest. */
  public void evaluatieGedaan() {
    jdbc.sql("update knelpunt set stand = :nieuw where stand = :wachtte")
        .param("nieuw", Stand.AFGEHANDELD.name())
        .param("wachtte", Stand.NAAR_EVALUATIE.name())
        .update();
  }

  /** Wie themagroep, RDM-verantwoordelijke of auditor is leest alles, een ander wat zij meldde. */
  public List<Knelpunt> voor(Account lezer) {
    boolean alles =
        lezer.in(Groepen.THEMAGROEP)
            || lezer.in(Groepen.RDM_VERANTWOORDELIJKE)
            || lezer.in(Groepen.AUDITORS);
    return jdbc.sql("select * from knelpunt where melder = :melder or :alles order by id desc")
        .param("melder", lezer.id())
        .param("alles", alles)
        .query((rij, nummer) -> lees(rij))
        .list();
  }

  /** De inlognaam van wie het meldde; leeg wanneer er geen melding met dit kenmerk is. */
  public Optional<String> melder(String kenmerk) {
    return jdbc.sql("select melder from knelpunt where kenmerk = ?")
        .param(kenmerk)
        .query(String.class)
        .optional();
  }

  /** Hoeveel er nog liggen of op de evaluatie wachten. */
  public int open() {
    return jdbc.sql("select count(*) from knelpunt where stand in ('OPEN', 'NAAR_EVALUATIE')")
        .query(Integer.class)
        .single();
  }

  private Knelpunt lees(ResultSet rij) throws SQLException {
    var kenmerk = rij.getString("kenmerk");
    return new Knelpunt(
        kenmerk,
        Optional.ofNullable(rij.getString("tafel")),
        rij.getString("melder"),
        rij.getObject("op", OffsetDateTime.class).toInstant(),
        Stand.valueOf(rij.getString("stand")),
        dossier.laatste(kenmerk, ONDERWERP, TEKST).map(Stuk::waarde).orElse(""),
        dossier.laatste(kenmerk, BEOORDELING, "antwoord").map(Stuk::waarde));
  }
}
