package nl.rdm.escalatie.rapportage;

import java.util.Optional;
import nl.rdm.escalatie.dossier.Inzagerecht.Inzage;

/**
 * Het dossier voor het departement, gemaakt wanneer een casus in trede 4 komt: wat gevraagd wordt,
 * wie dat besloot, wie weigerde en waarom, de route en de termijnen (R47).
 */
public interface Departementsdossiers {

  /** Maakt het dossier van wat nu is vastgelegd, en bewaart beide uitgaven. */
  void maak(String casusnummer);

  /** Of wie deze inzage heeft het volledige dossier leest: alles wat erin staat is te lezen. */
  boolean leest(Inzage inzage);

  /** Het laatst gemaakte dossier (PDF), leeg zolang er geen is. */
  Optional<byte[]> volledig(String casusnummer);

  /** Hetzelfde zonder inhoud: alleen wat wie de status van de casus ziet ook elders leest. */
  Optional<byte[]> zonderInhoud(String casusnummer);
}
