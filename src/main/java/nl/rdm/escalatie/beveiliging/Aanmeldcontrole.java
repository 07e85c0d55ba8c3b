package nl.rdm.escalatie.beveiliging;

import java.util.Optional;

/** Controleert wie er inlogt; na een fout wachtwoord moet het account even wachten. */
public interface Aanmeldcontrole {

  /** Het account, leeg wanneer naam of wachtwoord niet klopt of het account even vaststaat. */
  Optional<Account> controleer(String id, String wachtwoord);
}
