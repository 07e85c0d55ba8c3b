package nl.rdm.escalatie.notificatie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * De stand van elk uitgaand bericht. Een exemplaar claimt een bericht voor korte tijd in een eigen
 * transactie; stopt het halverwege, dan verloopt de claim en mag een ander.
 */
@Repository
class Postbus {

  /**
   * Hoe lang na een mislukte poging de volgende komt; na de laatste wordt het bericht geparkeerd.
   */
  private static final List<Duration> WACHTTIJDEN =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(8));

  static final int POGINGEN = WACHTTIJDEN.size() + 1;

  /** Ruim langer dan een verzending met al haar wachttijden kan duren. */
  static final Duration CLAIM = Duration.ofMinutes(5);

  private static final int FOUT_LENGTE = 1000;

  private final JdbcClient jdbc;
  private final Clock klok;
  private final Logboek logboek;
  private final TransactionTemplate inTransactie;

  Postbus(JdbcClient jdbc, Clock klok, Logboek logboek, PlatformTransactionManager transacties) {
    this.jdbc = jdbc;
    this.klok = klok;
    this.logboek = logboek;
    this.inTransactie = new TransactionTemplate(transacties);
  }

  /**
   * Het eerstvolgende bericht dat aan de beurt is en dat geen ander exemplaar onder handen heeft.
   */
  Optional<Uitgaand> claim() {
    return inTransactie.execute(
        status -> {
          var volgende = volgende();
          while (volgende.filter(bericht -> bericht.poging() > POGINGEN).isPresent()) {
            parkeerNu(volgende.get(), "Het verzenden brak telkens af");
            volgende = volgende();
          }
          volgende.ifPresent(this::claim);
          return volgende;
        });
  }

  /** Legt vast dat het bericht weg is; zegt of het niet intussen met zijn casus gewist werd. */
  boolean verzonden(Uitgaand bericht) {
    return jdbc.sql(
                """
                update bericht set status = 'VERZONDEN', verzonden_op = :nu, geclaimd_tot = null,
                  fout = ''
                where id = :id and status <> 'VERVALLEN'
                """)
            .param("nu", nu())
            .param("id", bericht.id())
            .update()
        > 0;
  }

  /** Plant de volgende poging, of parkeert het bericht na de laatste. */
  void mislukt(Uitgaand bericht, String fout) {
    if (bericht.poging() >= POGINGEN) {
      parkeer(bericht, fout);
      return;
    }
    jdbc.sql(
            """
            update bericht set status = 'KLAAR', geclaimd_tot = null, volgende_poging_op = :straks,
              fout = :fout
            where id = :id and status = 'BEZIG' and pogingen = :poging
            """)
        .param("straks", nu().plus(WACHTTIJDEN.get(bericht.poging() - 1)))
        .param("fout", kort(fout))
        .param("id", bericht.id())
        .param("poging", bericht.poging())
        .update();
  }

  /** Legt het bericht opzij totdat de beheerder het opnieuw aanbiedt. */
  void parkeer(Uitgaand bericht, String fout) {
    inTransactie.executeWithoutResult(status -> parkeerNu(bericht, fout));
  }

  private void parkeerNu(Uitgaand bericht, String fout) {
    var geparkeerd =
        jdbc.sql(
                """
                update bericht set status = 'GEPARKEERD', geclaimd_tot = null, fout = :fout
                where id = :id and status = 'BEZIG'
                """)
            .param("fout", kort(fout))
            .param("id", bericht.id())
            .update();
    if (geparkeerd > 0) {
      logboek.schrijf(
          bericht.casusnummer(), "BERICHT_GEPARKEERD", Map.of("soort", bericht.soort()));
    }
  }

  private Optional<Uitgaand> volgende() {
    return jdbc.sql(
            """
            select * from bericht
            where (status = 'KLAAR' and volgende_poging_op <= :nu)
               or (status = 'BEZIG' and geclaimd_tot <= :nu)
            order by volgende_poging_op, id
            fetch first 1 rows only
            for update skip locked
            """)
        .param("nu", nu())
        .query((rij, nummer) -> uitgaand(rij))
        .optional();
  }

  private void claim(Uitgaand bericht) {
    jdbc.sql(
            """
            update bericht set status = 'BEZIG', pogingen = :poging, geclaimd_tot = :tot
            where id = :id
            """)
        .param("poging", bericht.poging())
        .param("tot", nu().plus(CLAIM))
        .param("id", bericht.id())
        .update();
  }

  private OffsetDateTime nu() {
    return OffsetDateTime.now(klok);
  }

  private static String kort(String fout) {
    return fout.length() <= FOUT_LENGTE ? fout : fout.substring(0, FOUT_LENGTE);
  }

  private static Uitgaand uitgaand(ResultSet rij) throws SQLException {
    return new Uitgaand(
        rij.getLong("id"),
        rij.getString("casusnummer"),
        rij.getString("soort"),
        rij.getString("ontvanger"),
        Rijvorm.gegevens(rij.getString("gegevens")),
        Rijvorm.bijlagen(rij.getString("bijlagen")),
        rij.getString("message_id"),
        rij.getInt("pogingen") + 1,
        rij.getObject("gemaakt_op", OffsetDateTime.class).toInstant());
  }
}
