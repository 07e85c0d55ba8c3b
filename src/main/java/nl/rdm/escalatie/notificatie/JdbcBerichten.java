package nl.rdm.escalatie.notificatie;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rdm.escalatie.dossier.Sleutelslot;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Zet berichten klaar in de tabel {@code bericht}, in de transactie van wie ze aanbiedt. Is de
 * sleutel van de casus dan vernietigd, dan verdwijnt het bericht weer: er mag nergens meer staan
 * wie bij die casus hoorde (besluiten, sectie 4).
 */
@Repository
class JdbcBerichten implements Berichten, Herinneringen, Postgeschiedenis {

  private final JdbcClient jdbc;
  private final Clock klok;
  private final PostInstellingen instellingen;
  private final Sleutelslot slot;
  private final Spoedwijzer spoed;

  JdbcBerichten(
      JdbcClient jdbc,
      Clock klok,
      PostInstellingen instellingen,
      Sleutelslot slot,
      Spoedwijzer spoed) {
    this.jdbc = jdbc;
    this.slot = slot;
    this.klok = klok;
    this.instellingen = instellingen;
    this.spoed = spoed;
  }

  /** Kijkt eerst: een geweigerde insert maakt op PostgreSQL de hele transactie onbruikbaar. */
  @Override
  @Transactional
  public void stuur(Bericht bericht) {
    stuurOp(klok.instant(), bericht);
  }

  @Override
  @Transactional
  public void stuurOp(Instant moment, Bericht bericht) {
    if (!bestaat(bericht)) {
      voegToe(moment, bericht);
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean alleenLezen) {
              trekInNaVernietigen(bericht);
            }
          });
    }
  }

  @Override
  @Transactional
  public void trekIn(String casusnummer, String aanleiding) {
    jdbc.sql(
            """
            delete from bericht
            where casusnummer = :casusnummer and aanleiding = :aanleiding and status = 'KLAAR'
            """)
        .param("casusnummer", casusnummer)
        .param("aanleiding", aanleiding)
        .update();
  }

  @Override
  public List<Bericht> klaargezet(String casusnummer, Set<String> soorten) {
    return jdbc.sql(
            """
            select * from bericht where casusnummer = :casusnummer and soort in (:soorten)
            order by id
            """)
        .param("casusnummer", casusnummer)
        .param("soorten", soorten)
        .query(
            (rij, nummer) ->
                new Bericht(
                    casusnummer,
                    rij.getString("aanleiding"),
                    rij.getString("soort"),
                    rij.getString("ontvanger"),
                    Rijvorm.gegevens(rij.getString("gegevens")),
                    Rijvorm.bijlagen(rij.getString("bijlagen"))))
        .list();
  }

  /** Vlak voor het vastleggen: eerder zou het slot een ander klem kunnen zetten. */
  private void trekInNaVernietigen(Bericht bericht) {
    if (slot.vernietigd(bericht.casusnummer())) {
      jdbc.sql(
              """
              delete from bericht
              where casusnummer = :casusnummer and aanleiding = :aanleiding
                and ontvanger = :ontvanger
              """)
          .param("casusnummer", bericht.casusnummer())
          .param("aanleiding", bericht.aanleiding())
          .param("ontvanger", bericht.ontvanger())
          .update();
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

  /** De melding van de database noemt de waarden van de rij, dus ook het adres: zij blijft hier. */
  private void voegToe(Instant moment, Bericht bericht) {
    try {
      zetKlaar(moment, bericht);
    } catch (DataAccessException fout) {
      throw new IllegalStateException(
          "Bericht %s van %s niet klaar te zetten: %s"
              .formatted(bericht.soort(), bericht.casusnummer(), fout.getClass().getSimpleName()));
    }
  }

  private Map<String, String> gegevens(Bericht bericht) {
    var gegevens = new HashMap<>(bericht.gegevens());
    if (spoed.spoed(bericht.casusnummer())) {
      gegevens.put(Opmaak.SPOEDCASUS, "true");
    }
    return gegevens;
  }

  private void zetKlaar(Instant moment, Bericht bericht) {
    var nu = OffsetDateTime.now(klok);
    jdbc.sql(
            """
            insert into bericht (casusnummer, aanleiding, soort, ontvanger, gegevens, bijlagen,
              message_id, status, pogingen, volgende_poging_op, gemaakt_op, fout)
            values (:casusnummer, :aanleiding, :soort, :ontvanger, :gegevens, :bijlagen,
              :messageId, 'KLAAR', 0, :moment, :nu, '')
            """)
        .param("casusnummer", bericht.casusnummer())
        .param("aanleiding", bericht.aanleiding())
        .param("soort", bericht.soort())
        .param("ontvanger", bericht.ontvanger())
        .param("gegevens", Rijvorm.van(gegevens(bericht)))
        .param("bijlagen", Rijvorm.van(bericht.bijlagen()))
        .param("messageId", "<" + UUID.randomUUID() + "@" + instellingen.domein() + ">")
        .param("moment", OffsetDateTime.ofInstant(moment, klok.getZone()))
        .param("nu", nu)
        .update();
  }
}
