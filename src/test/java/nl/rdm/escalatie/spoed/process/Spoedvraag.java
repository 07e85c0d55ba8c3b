package nl.rdm.escalatie.spoed.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.casus.process.Variabelen;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;

/** Vraagt in een test om spoed en besluit erover. */
final class Spoedvraag {

  private final ProcessEngine engine;
  private final Casusrit rit;

  Spoedvraag(ProcessEngine engine, Casusrit rit) {
    this.engine = engine;
    this.rit = rit;
  }

  /** Er is om spoed gevraagd: het verzoek ligt bij het aanmeldpunt. */
  void vraag(String nr, String... gronden) {
    var variabelen =
        Variables.createVariables()
            .putValue("casusnummer", nr)
            .putValue("regio", "twente")
            .putValue("gemeente", rit.casus(nr).gemeente())
            .putValue("trede", rit.casus(nr).trede().orElse(null))
            .putValue("veiligheidsrisico", true)
            .putValue("spoed", false)
            .putValueTyped("spoedGronden", Variabelen.json(List.of(gronden)));
    engine.getRuntimeService().startProcessInstanceByKey("spoedprocedure", nr, variabelen);
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
