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
  private final transient Antwoordlinks.Link link;

  /** Geen link die ooit gegeven is. */
  LinkOngeldig() {
    this(Reden.ONBEKEND, null);
  }

  LinkOngeldig(Reden reden, Antwoordlinks.Link link) {
    super("Antwoordlink: " + reden);
    this.reden = reden;
    this.link = link;
  }

  /** De link zoals zij gegeven is; leeg wanneer zij onbekend is. */
  public Optional<Antwoordlinks.Link> link() {
    return Optional.ofNullable(link);
  }

  public Reden reden() {
    return reden;
  }
}
