package nl.rdm.escalatie.notificatie;

/** Een antwoordlink geldt niet (meer); wie haar volgt, leest waarom. */
public class LinkOngeldig extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Wat er aan een link schort. */
  public enum Reden {
    /** Nooit zo gegeven: afgebroken, veranderd, of van een andere vraag. */
    ONBEKEND,
    GEBRUIKT,
    VERLOPEN,
    /** De vraag is ingetrokken of door een nieuwere vervangen. */
    VERVALLEN
  }

  private final Reden reden;
  private final String doel;

  LinkOngeldig(Reden reden, String doel) {
    super("Antwoordlink: " + reden);
    this.reden = reden;
    this.doel = doel;
  }

  /** Waar de pagina naar vraagt, zoals {@code DATUM}. */
  public String doel() {
    return doel;
  }

  public Reden reden() {
    return reden;
  }
}
