package nl.rdm.escalatie.termijn;

import java.util.Optional;

/** De beslistabel {@code termijnen}: hoe lang een stap mag duren, volgens de nieuwste versie. */
public interface Termijnregels {

  /** Stap voor elke taak zonder eigen termijn. */
  String TAAK = "taak";

  /** Stap voor het herhaalde signaal nadat iedereen heeft gezwegen. */
  String STILTE = "stilte";

  /** De regel voor een stap die bij direct gevaar op de klok wacht. */
  static String bijGevaar(String stap) {
    return stap + "-bij-gevaar";
  }

  /**
   * De lengte van een stap.
   *
   * @throws OnbekendeStap wanneer de tabel de stap niet kent
   */
  Termijnlengte lengte(String stap, boolean spoed);

  /**
   * De lengte van een stap die van de zorgsector kan afhangen, zoals van crisiszorg (R79).
   *
   * @param zorgsector leeg zolang niemand haar noemde
   * @throws OnbekendeStap wanneer de tabel de stap niet kent
   */
  default Termijnlengte lengte(String stap, boolean spoed, Optional<String> zorgsector) {
    return lengte(stap, spoed);
  }

  /** De beslistabel kent de gevraagde stap niet. */
  class OnbekendeStap extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OnbekendeStap(String stap) {
      super("De beslistabel termijnen kent geen stap '" + stap + "'");
    }
  }
}
