package nl.rdm.escalatie.casus;

import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnregels;
import org.springframework.util.StringUtils;

/**
 * Hoe een termijn voor mensen heet: de stap, of de taak zelf wanneer de stap elke taak kan zijn.
 */
public final class Termijnnaam {

  private Termijnnaam() {}

  /** De naam met een hoofdletter, zoals {@code Casus bespreken}. */
  public static String van(Termijn termijn) {
    return StringUtils.capitalize(
        Termijnregels.TAAK.equals(termijn.stap())
            ? termijn.naam()
            : Woorden.van("stap", termijn.stap()));
  }
}
