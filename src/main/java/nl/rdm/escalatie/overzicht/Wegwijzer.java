package nl.rdm.escalatie.overzicht;

import java.util.List;

/** Waar een professional met een vraag terechtkan (R14, R125). */
public interface Wegwijzer {

  /**
   * Wat er past bij deze antwoorden, het dringendste eerst; nooit leeg. Van de vraag blijft niets
   * bewaard.
   */
  List<Richting> wijs(Antwoorden antwoorden);

  /**
   * Wat iemand antwoordde; niets waaraan een cliënt te herkennen is.
   *
   * @param rol code van wie het vraagt, {@code ANDERS} voor wie niet in de zorg werkt
   * @param veiligheid {@code GEEN}, {@code BUURT}, {@code OVERLAST}, {@code VERDACHTE} of {@code
   *     GEVAARLIJK}
   */
  record Antwoorden(
      boolean directGevaar,
      boolean plotseling,
      String rol,
      boolean plekPastNiet,
      boolean specialistisch,
      boolean gewoneWegen,
      boolean hoogcomplex,
      boolean eerderGeprobeerd,
      String veiligheid) {}

  /**
   * Eén mogelijkheid, in gewone woorden.
   *
   * @param bestemming id van een tafel uit het register, of een code als {@code AANMELDPUNT}
   */
  record Richting(String bestemming, String waarom, String meenemen, String hoeSnel) {}
}
