package nl.rdm.escalatie.casus;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wie tijdens de casus om spoed vroeg: die leest ook waarom het niet kan (R41). */
@Component
public class Spoedverzoeken {

  private final JdbcClient jdbc;
  private final Clock klok;

  Spoedverzoeken(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /** Dit account vraagt er nu om. */
  public void leg(String casusnummer, String account) {
    jdbc.sql("insert into spoedverzoek (casusnummer, account, gevraagd_op) values (?, ?, ?)")
        .params(casusnummer, account, klok.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Wiens verzoek er op dit moment lag: dat van het laatste account daarvoor. */
  Optional<String> vrager(String casusnummer, Instant moment) {
    return jdbc.sql(
            """
            select account from spoedverzoek where casusnummer = ? and gevraagd_op <= ?
            order by id desc fetch first 1 rows only
            """)
        .params(casusnummer, moment.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .optional();
  }

  /** Of dit account er ooit om vroeg. */
  boolean vroeg(String casusnummer, String account) {
    return jdbc.sql("select count(*) from spoedverzoek where casusnummer = ? and account = ?")
            .params(casusnummer, account)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Wie er het laatst om vroeg. */
  Optional<String> vrager(String casusnummer) {
    return vrager(casusnummer, klok.instant());
  }
}
