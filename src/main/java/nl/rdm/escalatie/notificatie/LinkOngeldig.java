package nl.rdm.escalatie.notificatie;

import java.util.Optional;

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
  private final String casusnummer;

  /** Geen link die ooit gegeven is. */
  LinkOngeldig(String doel) {
    this(Reden.ONBEKEND, doel, null);
  }

  LinkOngeldig(Reden reden, Antwoordlinks.Link link) {
    this(reden, link.doel(), link.casusnummer());
  }

  private LinkOngeldig(Reden reden, String doel, String casusnummer) {
    super("Antwoordlink: " + reden);
    this.reden = reden;
    this.doel = doel;
    this.casusnummer = casusnummer;
  }

  /** De casus waar de link bij hoort; leeg wanneer zij onbekend is. */
  public Optional<String> casusnummer() {
    return Optional.ofNullable(casusnummer);
  }

  /** Waar de pagina naar vraagt, zoals {@code DATUM}. */
  public String doel() {
    return doel;
  }

  public Reden reden() {
    return reden;
  }
}
