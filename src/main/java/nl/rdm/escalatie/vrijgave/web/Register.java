package nl.rdm.escalatie.vrijgave.web;

import java.util.List;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.NaastDeTreden;
import nl.rdm.escalatie.casus.Naastinzage;
import nl.rdm.escalatie.casus.Verstrekkingsinzage;
import nl.rdm.escalatie.dossier.Verstrekking;
import nl.rdm.escalatie.dossier.Verstrekkingen;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Het register van een casus voor wie is ingelogd: dezelfde rechten op de pagina en de API. */
@Component
class Register {

  private static final String TAFEL = NaastDeTreden.TOPX;
  private static final String TOPX = Groepen.tafel(TAFEL);

  private final Casussen casussen;
  private final Verstrekkingen verstrekkingen;
  private final Verstrekkingsinzage inzage;
  private final Naastinzage naast;
  private final Accounts accounts;

  Register(
      Casussen casussen,
      Verstrekkingen verstrekkingen,
      Verstrekkingsinzage inzage,
      Naastinzage naast,
      Accounts accounts) {
    this.casussen = casussen;
    this.verstrekkingen = verstrekkingen;
    this.inzage = inzage;
    this.naast = naast;
    this.accounts = accounts;
  }

  /** Oudste eerst; 404 voor wie de casus niet ziet, 403 voor wie het register niet ziet. */
  List<Verstrekking> van(String casusnummer) {
    var lezer = accounts.huidig().orElseThrow();
    var casus =
        casussen
            .zichtbaar(casusnummer, lezer)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!inzage.mag(casus, lezer)) {
      throw new AccessDeniedException("Het register is niet voor dit account");
    }
    return verstrekkingen.van(casusnummer).stream()
        .filter(verstrekking -> !verstrekking.aan().equals(TOPX) || naast.ziet(TAFEL, casus, lezer))
        .toList();
  }
}
