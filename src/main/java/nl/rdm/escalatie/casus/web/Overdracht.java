package nl.rdm.escalatie.casus.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Regie;
import nl.rdm.escalatie.dossier.DossierVernietigd;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Een casus overdragen, over de API en op de pagina: dezelfde rechten, dezelfde weigeringen. */
@Component
class Overdracht {

  private final Casussen casussen;
  private final Accounts accounts;
  private final Regie regie;

  Overdracht(Casussen casussen, Accounts accounts, Regie regie) {
    this.casussen = casussen;
    this.accounts = accounts;
    this.regie = regie;
  }

  Account lezer() {
    return accounts.huidig().orElseThrow();
  }

  /** De casus; 404 voor wie hem niet mag zien. */
  Casus casus(String casusnummer) {
    return casussen
        .zichtbaar(casusnummer, lezer())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Of wie is ingelogd deze casus nu kan overdragen. */
  boolean kan(Casus casus) {
    return regie.nodig(casus) && regie.magOverdragen(casus, lezer());
  }

  /** De casus om over te dragen; 403 voor wie dat niet mag, 409 wanneer hij afgesloten is. */
  Casus overTeDragen(String casusnummer) {
    var casus = casus(casusnummer);
    if (!regie.magOverdragen(casus, lezer())) {
      throw new AccessDeniedException("Alleen de casusregisseur of de RDM-verantwoordelijke");
    }
    if (!regie.nodig(casus)) {
      throw kanNiet("Deze casus is afgesloten.");
    }
    return casus;
  }

  /** Draagt over; 409 wanneer een ander net eerder was, 410 wanneer er geen dossier meer is. */
  void draagOver(Casus casus, ObjectNode overdracht) {
    try {
      if (!regie.draagOver(casus, overdracht)) {
        throw kanNiet("De casus is net aan een ander overgedragen.");
      }
    } catch (DossierVernietigd fout) {
      throw new ResponseStatusException(
          HttpStatus.GONE, "De inhoud van deze casus is vernietigd.", fout);
    }
  }

  private static ResponseStatusException kanNiet(String waarom) {
    return new ResponseStatusException(HttpStatus.CONFLICT, waarom);
  }
}
