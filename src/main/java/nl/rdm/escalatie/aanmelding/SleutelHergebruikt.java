package nl.rdm.escalatie.aanmelding;

/** Deze sleutel hoort al bij een andere aanmelding van hetzelfde account. */
public class SleutelHergebruikt extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String casusnummer;

  SleutelHergebruikt(String casusnummer) {
    super("Sleutel al gebruikt voor casus " + casusnummer);
    this.casusnummer = casusnummer;
  }

  /** De casus waar de sleutel bij hoort. */
  public String casusnummer() {
    return casusnummer;
  }
}
