package nl.rdm.escalatie.rapportage;

import java.util.Optional;
import nl.rdm.escalatie.dossier.Inzagerecht.Inzage;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Teksten;

/**
 * De oplegnotities: één bladzijde voor de bestuurders, voor elke lezer gemaakt van wat zij nu mag
 * lezen.
 */
public interface Oplegnotities {

  /**
   * De notitie die het laatst geschreven is, zoals wie deze inzage heeft haar leest; leeg zolang er
   * geen is.
   *
   * @throws nl.rdm.escalatie.dossier.DossierVernietigd wanneer het dossier vernietigd is
   */
  Optional<Oplegnotitie> van(String casusnummer, Inzage inzage);

  /** De notitie als PDF van één bladzijde. */
  byte[] druk(Oplegnotitie notitie);

  /**
   * Hoeveel regels deze teksten te veel hebben voor één bladzijde, ook als er nog zoveel over de
   * route te zeggen valt; 0 wanneer zij passen.
   */
  int regelsTeVeel(String casusnummer, Teksten teksten);
}
