package nl.rdm.escalatie.casus;

import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;

/**
 * Wie nu een open taak van een casus heeft. Groepen en accounts staan apart: een account kan net zo
 * heten als een groep.
 *
 * @param groepen de groepen die een taak kunnen oppakken
 * @param accounts wie een taak oppakte, of haar op eigen naam kreeg
 */
public record AanZet(Set<String> groepen, Set<String> accounts) {

  public AanZet {
    groepen = Set.copyOf(groepen);
    accounts = Set.copyOf(accounts);
  }

  /** Of dit account aan zet is, op eigen naam of met zijn groep. */
  public boolean is(Account account) {
    return accounts.contains(account.id()) || groepen.stream().anyMatch(account::in);
  }
}
