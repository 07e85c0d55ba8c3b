package nl.rdm.escalatie.register;

import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import org.springframework.stereotype.Component;

/** Wie het register ziet en wie een ingang wijzigt (R121, R123). */
@Component
public class Registerrecht {

  /** Wie het register leest zonder er iets van bij te houden. */
  private static final Set<String> LEZERS =
      Set.of(
          Groepen.AANMELDPUNT,
          Groepen.RDM_VERANTWOORDELIJKE,
          Groepen.COORDINATIEPUNT,
          Groepen.AUDITORS,
          Groepen.PROCESEIGENAARS,
          Groepen.CAMUNDA_ADMIN);

  private final Register register;

  Registerrecht(Register register) {
    this.register = register;
  }

  /** Of dit account het register ziet: wie ermee werkt, en wie een ingang bijhoudt. */
  public boolean ziet(Account account) {
    return account.in(Groepen.THEMAGROEP)
        || account.groepen().stream().anyMatch(LEZERS::contains)
        || register.delen().stream()
            .anyMatch(
                deel ->
                    register.ingangen(deel).stream()
                        .anyMatch(ingang -> wijzigt(account, deel, ingang.sleutel())));
  }

  /** De themagroep houdt alles bij, de eigenaar zijn eigen ingang. */
  public boolean wijzigt(Account account, Registerdeel deel, String sleutel) {
    return account.in(Groepen.THEMAGROEP) || deel.eigenaar(sleutel).filter(account::in).isPresent();
  }

  /** Alleen de themagroep voegt iets toe. */
  public boolean voegtToe(Account account, Registerdeel deel) {
    return deel.uitbreidbaar() && account.in(Groepen.THEMAGROEP);
  }
}
