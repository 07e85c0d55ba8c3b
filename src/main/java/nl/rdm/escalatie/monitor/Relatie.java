package nl.rdm.escalatie.monitor;

import java.util.List;

/**
 * Wat een lezer weet: dit totaal is de som van deze delen, eventueel met een rest die nergens
 * staat.
 *
 * @param rest of er behalve de delen nog meer in het totaal zit
 */
record Relatie(String totaal, List<String> delen, boolean rest) {

  static Relatie som(String totaal, List<String> delen) {
    return new Relatie(totaal, delen, false);
  }

  static Relatie minstens(String totaal, List<String> delen) {
    return new Relatie(totaal, delen, true);
  }
}
