package nl.rdm.escalatie.dossier.keuring;

/** Een reden om een bestand te weigeren waarna verder kijken geen zin heeft, als zin. */
class Bezwaar extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Bezwaar(String zin) {
    super(zin);
  }
}
