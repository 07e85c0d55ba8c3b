package nl.rdm.escalatie.notificatie;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Zet berichten klaar in de tabel {@code bericht}, in de transactie van wie ze aanbiedt. */
@Repository
class JdbcBerichten implements Berichten {

  private final JdbcClient jdbc;
  private final Clock klok;
  private final PostInstellingen instellingen;

  JdbcBerichten(JdbcClient jdbc, Clock klok, PostInstellingen instellingen) {
    this.jdbc = jdbc;
    this.klok = klok;
    this.instellingen = instellingen;
  }

  /** Kijkt eerst: een geweigerde insert maakt op PostgreSQL de hele transactie onbruikbaar. */
  @Override
  @Transactional
  public void stuur(Bericht bericht) {
    if (!bestaat(bericht)) {
      voegToe(bericht);
    }
  }

  private boolean bestaat(Bericht bericht) {
    return jdbc.sql(
                """
                select count(*) from bericht
                where casusnummer = :casusnummer and aanleiding = :aanleiding
                  and ontvanger = :ontvanger
                """)
            .param("casusnummer", bericht.casusnummer())
            .param("aanleiding", bericht.aanleiding())
            .param("ontvanger", bericht.ontvanger())
            .query(Long.class)
            .single()
        > 0;
  }

  private void voegToe(Bericht bericht) {
    var nu = OffsetDateTime.now(klok);
    jdbc.sql(
            """
            insert into bericht (casusnummer, aanleiding, soort, ontvanger, gegevens, bijlagen,
              message_id, status, pogingen, volgende_poging_op, gemaakt_op, fout)
            values (:casusnummer, :aanleiding, :soort, :ontvanger, :gegevens, :bijlagen,
              :messageId, 'KLAAR', 0, :nu, :nu, '')
            """)
        .param("casusnummer", bericht.casusnummer())
        .param("aanleiding", bericht.aanleiding())
        .param("soort", bericht.soort())
        .param("ontvanger", bericht.ontvanger())
        .param("gegevens", Rijvorm.van(bericht.gegevens()))
        .param("bijlagen", Rijvorm.van(bericht.bijlagen()))
        .param("messageId", "<" + UUID.randomUUID() + "@" + instellingen.domein() + ">")
        .param("nu", nu)
        .update();
  }
}
