package nl.rdm.escalatie.overlegtafel;

import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;

/**
 * Wie de agenda en de besluitenlijst van een tafel ziet: haar leden, en wie van elke casus de
 * status ziet en er iets mee moet. Welke casus een regel is, hangt daarna van die casus af.
 */
public final class Tafeltoegang {

  private static final Set<String> ALLE =
      Set.of(Groepen.AANMELDPUNT, Groepen.RDM_VERANTWOORDELIJKE, Groepen.AUDITORS);

  private Tafeltoegang() {}

  public static boolean ziet(Account lezer, String tafel) {
    return lezer.in(Groepen.tafel(tafel)) || ALLE.stream().anyMatch(lezer::in);
  }

  /** Of er ten minste één tafel is die dit account ziet. */
  public static boolean zietEen(Account lezer) {
    return Groepen.TAFELS.keySet().stream().anyMatch(tafel -> ziet(lezer, tafel));
  }
}
