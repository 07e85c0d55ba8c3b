package nl.rdm.escalatie.casus;

/** Hoe een casus er met spoed voor staat. */
public enum Spoedstand {
  GEEN,
  /** Iemand vroeg erom; het besluit komt nog. */
  GEVRAAGD,
  TOEGEKEND,
  /** Niemand besloot op tijd: de spoed geldt tot iemand haar bevestigt of afwijst. */
  VOORLOPIG,
  AFGEWEZEN,
  BEEINDIGD,
  /** De behandeling eindigde voordat iemand over het verzoek besloot. */
  ONBESLIST;

  /** Of de korte termijnen gelden. */
  public boolean geldt() {
    return this == TOEGEKEND || this == VOORLOPIG;
  }

  /** Of er nog iemand over moet besluiten zolang de casus in behandeling is. */
  public boolean vraagtBesluit() {
    return this == GEVRAAGD || this == VOORLOPIG || this == ONBESLIST;
  }
}
