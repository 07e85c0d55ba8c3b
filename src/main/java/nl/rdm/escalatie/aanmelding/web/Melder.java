package nl.rdm.escalatie.aanmelding.web;

import java.util.List;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Wie er aanmeldt: alleen wie dat mag komt door deze deur. */
@Component
class Melder {

  private static final List<String> MOGEN =
      List.of(Groepen.AANMELDERS, Groepen.AANMELDPUNT, Groepen.CLIENTONDERSTEUNING);

  private final Accounts accounts;

  Melder(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * @throws AccessDeniedException wanneer dit account niet mag aanmelden
   */
  Account account() {
    return accounts
        .huidig()
        .filter(account -> MOGEN.stream().anyMatch(account::in))
        .orElseThrow(() -> new AccessDeniedException("Dit account mag niet aanmelden"));
  }
}
