package nl.rdm.escalatie.clientondersteuning;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Schrijft de cliëntondersteuner om te proberen bij een organisatie in; nooit in productie. */
@Component
@Profile("!productie")
class Demoregistratie implements SmartInitializingSingleton {

  private final JdbcClient jdbc;

  Demoregistratie(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void afterSingletonsInstantiated() {
    jdbc.sql(
            """
            insert into ondersteuner (account, organisatie, actief)
            select 'clientondersteuner', 'MEESAMEN', true
            where not exists (select 1 from ondersteuner where account = 'clientondersteuner')
            """)
        .update();
  }
}
