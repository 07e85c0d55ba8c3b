package nl.rdm.escalatie.start;

/**
 * Een demo-account zoals een nieuwe gebruiker het te zien krijgt.
 *
 * @param account inlognaam
 * @param rol voor wie het account staat
 * @param kan wat u ermee kunt proberen
 * @param waar waar het account werkt
 */
public record Demorol(String account, String rol, String kan, Plek waar) {

  /** Waar een account werkt, met het adres. */
  public enum Plek {
    TAKENLIJST("Takenlijst", "/camunda/app/tasklist/default/"),
    COCKPIT("Cockpit", "/camunda/app/cockpit/default/"),
    AANMELDEN("Aanmelden", "/aanmelden"),
    REGISTER("Register", "/register"),
    BEHEER("Beheer", "/camunda/app/admin/default/");

    private final String naam;
    private final String adres;

    Plek(String naam, String adres) {
      this.naam = naam;
      this.adres = adres;
    }

    public String naam() {
      return naam;
    }

    public String adres() {
      return adres;
    }
  }
}
