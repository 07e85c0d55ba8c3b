package nl.rdm.escalatie.register;

import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;

/** Wie het register ziet en wie een ingang wijzigt (R121, R123). */
public final class Registerrecht {

  /** Wie alles leest, ook de namen en adressen van mensen. */
  private static final Set<String> ALLES =
      Set.of(
          Groepen.THEMAGROEP,
          Groepen.COORDINATIEPUNT,
          Groepen.RDM_VERANTWOORDELIJKE,
          Groepen.AUDITORS);

  /** Wie de rest van het register leest zonder er iets van bij te houden. */
  private static final Set<String> LEZERS = Set.of(Groepen.AANMELDPUNT, Groepen.PROCESEIGENAARS);

  private Registerrecht() {}

  /** Of dit account het register ziet: wie ermee werkt, en wie een ingang bijhoudt. */
  public static boolean ziet(Account account) {
    return account.in(Groepen.CAMUNDA_ADMIN) || zietJaarcyclus(account);
  }

  /** Of dit account leest wat de jaarlijkse rondes opleverden; voor techniek is dat niet nodig. */
  public static boolean zietJaarcyclus(Account account) {
    return account.groepen().stream()
        .anyMatch(
            groep ->
                ALLES.contains(groep)
                    || LEZERS.contains(groep)
                    || groep.startsWith("tafel-")
                    || groep.startsWith("gemeente-"));
  }

  /** Of dit account dit deel leest. */
  public static boolean leest(Account account, Registerdeel deel) {
    return deel.metNamen() ? account.groepen().stream().anyMatch(ALLES::contains) : ziet(account);
  }

  /**
   * De themagroep houdt alles bij, de eigenaar zijn eigen ingang; de RDM-verantwoordelijke doet wat
   * niemand deed.
   */
  public static boolean wijzigt(Account account, Registerdeel deel, String sleutel) {
    return account.in(Groepen.THEMAGROEP)
        || account.in(Groepen.RDM_VERANTWOORDELIJKE)
        || deel.eigenaar(sleutel).filter(account::in).isPresent();
  }

  /** Alleen de themagroep voegt iets toe. */
  public static boolean voegtToe(Account account, Registerdeel deel) {
    return deel.uitbreidbaar() && account.in(Groepen.THEMAGROEP);
  }
}
