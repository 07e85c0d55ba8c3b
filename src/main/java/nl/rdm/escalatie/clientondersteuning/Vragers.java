package nl.rdm.escalatie.clientondersteuning;

import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Casus;

/** Wie over de cliëntondersteuning van een casus kan doorgeven wat de cliënt wil. */
public final class Vragers {

  private Vragers() {}

  public static boolean mag(Casus casus, Account wie) {
    return casus.vanNabijGekendDoor(wie)
        || wie.in(Groepen.AANMELDPUNT)
        || wie.in(Groepen.gemeente(casus.gemeente()));
  }
}
