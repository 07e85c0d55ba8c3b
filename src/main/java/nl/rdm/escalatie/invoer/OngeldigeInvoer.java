package nl.rdm.escalatie.invoer;

import java.util.List;
import java.util.stream.Collectors;

/** Wat iemand invulde wordt geweigerd, met elke fout tegelijk; er is dan niets bewaard. */
public class OngeldigeInvoer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fout> fouten;

  /**
   * @throws IllegalArgumentException zonder fouten: dan valt er niets te weigeren
   */
  public OngeldigeInvoer(List<Fout> fouten) {
    super(fouten.stream().map(Fout::regel).collect(Collectors.joining("; ")));
    if (fouten.isEmpty()) {
      throw new IllegalArgumentException("Geen fouten, dus niets te weigeren");
    }
    this.fouten = List.copyOf(fouten);
  }

  public OngeldigeInvoer(String veld, String melding) {
    this(List.of(new Fout(veld, melding)));
  }

  public List<Fout> fouten() {
    return fouten;
  }
}
