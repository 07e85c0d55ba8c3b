package nl.rdm.escalatie.escalatieoverleg;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Antwoord;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Gevraagde;

/**
 * Hoeveel deelnemers op een moment komen, zelf of met een vervanger, en hoeveel daarvan er in elk
 * geval bij horen (R97).
 */
public record Opkomst(int komt, int gevraagd, int verplichtKomt, int verplicht) {

  /**
   * @param verplicht de rollen die er in elk geval bij horen
   */
  public static Opkomst op(LocalDateTime moment, Overlegvraag vraag, Collection<String> verplicht) {
    var zelf =
        vraag.gevraagden().stream().filter(wie -> !Overlegvraag.isVervanger(wie.rol())).toList();
    var moeten = zelf.stream().filter(wie -> verplicht.contains(wie.rol())).toList();
    return new Opkomst(
        komt(moment, vraag, zelf), zelf.size(), komt(moment, vraag, moeten), moeten.size());
  }

  private static int komt(LocalDateTime moment, Overlegvraag vraag, List<Gevraagde> wie) {
    return (int)
        wie.stream()
            .filter(een -> een.komt(moment))
            .filter(
                een ->
                    een.antwoorden().get(moment) != Antwoord.VERVANGER
                        || !vraag.ookVervangerNiet(een.rol()))
            .count();
  }

  /** Zoals {@code 5 van de 7, en alle 4 die er in elk geval bij horen}. */
  public String inWoorden() {
    var allen = komt + " van de " + gevraagd;
    if (verplicht == 0) {
      return allen;
    }
    var moeten =
        verplichtKomt == verplicht ? "alle " + verplicht : verplichtKomt + " van de " + verplicht;
    return allen + ", en " + moeten + " die er in elk geval bij horen";
  }
}
