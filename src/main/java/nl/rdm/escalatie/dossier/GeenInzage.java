package nl.rdm.escalatie.dossier;

/** Deze lezer mag de inhoud van deze casus niet zien. */
public class GeenInzage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public GeenInzage(String casusnummer) {
    super("Geen inzage in de inhoud van casus " + casusnummer);
  }
}
