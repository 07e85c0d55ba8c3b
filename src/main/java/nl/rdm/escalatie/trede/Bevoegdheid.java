package nl.rdm.escalatie.trede;

import java.util.List;

/**
 * Wat de bewindspersoon over een casus mag zeggen hangt af van wie betaalt: over plaats en
 * financiering beslist zij alleen bij Zvw-zorg, daarbuiten adviseert zij (R47, H:174; besluiten,
 * sectie 3).
 */
public enum Bevoegdheid {
  /** De Zvw betaalt mee. */
  BESLISSEN,
  /** De Zvw betaalt niet mee. */
  ADVISEREN,
  /**
   * Wie betaalt is niet bekend. Dat sluit geen van beide uit, zoals bij de deelnemers (C2): wie
   * beslist zoekt het uit. Telde onbekend als Zvw, dan liep een casus zonder Zvw hier vast; telde
   * het niet, dan ontnam een ontbrekend gegeven de cliënt een beslissing.
   */
  UITZOEKEN;

  /**
   * @param financiering codes van de aanmelding
   */
  public static Bevoegdheid bij(List<String> financiering) {
    if (financiering.contains("Zvw")) {
      return BESLISSEN;
    }
    return financiering.contains("ONBEKEND") ? UITZOEKEN : ADVISEREN;
  }
}
