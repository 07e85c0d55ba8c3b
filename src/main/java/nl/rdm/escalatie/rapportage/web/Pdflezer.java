package nl.rdm.escalatie.rapportage.web;

import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Casussen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Wie een stuk over een casus opvraagt. */
@Component
class Pdflezer {

  private final Casussen casussen;
  private final Accounts accounts;

  Pdflezer(Casussen casussen, Accounts accounts) {
    this.casussen = casussen;
    this.accounts = accounts;
  }

  /** Wie is ingelogd; 401 voor een bezoeker, 404 voor wie de casus niet ziet. */
  Account van(String casusnummer) {
    var lezer =
        accounts.huidig().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    if (casussen.zichtbaar(casusnummer, lezer).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return lezer;
  }
}
