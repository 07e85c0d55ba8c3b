package nl.rdm.escalatie.beveiliging.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;

/**
 * De inlog in Tasklist en Cockpit, die ook op de eigen pagina's geldt: één keer inloggen is genoeg,
 * en wie in Tasklist uitlogt is overal uitgelogd.
 */
public interface Webappsessie {

  /** Wie in de sessie van deze aanvraag is ingelogd, met de groepen van nu. */
  Optional<Account> ingelogd(HttpServletRequest aanvraag);

  /** Begint een nieuwe sessie waarin dit account is ingelogd. */
  void begin(HttpServletRequest aanvraag, Account account);
}
