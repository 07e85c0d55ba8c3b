package nl.rdm.escalatie.dossier;

import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;

/** Accounts uit een lijst, voor tests zonder engine. */
public record Accountlijst(List<Account> alle, Optional<Account> huidig) implements Accounts {

  @Override
  public Optional<Account> account(String id) {
    return alle.stream().filter(account -> account.id().equals(id)).findFirst();
  }

  @Override
  public List<Account> inGroep(String groep) {
    return alle.stream().filter(account -> account.in(groep)).toList();
  }
}
