package nl.rdm.escalatie.spoed.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.spoed.Spoed;

/** Vraagt in een test om spoed en besluit erover. */
final class Spoedvraag {

  private final Spoed spoed;
  private final Casusrit rit;

  Spoedvraag(Spoed spoed, Casusrit rit) {
    this.spoed = spoed;
    this.rit = rit;
  }

  /** Er is om spoed gevraagd: het verzoek ligt bij het aanmeldpunt. */
  void vraag(String nr, String... gronden) {
    spoed.vraag(nr, List.of(gronden));
  }

  void kenToe(String nr) {
    rit.doe(nr, "aanmeldpunt", "spoedBeoordelen", Map.of("besluit", "TOEKENNEN"));
  }

  void wijsAf(String nr) {
    rit.doe(
        nr,
        "aanmeldpunt",
        "spoedBeoordelen",
        Map.of(
            "besluit", "AFWIJZEN",
            "inhoud_reden", "De plek blijft tot het overleg.",
            "inhoud_watNu", "Vraag opnieuw wanneer dat verandert."));
  }
}
