package nl.rdm.escalatie.casus;

import nl.rdm.escalatie.beveiliging.Account;

/**
 * Iets wat een mens buiten een formulier om aan een casus doet, op een eigen pagina onder die van
 * de casus, zoals een document aanleveren.
 */
public interface Handelingspagina {

  /** De naam in het adres: {@code /casussen/{nr}/<pad>}. */
  String pad();

  /** Hoe het heet bij wat iemand aan de casus kan doen. */
  String titel();

  /** Of dit account dit bij deze casus nu kan doen. */
  boolean kan(Casus casus, Account wie);
}
