package nl.rdm.escalatie.dossier;

/** Deze lezer mag de inhoud van deze casus niet zien. */
public class GeenInzage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean statusZichtbaar;

  public GeenInzage(String casusnummer, boolean statusZichtbaar) {
    super("Geen inzage in de inhoud van casus " + casusnummer);
    this.statusZichtbaar = statusZichtbaar;
  }

  /** Of de lezer wel mag weten dat de casus bestaat. */
  public boolean statusZichtbaar() {
    return statusZichtbaar;
  }
}
