package nl.rdm.escalatie.escalatieoverleg;

import java.util.List;
import java.util.stream.Stream;

/**
 * De vaste agenda van een bestuurlijk escalatie overleg (R99-R105): met politie of justitie aan
 * tafel in twee delen, zodat niemand hoort wat niet voor hem is (besluiten, sectie 2, C4).
 */
public final class Agenda {

  private static final List<String> EERST =
      List.of(
          "Wie er zijn, en of ieder voor de eigen organisatie kan besluiten",
          "De veiligheid: wat er vanavond geldt en wie waarop let");

  private static final List<String> DAARNA =
      List.of(
          "De weg tot nu toe, en gemiste stappen in de keten",
          "Het plan van aanpak: aannemen, de manier waarop en het tempo",
          "De mogelijkheden, wat zij kosten en wie betaalt",
          "De uitkomst, met de toezegging van elke organisatie die iets uitvoert",
          "Wat er aan aanbod ontbreekt, en welke randvoorwaarden de bestuurders beïnvloeden",
          "De afspraken: wie doet wat, voor wanneer");

  private Agenda() {}

  /**
   * Een deel van de agenda.
   *
   * @param begin het nummer van het eerste punt
   */
  public record Deel(String naam, int begin, List<String> punten) {}

  /**
   * @param inTweeDelen of er deelnemers zijn die alleen bij het eerste deel horen
   */
  public static List<Deel> voor(boolean inTweeDelen) {
    return inTweeDelen
        ? List.of(
            new Deel("Eerste deel, met iedereen", 1, EERST),
            new Deel("Tweede deel, zonder politie en justitie", 1 + EERST.size(), DAARNA))
        : List.of(new Deel("Agenda", 1, Stream.concat(EERST.stream(), DAARNA.stream()).toList()));
  }
}
