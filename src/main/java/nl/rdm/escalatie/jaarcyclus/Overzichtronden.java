package nl.rdm.escalatie.jaarcyclus;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Component;

/** De jaarlijkse rondes langs het overzicht: hun kenmerk, en wat eruit kwam (R122). */
@Component
public class Overzichtronden {

  public static final String BEGONNEN = "OVERZICHT_BEGONNEN";
  public static final String NAGEGAAN = "OVERZICHT_NAGEGAAN";

  /** Het jaar van de eerste ronde. */
  private static final int EERSTE = 2026;

  private static final String EVALUATIE = "overzicht-actualiseren.overzichtEvalueren";

  private final Logboek logboek;
  private final Dossier dossier;
  private final Clock klok;

  Overzichtronden(Logboek logboek, Dossier dossier, Clock klok) {
    this.logboek = logboek;
    this.dossier = dossier;
    this.klok = klok;
  }

  /**
   * Een ronde.
   *
   * @param stand hoeveel er {@code bevestigd}, {@code nietBevestigd} en {@code gewijzigd} was; leeg
   *     zolang er nog nagegaan wordt
   * @param evaluatie wat de themagroep vond; leeg zolang zij niet evalueerde
   * @param knelpunt wat zij hoger voorlegde
   */
  public record Ronde(
      String kenmerk,
      Instant begonnenOp,
      Map<String, String> stand,
      Optional<String> evaluatie,
      Optional<String> knelpunt) {}

  /** Het kenmerk van een nieuwe ronde; een tweede in hetzelfde jaar krijgt een volgnummer. */
  public String nieuwKenmerk() {
    return kenmerken(LocalDate.now(klok).getYear())
        .filter(kenmerk -> logboek.van(kenmerk).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Alle rondes, laatste eerst. */
  public List<Ronde> alle() {
    return IntStream.rangeClosed(EERSTE, LocalDate.now(klok).getYear())
        .boxed()
        .flatMap(
            jaar ->
                kenmerken(jaar)
                    .map(kenmerk -> Map.entry(kenmerk, logboek.van(kenmerk)))
                    .takeWhile(ronde -> !ronde.getValue().isEmpty()))
        .map(ronde -> ronde(ronde.getKey(), ronde.getValue()))
        .sorted(Comparator.comparing(Ronde::begonnenOp).reversed())
        .toList();
  }

  private static Stream<String> kenmerken(int jaar) {
    return Stream.concat(
        Stream.of("OVERZICHT-" + jaar),
        IntStream.iterate(2, volgnummer -> volgnummer + 1)
            .mapToObj(volgnummer -> "OVERZICHT-" + jaar + "-" + volgnummer));
  }

  private Ronde ronde(String kenmerk, List<Gebeurtenis> gebeurd) {
    return new Ronde(
        kenmerk,
        gebeurd.get(0).op(),
        gebeurd.stream()
            .filter(een -> een.soort().equals(NAGEGAAN))
            .findFirst()
            .map(Gebeurtenis::gegevens)
            .orElse(Map.of()),
        stuk(kenmerk, "evaluatie"),
        stuk(kenmerk, "knelpunt"));
  }

  private Optional<String> stuk(String kenmerk, String veld) {
    return dossier.laatste(kenmerk, EVALUATIE, veld).map(Stuk::waarde);
  }
}
