package nl.rdm.escalatie.casus;

import java.util.Set;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnregels;
import org.springframework.util.StringUtils;

/** Hoe een termijn voor mensen heet: de stap, of de taak zelf wanneer meer taken die stap delen. */
public final class Termijnnaam {

  private static final Set<String> GEDEELD =
      Set.of(Termijnregels.TAAK, "afspraak", "bevestiging", "trede-3-initiatief");

  private Termijnnaam() {}

  /** De naam met een hoofdletter, zoals {@code Casus bespreken}. */
  public static String van(Termijn termijn) {
    return StringUtils.capitalize(
        GEDEELD.contains(termijn.stap()) ? termijn.naam() : Woorden.van("stap", termijn.stap()));
  }
}
