package nl.rdm.escalatie.dossier;

import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;

/**
 * De inhoud van casussen, versleuteld met een sleutel per casus. Wat hier staat, staat in geen
 * tabel van de engine, in geen logregel en in geen bericht (R129).
 */
public interface Dossier {

  /** Opent het dossier van een nieuwe casus. */
  void open(String casusnummer);

  /** Bewaart een stuk; wie en wanneer vult het dossier zelf in. */
  void bewaar(String casusnummer, String onderwerp, String veld, String label, String waarde);

  /**
   * Alles wat de lezer mag zien, oudste eerst; de inzage komt in het logboek.
   *
   * @throws GeenInzage wanneer deze lezer niets van de inhoud mag zien
   */
  List<Stuk> lees(String casusnummer, Account lezer);

  /** Het laatste stuk van een veld, voor een bericht of verslag dat het systeem zelf maakt. */
  Optional<Stuk> laatste(String casusnummer, String onderwerp, String veld);

  /** Vernietigt de sleutel van de casus: de inhoud is daarna door niemand meer te lezen. */
  void vernietig(String casusnummer);
}
