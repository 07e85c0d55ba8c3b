package nl.rdm.escalatie.termijn;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.rdm.escalatie.invoer.Invoerlezer;
import org.springframework.stereotype.Component;

/** Leest tot wanneer iemand een termijn wil verzetten. */
@Component
public class NieuwEinde {

  /** Verder weg is geen termijn meer waarop iemand wacht (aanname). */
  private static final Period HOOGSTENS = Period.ofYears(1);

  private final Termijnen termijnen;
  private final Clock klok;

  NieuwEinde(Termijnen termijnen, Clock klok) {
    this.termijnen = termijnen;
    this.klok = klok;
  }

  /** Het einde in dit veld; leeg wanneer het er niet staat of niet te lezen is. */
  public Optional<Instant> lees(Invoerlezer in, String veld) {
    var datum = in.regel(veld, 40);
    if (datum.isEmpty()) {
      return Optional.empty();
    }
    var einde = moment(datum);
    if (einde.isEmpty()) {
      in.fout(
          veld,
          "Geef een datum als 2026-12-01, of een tijdstip met tijdzone als"
              + " 2026-12-01T17:00:00+01:00.");
    } else if (!einde.get().isAfter(klok.instant())) {
      in.fout(veld, "Deze datum is al voorbij.");
    } else if (einde.get().isAfter(uiterste())) {
      in.fout(veld, "Kies een datum binnen een jaar.");
    }
    return einde;
  }

  private Optional<Instant> moment(String datum) {
    try {
      return Optional.of(
          datum.contains("T")
              ? OffsetDateTime.parse(datum).toInstant()
              : termijnen.eigenEinde(LocalDate.parse(datum).toString()));
    } catch (DateTimeParseException | IllegalArgumentException geenDatum) {
      return Optional.empty();
    }
  }

  private Instant uiterste() {
    return klok.instant().atZone(klok.getZone()).plus(HOOGSTENS).toInstant();
  }
}
