package nl.rdm.escalatie.jaarcyclus;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Component;

/** Wat elk jaar een keer begint: onder welk kenmerk, en wat er in het logboek over staat. */
@Component
class Jaarreeks {

  /** Het jaar van de eerste ronde. */
  private static final int EERSTE = 2026;

  private final Logboek logboek;
  private final Clock klok;

  Jaarreeks(Logboek logboek, Clock klok) {
    this.logboek = logboek;
    this.klok = klok;
  }

  /** Het kenmerk van een nieuwe ronde; een tweede in hetzelfde jaar krijgt een volgnummer. */
  String nieuw(String naam) {
    return kenmerken(naam, LocalDate.now(klok).getYear())
        .filter(kenmerk -> logboek.van(kenmerk).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Alle rondes op kenmerk, met wat er gebeurde. */
  Map<String, List<Gebeurtenis>> alle(String naam) {
    var rondes = new LinkedHashMap<String, List<Gebeurtenis>>();
    IntStream.rangeClosed(EERSTE, LocalDate.now(klok).getYear())
        .boxed()
        .flatMap(
            jaar ->
                kenmerken(naam, jaar)
                    .map(kenmerk -> Map.entry(kenmerk, logboek.van(kenmerk)))
                    .takeWhile(ronde -> !ronde.getValue().isEmpty()))
        .forEach(ronde -> rondes.put(ronde.getKey(), ronde.getValue()));
    return rondes;
  }

  private static Stream<String> kenmerken(String naam, int jaar) {
    return Stream.concat(
        Stream.of(naam + "-" + jaar),
        IntStream.iterate(2, volgnummer -> volgnummer + 1)
            .mapToObj(volgnummer -> naam + "-" + jaar + "-" + volgnummer));
  }
}
