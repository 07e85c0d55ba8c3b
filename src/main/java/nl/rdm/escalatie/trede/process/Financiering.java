package nl.rdm.escalatie.trede.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Welke wet de zorg van een casus betaalt, zoals aangemeld. */
final class Financiering {

  static final String ZVW = "Zvw";
  static final String WLZ = "Wlz";

  private Financiering() {}

  /** De wet is genoemd. */
  static boolean staatVast(VariableScope casus, String wet) {
    return Variabelen.lijst(casus, "financiering").contains(wet);
  }

  /** De wet is genoemd, of wie betaalt is nog niet bekend. */
  static boolean kan(VariableScope casus, String wet) {
    return staatVast(casus, wet) || staatVast(casus, "ONBEKEND");
  }
}
