package nl.rdm.escalatie.beveiliging.process;

/** De voorrang van taken in de takenlijst: hoger staat eerder, een gewone taak heeft 50. */
public final class Taakvoorrang {

  /**
   * Een taak van een casus met spoed. Een verzoek om spoed waarover nog besloten wordt staat er in
   * het model net onder.
   */
  public static final int SPOED = 100;

  /** Een taak van een casus met direct gevaar, of bij het crisisteam: die gaat voor spoed. */
  public static final int GEVAAR = 110;

  private Taakvoorrang() {}
}
