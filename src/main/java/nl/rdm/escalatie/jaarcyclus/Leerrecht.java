package nl.rdm.escalatie.jaarcyclus;

import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.jaarcyclus.Jaaroogst.Vrucht;

/** Wie leest wat de leer- en evaluatiesessies opleverden (R116). */
public final class Leerrecht {

  /** Wie de status van elke casus ziet, en dus ook over welke casussen een sessie kan gaan. */
  private static final Set<String> ALLES = Set.of(Groepen.RDM_VERANTWOORDELIJKE, Groepen.AUDITORS);

  /** Wie meedoet zonder met casussen te werken; de projectleider leidt de themagroep (N:155). */
  private static final Set<String> DEELNEMERS =
      Set.of(Groepen.PORTEFEUILLEHOUDER, Groepen.THEMAGROEP);

  private Leerrecht() {}

  public static boolean leest(Account account) {
    return zietCasussen(account) || account.groepen().stream().anyMatch(DEELNEMERS::contains);
  }

  public static boolean zietCasussen(Account account) {
    return zietAlles(account) || account.in(Groepen.COORDINATIEPUNT);
  }

  /** Of deze lezer deze casus ziet; het coördinatiepunt kent alleen wat in trede 3 of 4 was. */
  public static boolean ziet(Account account, Vrucht vrucht) {
    return zietAlles(account) || (account.in(Groepen.COORDINATIEPUNT) && vrucht.bovenTrede2());
  }

  private static boolean zietAlles(Account account) {
    return account.groepen().stream().anyMatch(ALLES::contains);
  }
}
