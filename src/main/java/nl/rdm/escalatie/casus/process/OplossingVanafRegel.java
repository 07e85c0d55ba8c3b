package nl.rdm.escalatie.casus.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Een oplossing begint niet meer dan een jaar van nu: een vergissing in het jaartal zou het nagaan
 * of zij is uitgevoerd verzetten zonder dat iemand het merkt.
 */
@Component
class OplossingVanafRegel implements Taakregel {

  private final Clock klok;

  OplossingVanafRegel(Clock klok) {
    this.klok = klok;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return true;
  }

  /** Dat het een dag is, controleert het formulier al. */
  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    if (!(antwoorden.get(Variabelen.OPLOSSING_VANAF) instanceof String datum)) {
      return List.of();
    }
    try {
      var vanaf = LocalDate.parse(datum);
      var vandaag = LocalDate.now(klok);
      return vanaf.isBefore(vandaag.minusYears(1)) || vanaf.isAfter(vandaag.plusYears(1))
          ? List.of(new Fout(Variabelen.OPLOSSING_VANAF, "kies een dag binnen een jaar van nu"))
          : List.of();
    } catch (DateTimeParseException geenDag) {
      return List.of();
    }
  }
}
