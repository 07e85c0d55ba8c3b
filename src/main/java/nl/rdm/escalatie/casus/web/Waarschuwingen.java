package nl.rdm.escalatie.casus.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.rdm.escalatie.casus.ExterneTermijnen;
import nl.rdm.escalatie.casus.Termijnnaam;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.termijn.Termijn;
import org.springframework.stereotype.Component;

/** Welke lopende termijnen eindigen na een datum die van buiten vastligt. */
@Component
class Waarschuwingen {

  private static final DateTimeFormatter DAG =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));

  private final ExterneTermijnen extern;
  private final Clock klok;

  Waarschuwingen(ExterneTermijnen extern, Clock klok) {
    this.extern = extern;
    this.klok = klok;
  }

  /**
   * Een termijn die te laat eindigt.
   *
   * @param datum die van buiten vastligt
   * @param tekst hetzelfde als zin
   */
  record Waarschuwing(String stap, OffsetDateTime vervaltOp, LocalDate datum, String tekst) {}

  List<Waarschuwing> van(List<Termijn> termijnen) {
    return termijnen.stream()
        .filter(Termijn::loopt)
        .flatMap(
            termijn ->
                extern.waarnaEindigt(termijn).stream().map(datum -> waarschuwing(termijn, datum)))
        .toList();
  }

  private Waarschuwing waarschuwing(Termijn termijn, LocalDate datum) {
    return new Waarschuwing(
        termijn.stap(),
        termijn.vervaltOp().atZone(klok.getZone()).toOffsetDateTime(),
        datum,
        "%s loopt tot %s. Dat is na %s, een datum die van buiten vastligt."
            .formatted(
                Termijnnaam.van(termijn),
                Woorden.tijd(termijn.vervaltOp(), klok.getZone()),
                DAG.format(datum)));
  }
}
