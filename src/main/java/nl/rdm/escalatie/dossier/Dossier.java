package nl.rdm.escalatie.dossier;

import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;

/**
 * De inhoud van casussen, versleuteld met een sleutel per casus. Wat hier staat, staat in geen
 * tabel van de engine, in geen logregel en in geen bericht (R129).
 *
 * <p>Na {@link #vernietig} gooien lezen en bewaren {@link DossierVernietigd}: een leeg antwoord zou
 * zeggen dat er nooit iets was. Een waarde die niet te ontsleutelen is geeft {@link
 * DossierBeschadigd}.
 */
public interface Dossier {

  /** Onderwerp van bestanden, als base64: die geeft {@link #lees} niet, alleen {@link #laatste}. */
  String BESTAND = "bestand";

  /**
   * Opent het dossier van een nieuwe casus.
   *
   * @throws IllegalStateException wanneer de casus al een dossier heeft
   */
  void open(String casusnummer);

  /**
   * Bewaart een stuk; wie en wanneer vult het dossier zelf in.
   *
   * @throws IllegalStateException wanneer de casus geen dossier heeft
   * @throws DossierVernietigd wanneer het dossier vernietigd is
   */
  void bewaar(String casusnummer, String onderwerp, String veld, String label, String waarde);

  /** Als {@link #bewaar}, van iets dat het product zelf maakte, wie er ook handelt. */
  void bewaarGemaakt(
      String casusnummer, String onderwerp, String veld, String label, String waarde);

  /**
   * Alles wat de lezer mag zien, behalve bestanden, oudste eerst. De inzage komt in het logboek,
   * ook de geweigerde, in een eigen transactie: wie keek, heeft gekeken, wat er verder ook
   * teruggedraaid wordt.
   *
   * @throws GeenInzage wanneer deze lezer niets van de inhoud mag zien, of er geen dossier is
   * @throws DossierVernietigd wanneer de lezer inzage heeft, maar het dossier vernietigd is
   */
  List<Stuk> lees(String casusnummer, Account lezer);

  /**
   * Alles behalve bestanden en wat besloten is, oudste eerst, voor een verslag dat het systeem zelf
   * maakt: dat is geen inzage, wie het verslag opent wel.
   *
   * @throws DossierVernietigd wanneer het dossier vernietigd is
   */
  List<Stuk> voorVerslag(String casusnummer);

  /**
   * Het laatste stuk van een veld, voor een bericht of verslag dat het systeem zelf maakt; leeg ook
   * wanneer de casus (nog) geen dossier heeft.
   *
   * @throws DossierVernietigd wanneer het dossier vernietigd is
   */
  Optional<Stuk> laatste(String casusnummer, String onderwerp, String veld);

  /**
   * Vernietigt de sleutel van de casus: de inhoud is daarna door niemand meer te lezen, en wat
   * {@link Sleutelgebonden} is, is gewist. Nog eens vernietigen wist nog eens.
   *
   * @throws IllegalStateException wanneer de casus geen dossier heeft
   */
  void vernietig(String casusnummer);
}
