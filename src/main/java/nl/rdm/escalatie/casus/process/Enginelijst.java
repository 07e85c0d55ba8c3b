package nl.rdm.escalatie.casus.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Een lijst in de instellingen van de engine, die er ook niet kan zijn. */
public final class Enginelijst {

  private Enginelijst() {}

  /** De lijst met dit erachter. */
  public static <T> List<T> met(List<T> bestaande, T nieuwe) {
    var alle = new ArrayList<T>(Objects.requireNonNullElse(bestaande, List.of()));
    alle.add(nieuwe);
    return alle;
  }
}
