package nl.rdm.escalatie.beveiliging;

import java.util.Optional;

/** Controleert wie er inlogt; te veel foute wachtwoorden houden een account even tegen. */
public interface Aanmeldcontrole {

  /** Het account, leeg wanneer naam of wachtwoord niet klopt of het account even vaststaat. */
  Optional<Account> controleer(String id, String wachtwoord);
}
