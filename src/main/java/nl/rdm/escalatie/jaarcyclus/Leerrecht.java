package nl.rdm.escalatie.jaarcyclus;

import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;

/** Wie leest wat de leer- en evaluatiesessies opleverden (R116). */
public final class Leerrecht {

  /** Wie ook ziet over welke casussen een sessie kan gaan. */
  private static final Set<String> CASUSSEN =
      Set.of(Groepen.COORDINATIEPUNT, Groepen.RDM_VERANTWOORDELIJKE, Groepen.AUDITORS);

  /** Wie meedoet zonder met casussen te werken; de projectleider leidt de themagroep (N:155). */
  private static final Set<String> DEELNEMERS =
      Set.of(Groepen.PORTEFEUILLEHOUDER, Groepen.THEMAGROEP);

  private Leerrecht() {}

  public static boolean leest(Account account) {
    return zietCasussen(account) || account.groepen().stream().anyMatch(DEELNEMERS::contains);
  }

  public static boolean zietCasussen(Account account) {
    return account.groepen().stream().anyMatch(CASUSSEN::contains);
  }
}
