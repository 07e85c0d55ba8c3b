package nl.rdm.escalatie.dossier.keuring;

import java.text.Normalizer;

/** De naam die een bestand bij de afzender had, om te tonen: nooit een pad, nooit een valstrik. */
final class Bestandsnaam {

  private static final int LENGTE = 100;

  private Bestandsnaam() {}

  /**
   * Zonder mappen, zonder tekens die een computer of een lezer op het verkeerde been zetten, en
   * hoogstens honderd tekens met de uitgang erbij; leeg wanneer er niets overblijft.
   */
  static String schoon(String naam) {
    var kaal =
        Normalizer.normalize(naam, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
            .replaceAll("^.*[/\\\\]", "")
            .replaceAll("[<>:\"|?*%;&'`$]", "_")
            .replaceAll("\\s+", " ")
            .replaceAll("^[. ]+|[. ]+$", "");
    var punt = kaal.lastIndexOf('.');
    var stam = punt < 0 ? kaal : kaal.substring(0, punt);
    var uitgang = punt < 0 ? "" : kaal.substring(punt);
    // Windows kent deze namen als apparaten.
    if (stam.matches("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?")) {
      stam = "_" + stam;
    }
    return uitgang.length() > 10 ? kort(kaal, LENGTE) : kort(stam, LENGTE - 10) + uitgang;
  }

  private static String kort(String tekst, int hoogstens) {
    return tekst.codePointCount(0, tekst.length()) <= hoogstens
        ? tekst
        : tekst.substring(0, tekst.offsetByCodePoints(0, hoogstens));
  }
}
