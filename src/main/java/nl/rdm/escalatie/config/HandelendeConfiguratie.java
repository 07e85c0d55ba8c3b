package nl.rdm.escalatie.config;

import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.logboek.Handelende;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Verbindt het logboek met de accounts, die elkaar zelf niet kennen. */
@Configuration
class HandelendeConfiguratie {

  /** Zoekt de accounts pas bij gebruik: die mogen zelf in het logboek schrijven. */
  @Bean
  Handelende handelende(ObjectProvider<Accounts> accounts) {
    return () ->
        Optional.ofNullable(accounts.getIfAvailable()).flatMap(Accounts::huidig).map(Account::id);
  }
}
