package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Een afspraak krijgt alleen een nieuwe datum die nog komt; een tweede keer alleen wanneer de
 * cliëntondersteuner daarmee instemt (besluiten, sectie 5).
 */
@Component
class AfspraakRegel implements Taakregel {

  /** Het vinkje van het formulier, dat bij een tweede keer verplicht is. */
  static final String INSTEMMING = "toestemmingClientondersteuner";

  private final Dagkeuze dagkeuze;
  private final Casussen casussen;

  AfspraakRegel(Dagkeuze dagkeuze, Casussen casussen) {
    this.dagkeuze = dagkeuze;
    this.casussen = casussen;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return "afspraak-volgen.afspraakNagaan".equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    return Stream.concat(
            dagkeuze.fout("nieuweDatum", antwoorden).stream(), instemming(taak, antwoorden))
        .toList();
  }

  private Stream<Fout> instemming(DelegateTask taak, Map<String, Object> antwoorden) {
    return Boolean.TRUE.equals(antwoorden.get(INSTEMMING))
            && casussen.van(Variabelen.casusnummer(taak)).flatMap(Casus::ondersteuner).isEmpty()
        ? Stream.of(new Fout(INSTEMMING, "deze casus heeft geen cliëntondersteuner"))
        : Stream.empty();
  }
}
