package nl.rdm.escalatie.escalatieoverleg;

import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Casus;

/**
 * Wie de overleggen van de regio ziet: codes, data en functies, nooit inhoud. De themagroep en de
 * portefeuillehouder zien geen status van casussen, en dus ook geen lijst met hun nummers
 * (besluiten, sectie 4).
 */
public final class Overlegtoegang {

  private Overlegtoegang() {}

  /** Of iemand de lijst ziet, en de agenda en besluitenlijst van elk overleg. */
  public static boolean lijst(Account lezer) {
    return Stream.of(Groepen.COORDINATIEPUNT, Groepen.RDM_VERANTWOORDELIJKE, Groepen.AUDITORS)
        .anyMatch(lezer::in);
  }

  /**
   * Ook de gemeente, van de overleggen die zij zelf bijeenroept, en de cliëntondersteuner van de
   * casus, die er met de cliënt bij is.
   */
  public static boolean overleg(Casus casus, Account lezer) {
    return lijst(lezer)
        || lezer.in(Groepen.gemeente(casus.gemeente()))
        || casus.ondersteundDoor(lezer);
  }
}
