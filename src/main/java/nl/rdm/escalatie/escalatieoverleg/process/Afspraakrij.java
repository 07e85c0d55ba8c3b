package nl.rdm.escalatie.escalatieoverleg.process;

/** Hoe de rijen met afspraken heten in het formulier waarin de uitkomst komt. */
final class Afspraakrij {

  /** Zoveel rijen heeft het formulier. */
  static final int HOOGSTENS = 6;

  private Afspraakrij() {}

  static String wat(int rij) {
    return "inhoud_afspraak" + rij;
  }

  static String wie(int rij) {
    return "afspraakWie" + rij;
  }

  static String datum(int rij) {
    return "afspraakDatum" + rij;
  }
}
