package nl.rdm.escalatie.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Het register van verstrekkingen: wie wat van een dossier aan wie vrijgaf, op welke grondslag, en
 * tot wanneer (R129; besluiten, sectie 4). Een verstrekking duurt zolang een van haar beurten
 * duurt; daarna blijft zij als regel staan.
 */
public interface Verstrekkingen {

  /**
   * Een vrijgave.
   *
   * @param beurt de beurt waarmee zij eindigt
   * @param onderwerp waar in het dossier staat wat er bij het besluit is opgeschreven
   */
  record Vrijgave(
      String casusnummer,
      String beurt,
      String aan,
      Grondslag grondslag,
      Set<Dossierdeel> delen,
      String onderwerp) {

    public Vrijgave {
      delen = Set.copyOf(delen);
    }
  }

  /** Opent een verstrekking; wie en wanneer vult het register zelf in. */
  void geefVrij(Vrijgave vrijgave);

  /** Alle verstrekkingen van een casus, oudste eerst. */
  List<Verstrekking> van(String casusnummer);

  /** De verstrekkingen van een casus die nu te lezen geven, oudste eerst. */
  List<Verstrekking> open(String casusnummer);

  /** De casussen met een open verstrekking aan een van deze groepen. */
  Set<String> openVoor(Collection<String> groepen);

  /** Laat wat in een beurt aan een groep is vrijgegeven ook in een volgende beurt open. */
  void duurVoort(String beurt, String aan, String volgendeBeurt);

  /** De beurt is voorbij: sluit wat met geen andere beurt meer open is. */
  void beurtVoorbij(String beurt);

  /** De toestemming is ingetrokken: sluit wat daarop rust, en geeft wat er sloot. */
  List<Verstrekking> toestemmingIngetrokken(String casusnummer);

  /** De beurten waarmee deze verstrekking nog zou duren. */
  Set<String> beurten(Verstrekking verstrekking);
}
