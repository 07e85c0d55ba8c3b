package nl.rdm.escalatie.beveiliging;

import java.util.List;

/** Het product start niet in productie, met alles wat er mis is tegelijk. */
public class NietVeilig extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NietVeilig(List<String> fouten) {
    super("Niet veilig voor productie:\n- " + String.join("\n- ", fouten));
  }
}
