package nl.rdm.escalatie.dossier;

/**
 * Iets over de mensen van een casus dat buiten het dossier staat en tegelijk met de sleutel
 * verdwijnt (besluiten, sectie 4).
 */
@FunctionalInterface
public interface Sleutelgebonden {

  /**
   * Wist het, in de transactie die de sleutel vernietigt; mislukt dit, dan blijft ook die staan.
   */
  void wis(String casusnummer);
}
