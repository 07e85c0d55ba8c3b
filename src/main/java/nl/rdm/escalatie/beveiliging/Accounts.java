package nl.rdm.escalatie.beveiliging;

import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.logboek.Logboek;

/** De accounts en hun groepen, waar die ook beheerd worden. */
public interface Accounts {

  Optional<Account> account(String id);

  /** Hoe iemand heet; wie geen account of naam meer heeft, blijft bij de inlognaam bekend. */
  default String naam(String id) {
    return Logboek.SYSTEEM.equals(id)
        ? "Automatisch"
        : account(id).map(Account::naam).filter(naam -> !naam.isBlank()).orElse(id);
  }

  /** De leden van een groep, op inlognaam gesorteerd; leeg bij een onbekende groep. */
  List<Account> inGroep(String groep);

  /** Het account dat nu handelt, leeg wanneer het systeem zelf handelt. */
  Optional<Account> huidig();
}
