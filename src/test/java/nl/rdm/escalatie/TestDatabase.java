package nl.rdm.escalatie;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Een lege database met de tabellen van het product, zonder Spring-context eromheen. */
public enum TestDatabase {
  H2,
  POSTGRESQL;

  private static EmbeddedPostgres server;

  /** Een nieuwe database waarin alle migraties gedraaid hebben. */
  public Verbinding maak() {
    var bron = leeg();
    Flyway.configure().dataSource(bron).load().migrate();
    return new Verbinding(bron);
  }

  /** Een nieuwe database zonder tabellen. */
  DataSource leeg() {
    var naam = "test_" + UUID.randomUUID().toString().replace("-", "");
    return this == H2 ? h2(naam) : postgres(naam);
  }

  private static DataSource h2(String naam) {
    return JdbcConnectionPool.create("jdbc:h2:mem:" + naam + ";DB_CLOSE_DELAY=-1", "sa", "");
  }

  private static synchronized DataSource postgres(String naam) {
    try {
      if (server == null) {
        server =
            EmbeddedPostgres.builder()
                // Wie op elkaar wacht hoort dat zo snel mogelijk; op schijf hoeft niets te blijven.
                .setServerConfig("deadlock_timeout", "50ms")
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .start();
      }
      JdbcClient.create(server.getPostgresDatabase()).sql("create database " + naam).update();
      return server.getDatabase("postgres", naam);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** De database en wat de onderdelen eromheen nodig hebben. */
  public record Verbinding(
      DataSource bron,
      JdbcClient jdbc,
      JdbcTransactionManager transacties,
      TransactionTemplate inTransactie) {

    Verbinding(DataSource bron) {
      this(bron, JdbcClient.create(bron), new JdbcTransactionManager(bron));
    }

    private Verbinding(DataSource bron, JdbcClient jdbc, JdbcTransactionManager transacties) {
      this(bron, jdbc, transacties, new TransactionTemplate(transacties));
    }
  }
}
