package nl.rdm.escalatie.beveiliging.web;

import java.security.Principal;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Zegt elke pagina wie er is ingelogd, zodat die kan zien en kan uitloggen. */
@ControllerAdvice(annotations = Controller.class)
class Inlogstand {

  private final Accounts accounts;

  Inlogstand(Accounts accounts) {
    this.accounts = accounts;
  }

  /** De naam van wie is ingelogd, leeg voor een bezoeker. */
  @ModelAttribute("ingelogd")
  String ingelogd(Principal principal) {
    return principal == null
        ? ""
        : accounts.account(principal.getName()).map(Account::naam).orElse(principal.getName());
  }
}
