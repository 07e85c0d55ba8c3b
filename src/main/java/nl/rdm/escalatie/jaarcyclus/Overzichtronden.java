package nl.rdm.escalatie.jaarcyclus;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  public static final String NIET_GEEVALUEERD = "OVERZICHT_NIET_GEEVALUEERD";

  private static final String REEKS = "OVERZICHT";

  private static final String EVALUATIE = "overzicht-actualiseren.overzichtEvalueren";

  private final Jaarreeks reeks;
  private final Logboek logboek;
  private final Dossier dossier;
  private final Clock klok;

  Overzichtronden(Jaarreeks reeks, Logboek logboek, Dossier dossier, Clock klok) {
    this.reeks = reeks;
    this.logboek = logboek;
    this.dossier = dossier;
    this.klok = klok;
  }

  /**
   * Een ronde.
   *
   * @param stand hoeveel er {@code bevestigd}, {@code nietBevestigd} en {@code gewijzigd} was; leeg
   *     zolang er nog nagegaan wordt
   * @param nagegaanOp wanneer het nagaan klaar was; leeg zolang dat niet zo is
   * @param vervallen of de tijd om te evalueren voorbij is zonder dat iemand het deed
   * @param evaluatie wat de themagroep vond; leeg zolang zij niet evalueerde
   * @param knelpunt wat zij hoger voorlegde
   */
  public record Ronde(
      String kenmerk,
      Instant begonnenOp,
      Map<String, String> stand,
      Optional<Instant> nagegaanOp,
      boolean vervallen,
      Optional<String> evaluatie,
      Optional<String> knelpunt) {}

  /** Het kenmerk van een nieuwe ronde; een tweede in hetzelfde jaar krijgt een volgnummer. */
  public String nieuwKenmerk() {
    return reeks.nieuw(REEKS);
  }

  /** Wanneer een ronde begon. */
  public Instant begonnenOp(String kenmerk) {
    return logboek.van(kenmerk).get(0).op();
  }

  /** Sinds wanneer een wijziging nog niet gemeld is: het vorige nagaan, anders een jaar geleden. */
  public Instant laatstGemeld() {
    return alle().stream()
        .flatMap(ronde -> ronde.nagegaanOp().stream())
        .max(Comparator.naturalOrder())
        .orElseGet(() -> ZonedDateTime.now(klok).minusYears(1).toInstant());
  }

  /** Alle rondes, laatste eerst. */
  public List<Ronde> alle() {
    return reeks.alle(REEKS).entrySet().stream()
        .map(ronde -> ronde(ronde.getKey(), ronde.getValue()))
        .sorted(Comparator.comparing(Ronde::begonnenOp).reversed())
        .toList();
  }

  private Ronde ronde(String kenmerk, List<Gebeurtenis> gebeurd) {
    var nagegaan = gebeurtenis(gebeurd, NAGEGAAN);
    return new Ronde(
        kenmerk,
        gebeurd.get(0).op(),
        nagegaan.map(Gebeurtenis::gegevens).orElse(Map.of()),
        nagegaan.map(Gebeurtenis::op),
        gebeurtenis(gebeurd, NIET_GEEVALUEERD).isPresent(),
        stuk(kenmerk, "evaluatie"),
        stuk(kenmerk, "knelpunt"));
  }

  private static Optional<Gebeurtenis> gebeurtenis(List<Gebeurtenis> gebeurd, String soort) {
    return gebeurd.stream().filter(een -> een.soort().equals(soort)).findFirst();
  }

  private Optional<String> stuk(String kenmerk, String veld) {
    return dossier.laatste(kenmerk, EVALUATIE, veld).map(Stuk::waarde);
  }
}
