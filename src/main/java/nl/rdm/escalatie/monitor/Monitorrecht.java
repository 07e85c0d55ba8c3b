package nl.rdm.escalatie.monitor;

import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;

/** Wie wat van de monitor ziet; nooit ziet iemand hier aantallen die niet naar buiten mogen. */
public final class Monitorrecht {

  private static final Set<String> CIJFERS =
      Set.of(
          Groepen.COORDINATIEPUNT,
          Groepen.THEMAGROEP,
          Groepen.RDM_VERANTWOORDELIJKE,
          Groepen.AUDITORS,
          Groepen.CLIENTONDERSTEUNING);

  /** Wie over de lessen besluit, en wie de taak na stilte erbij krijgt. */
  private static final Set<String> LESSEN =
      Set.of(Groepen.COORDINATIEPUNT, Groepen.CLIENTONDERSTEUNING, Groepen.RDM_VERANTWOORDELIJKE);

  private Monitorrecht() {}

  /** Of dit account de monitors ziet; wie de lessen vrijgeeft hoort daarbij. */
  public static boolean ziet(Account account) {
    return account.groepen().stream().anyMatch(CIJFERS::contains);
  }

  /** Of dit account zelf een periode kiest. */
  public static boolean kiestPeriode(Account account) {
    return account.groepen().stream()
        .anyMatch(groep -> CIJFERS.contains(groep) && !Groepen.CLIENTONDERSTEUNING.equals(groep));
  }

  /**
   * Of dit account elke periode kiest: wie van elke casus al ziet hoe het ermee staat. Ieder ander
   * kiest hele halfjaren, die nooit overlappen: van twee periodes die een dag verschillen zegt het
   * verschil wat er op die dag met één cliënt gebeurde.
   */
  public static boolean kiestElkeDag(Account account) {
    return account.in(Groepen.RDM_VERANTWOORDELIJKE) || account.in(Groepen.AUDITORS);
  }

  /** Of dit account lessen leest voordat zij vrijgegeven zijn. */
  public static boolean leestLessen(Account account) {
    return account.groepen().stream().anyMatch(LESSEN::contains);
  }
}
