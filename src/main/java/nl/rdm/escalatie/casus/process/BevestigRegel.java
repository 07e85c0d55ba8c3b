package nl.rdm.escalatie.casus.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Wie namens de cliëntondersteuner bevestigt, moet er een hebben; en dat niemand te bereiken is
 * bevestigt niets (besluiten, sectie 3).
 */
@Component
class BevestigRegel implements Taakregel {

  private static final Set<String> FORMULIEREN =
      Set.of(
          "rdm-casus.intrekkenBevestigen",
          "rdm-casus.oplossingBevestigen",
          "rdm-casus.nazorgNagaan");

  private final Casussen casussen;

  BevestigRegel(Casussen casussen) {
    this.casussen = casussen;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return FORMULIEREN.contains(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    var door = antwoorden.get("bevestigdDoor");
    if ("NIEMAND".equals(door) && "UITGEVOERD".equals(antwoorden.get(Variabelen.BESLUIT))) {
      return List.of(
          new Fout(
              "bevestigdDoor",
              "een oplossing is pas uitgevoerd als de cliënt of de cliëntondersteuner dat zegt"));
    }
    return "CLIENTONDERSTEUNER".equals(door)
            && casussen
                .van(Variabelen.casusnummer(taak))
                .flatMap(casus -> casus.ondersteuner())
                .isEmpty()
        ? List.of(new Fout("bevestigdDoor", "deze casus heeft geen cliëntondersteuner"))
        : List.of();
  }
}
