package nl.rdm.escalatie.beveiliging;

import java.util.Set;

/**
 * Iemand met een account.
 *
 * @param id inlognaam
 * @param naam zoals de medewerker bekend staat
 * @param email adres voor berichten, leeg wanneer er geen is
 * @param groepen de groepen waarin het account zit
 */
public record Account(String id, String naam, String email, Set<String> groepen) {

  public Account {
    groepen = Set.copyOf(groepen);
  }

  public boolean in(String groep) {
    return groepen.contains(groep);
  }
}
