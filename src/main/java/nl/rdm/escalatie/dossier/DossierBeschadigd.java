package nl.rdm.escalatie.dossier;

/** Een waarde is niet te ontsleutelen: de hoofdsleutel past niet, of er is aan een rij gezeten. */
public class DossierBeschadigd extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DossierBeschadigd(Throwable oorzaak) {
    super("Dossier niet te lezen: de sleutel past niet of de inhoud is veranderd", oorzaak);
  }
}
