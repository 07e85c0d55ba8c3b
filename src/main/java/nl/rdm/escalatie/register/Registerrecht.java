package nl.rdm.escalatie.register;

import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;

/** Wie het register ziet en wie een ingang wijzigt (R121, R123). */
public final class Registerrecht {

  /** Wie het register leest zonder er iets van bij te houden. */
  private static final Set<String> LEZERS =
      Set.of(
          Groepen.AANMELDPUNT,
          Groepen.RDM_VERANTWOORDELIJKE,
          Groepen.COORDINATIEPUNT,
          Groepen.AUDITORS,
          Groepen.PROCESEIGENAARS,
          Groepen.CAMUNDA_ADMIN);

  private Registerrecht() {}

  /** Of dit account het register ziet: wie ermee werkt, en wie een ingang bijhoudt. */
  public static boolean ziet(Account account) {
    return account.in(Groepen.THEMAGROEP)
        || account.groepen().stream()
            .anyMatch(
                groep ->
                    LEZERS.contains(groep)
                        || groep.startsWith("tafel-")
                        || groep.startsWith("gemeente-"));
  }

  /** De themagroep houdt alles bij, de eigenaar zijn eigen ingang. */
  public static boolean wijzigt(Account account, Registerdeel deel, String sleutel) {
    return account.in(Groepen.THEMAGROEP) || deel.eigenaar(sleutel).filter(account::in).isPresent();
  }

  /** Alleen de themagroep voegt iets toe. */
  public static boolean voegtToe(Account account, Registerdeel deel) {
    return deel.uitbreidbaar() && account.in(Groepen.THEMAGROEP);
  }
}
