package nl.rdm.escalatie.casus;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Geeft casusnummers uit, zonder gaten: het nummer hoort bij de transactie van de casus, dus een
 * aanmelding die niet doorgaat neemt er geen.
 */
@Component
class Casusnummers {

  private final JdbcClient jdbc;
  private final Clock klok;
  private final TransactionTemplate eigenTransactie;

  Casusnummers(JdbcClient jdbc, Clock klok, PlatformTransactionManager transacties) {
    this.jdbc = jdbc;
    this.klok = klok;
    this.eigenTransactie = new TransactionTemplate(transacties);
    this.eigenTransactie.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Zet dit en het volgende jaar klaar, zodat geen aanmelding daar een tweede verbinding voor nodig
   * heeft.
   */
  @EventListener(ApplicationStartedEvent.class)
  void begin() {
    int jaar = LocalDate.now(klok).getYear();
    IntStream.of(jaar, jaar + 1).filter(this::nieuw).forEach(this::begin);
  }

  /** Het volgende nummer van dit jaar: {@code RDM-2026-0001}, na 9999 met meer cijfers. */
  String volgende(int jaar) {
    if (nieuw(jaar)) {
      begin(jaar);
    }
    jdbc.sql("update casus_nummer set laatste = laatste + 1 where jaar = ?").param(jaar).update();
    int nummer =
        jdbc.sql("select laatste from casus_nummer where jaar = ?")
            .param(jaar)
            .query(Integer.class)
            .single();
    return "RDM-%d-%04d".formatted(jaar, nummer);
  }

  private boolean nieuw(int jaar) {
    return jdbc.sql("select count(*) from casus_nummer where jaar = ?")
            .param(jaar)
            .query(Integer.class)
            .single()
        == 0;
  }

  /** De eerste casus van een jaar; wie tegelijk begint vindt de rij er al. */
  private void begin(int jaar) {
    try {
      eigenTransactie.executeWithoutResult(
          x ->
              jdbc.sql("insert into casus_nummer (jaar, laatste) values (?, 0)")
                  .param(jaar)
                  .update());
    } catch (DuplicateKeyException alBegonnen) {
      return;
    }
  }
}
