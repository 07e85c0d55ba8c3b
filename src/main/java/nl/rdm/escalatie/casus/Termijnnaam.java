package nl.rdm.escalatie.casus;

import java.util.List;
import java.util.Set;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnregels;
import org.springframework.util.StringUtils;

/** Hoe een termijn voor mensen heet: de stap, of de taak zelf wanneer meer taken die stap delen. */
public final class Termijnnaam {

  private static final Set<String> GEDEELD =
      Set.of(Termijnregels.TAAK, "afspraak", "bevestiging", "trede-3-initiatief");

  /** Deze vraag komt terug zolang het antwoord niet compleet is. */
  private static final String PLAN = "trede-3-plan";

  private Termijnnaam() {}

  /** De naam met een hoofdletter, zoals {@code Casus bespreken}. */
  public static String van(Termijn termijn) {
    return StringUtils.capitalize(
        GEDEELD.contains(termijn.stap()) ? termijn.naam() : Woorden.van("stap", termijn.stap()));
  }

  /** De naam tussen alle termijnen van de casus: een plan dat nog eens gevraagd is zegt dat. */
  public static String van(Termijn termijn, List<Termijn> alle) {
    long keer =
        alle.stream().filter(een -> een.stap().equals(PLAN) && een.id() <= termijn.id()).count();
    return van(termijn) + (termijn.stap().equals(PLAN) && keer > 1 ? " (" + keer + "e keer)" : "");
  }
}
