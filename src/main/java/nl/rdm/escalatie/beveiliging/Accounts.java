package nl.rdm.escalatie.beveiliging;

import java.util.List;
import java.util.Optional;

/** De accounts en hun groepen, waar die ook beheerd worden. */
public interface Accounts {

  Optional<Account> account(String id);

  /** De leden van een groep, op inlognaam gesorteerd; leeg bij een onbekende groep. */
  List<Account> inGroep(String groep);

  /** Het account dat nu handelt, leeg wanneer het systeem zelf handelt. */
  Optional<Account> huidig();
}
