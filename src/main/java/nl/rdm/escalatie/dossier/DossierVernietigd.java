package nl.rdm.escalatie.dossier;

/** De sleutel van dit dossier is vernietigd: er is niets meer te lezen of te bewaren. */
public class DossierVernietigd extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DossierVernietigd(String casusnummer) {
    super("Het dossier van casus " + casusnummer + " is vernietigd");
  }
}
