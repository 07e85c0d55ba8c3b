package nl.rdm.escalatie.monitor;

import java.util.List;

/**
 * Wat een lezer weet: dit totaal is de som van deze delen, eventueel met een rest die nergens
 * staat.
 *
 * @param rest of er behalve de delen nog meer in het totaal zit
 * @param mee of van een verborgen totaal geen deel er staat, ook de nullen niet
 */
record Relatie(String totaal, List<String> delen, boolean rest, boolean mee) {

  static Relatie som(String totaal, List<String> delen) {
    return new Relatie(totaal, delen, false, true);
  }

  static Relatie minstens(String totaal, List<String> delen) {
    return new Relatie(totaal, delen, true, false);
  }

  /** Waar het totaal klein is, zegt een deel dat er niet staat al te veel: dat het er een is. */
  static Relatie minstensSamen(String totaal, List<String> delen) {
    return new Relatie(totaal, delen, true, true);
  }
}
