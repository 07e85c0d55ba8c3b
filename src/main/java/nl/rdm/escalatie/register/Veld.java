package nl.rdm.escalatie.register;

/**
 * Eén gegeven van een ingang in het register.
 *
 * @param naam de kolom, en de naam in formulier en geschiedenis
 * @param label hoe mensen het noemen
 * @param lengte hoogstens zoveel tekens, bij een tekst
 * @param uitleg onder het label, of leeg
 */
public record Veld(
    String naam, String label, Vorm vorm, boolean verplicht, int lengte, String uitleg) {

  /** Hoe een gegeven eruitziet; in het register is het altijd tekst, leeg wanneer het ontbreekt. */
  public enum Vorm {
    REGEL,
    /** Tekst van meer regels. */
    TEKST,
    EMAIL,
    /** Een adres van een website, met of zonder {@code https://}. */
    WEBADRES,
    /** Een geheel getal, nul of meer. */
    GETAL,
    /** Een dag, {@code 2026-12-01}. */
    DATUM,
    /** Een tijd van de dag, {@code 12:30}. */
    TIJD,
    /** Een code uit {@link Registerdeel#keuzes}. */
    KEUZE,
    /** {@code true} of {@code false}. */
    VINK
  }

  public static Veld regel(String naam, String label) {
    return new Veld(naam, label, Vorm.REGEL, true, 200, "");
  }

  public static Veld tekst(String naam, String label) {
    return new Veld(naam, label, Vorm.TEKST, true, 1000, "");
  }

  public static Veld email(String naam, String label) {
    return new Veld(naam, label, Vorm.EMAIL, true, 200, "");
  }

  public static Veld webadres(String naam, String label) {
    return new Veld(naam, label, Vorm.WEBADRES, false, 200, "");
  }

  public static Veld van(Vorm vorm, String naam, String label) {
    return new Veld(naam, label, vorm, true, 40, "");
  }

  public Veld misschien() {
    return new Veld(naam, label, vorm, false, lengte, uitleg);
  }

  public Veld met(String dezeUitleg) {
    return new Veld(naam, label, vorm, verplicht, lengte, dezeUitleg);
  }

  /** De waarde zoals mensen haar lezen; keuzes leest {@link Registerdeel#leesbaar}. */
  String leesbaar(String waarde) {
    return vorm == Vorm.VINK ? (Boolean.parseBoolean(waarde) ? "ja" : "nee") : waarde;
  }
}
