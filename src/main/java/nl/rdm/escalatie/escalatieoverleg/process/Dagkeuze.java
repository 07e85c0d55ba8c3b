package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.termijn.Werkkalender;
import org.springframework.stereotype.Component;

/** De dag waarvoor iemand iets afspreekt: een werkdag die nog komt, en niet verder dan een jaar. */
@Component
class Dagkeuze {

  private final Werkkalender kalender;
  private final Clock klok;

  Dagkeuze(Werkkalender kalender, Clock klok) {
    this.kalender = kalender;
    this.klok = klok;
  }

  /**
   * Dat het een dag is, controleert het formulier al; leeg wanneer er niets op aan te merken is.
   */
  Optional<Fout> fout(String veld, Map<String, Object> antwoorden) {
    if (!(antwoorden.get(veld) instanceof String datum)) {
      return Optional.empty();
    }
    try {
      return melding(LocalDate.parse(datum)).map(melding -> new Fout(veld, melding));
    } catch (DateTimeParseException geenDag) {
      return Optional.empty();
    }
  }

  private Optional<String> melding(LocalDate dag) {
    var vandaag = LocalDate.now(klok);
    if (!dag.isAfter(vandaag)) {
      return Optional.of("kies een dag na vandaag");
    }
    if (dag.isAfter(vandaag.plusYears(1))) {
      return Optional.of("kies een dag binnen een jaar van nu");
    }
    return kalender.isWerkdag(dag) ? Optional.empty() : Optional.of("kies een werkdag");
  }
}
