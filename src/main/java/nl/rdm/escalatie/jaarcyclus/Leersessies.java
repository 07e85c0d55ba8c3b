package nl.rdm.escalatie.jaarcyclus;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Component;

/** De jaarlijkse leer- en evaluatiesessies: hoe het ermee staat en wat de regio leerde (R115). */
@Component
public class Leersessies {

  private static final String REEKS = "LEREN";
  private static final String BEGONNEN = "LEERSESSIE_BEGONNEN";
  private static final String UITGENODIGD = "LEERSESSIE_UITGENODIGD";
  private static final String GEHOUDEN = "LEERSESSIE_GEHOUDEN";
  private static final String NIET_GEHOUDEN = "LEERSESSIE_NIET_GEHOUDEN";

  private static final String VANAF = "vanaf";
  private static final String OVERLEG_OP = "overlegOp";
  private static final String ZONDER_ADRES = "zonderAdres";

  static final String VOORBEREIDING = "leer-en-evaluatiesessie.sessieVoorbereiden";
  static final String VASTGELEGD = "leer-en-evaluatiesessie.lessenVastleggen";

  private final Jaarreeks reeks;
  private final Logboek logboek;
  private final Dossier dossier;
  private final Clock klok;

  Leersessies(Jaarreeks reeks, Logboek logboek, Dossier dossier, Clock klok) {
    this.reeks = reeks;
    this.logboek = logboek;
    this.dossier = dossier;
    this.klok = klok;
  }

  /** Hoe een sessie ervoor staat. */
  public enum Stand {
    VOORBEREIDEN,
    GEPLAND,
    GEHOUDEN,
    NIET_GEHOUDEN
  }

  /**
   * Een sessie.
   *
   * @param vanaf vanaf wanneer zij over casussen gaat
   * @param begonnenOp tot wanneer zij over casussen gaat
   * @param overlegOp wanneer zij is of was; leeg zolang er geen datum is
   * @param zonderAdres wie geen uitnodiging kreeg, omdat er geen e-mailadres is
   */
  public record Leersessie(
      String kenmerk,
      Instant vanaf,
      Instant begonnenOp,
      Stand stand,
      Optional<Instant> overlegOp,
      String zonderAdres) {}

  /**
   * Opent een nieuwe sessie, met een dossier. Zij gaat over alles vanaf het begin van de vorige die
   * niet uitviel: wat een uitgevallen sessie liet liggen is nog niet besproken.
   */
  public String begin() {
    var vanaf =
        alle().stream()
            .filter(sessie -> sessie.stand() != Stand.NIET_GEHOUDEN)
            .findFirst()
            .map(Leersessie::begonnenOp)
            .orElseGet(() -> ZonedDateTime.now(klok).minusYears(1).toInstant());
    var kenmerk = reeks.nieuw(REEKS);
    dossier.open(kenmerk);
    logboek.schrijf(kenmerk, BEGONNEN, Map.of(VANAF, vanaf.toString()));
    return kenmerk;
  }

  /** Wanneer de vorige uitnodiging ging; {@link Instant#MIN} zolang er geen was. */
  public Instant laatstUitgenodigd(String kenmerk) {
    return laatste(logboek.van(kenmerk), UITGENODIGD).map(Gebeurtenis::op).orElse(Instant.MIN);
  }

  public void uitgenodigd(String kenmerk, Instant overlegOp, String zonderAdres) {
    logboek.schrijf(
        kenmerk, UITGENODIGD, Map.of(OVERLEG_OP, overlegOp.toString(), ZONDER_ADRES, zonderAdres));
  }

  public void gehouden(String kenmerk) {
    logboek.schrijf(kenmerk, GEHOUDEN, Map.of());
  }

  /** Niemand bereidde haar voor, of niemand legde iets vast: het jaar is voorbij. */
  public void nietGehouden(String kenmerk) {
    logboek.schrijf(kenmerk, NIET_GEHOUDEN, Map.of());
  }

  /** Alle sessies, laatste eerst. */
  public List<Leersessie> alle() {
    return reeks.alle(REEKS).entrySet().stream()
        .map(sessie -> sessie(sessie.getKey(), sessie.getValue()))
        .sorted(Comparator.comparing(Leersessie::begonnenOp).reversed())
        .toList();
  }

  public Optional<Leersessie> van(String kenmerk) {
    return alle().stream().filter(sessie -> sessie.kenmerk().equals(kenmerk)).findFirst();
  }

  /** Wat er van deze sessie geschreven is, als label en tekst, in de volgorde van het werk. */
  public List<Stuk> stukken(String kenmerk) {
    return Stream.concat(
            Stream.of("casuistiek").flatMap(veld -> stuk(kenmerk, VOORBEREIDING, veld)),
            Stream.of(
                    "lessen",
                    "verbeteringen",
                    "vorigeAfspraken",
                    "knelpuntThemagroep",
                    "knelpuntExpertgroep",
                    "knelpuntStuurgroep",
                    "lobby")
                .flatMap(veld -> stuk(kenmerk, VASTGELEGD, veld)))
        .toList();
  }

  /** Een tekst die bij het vastleggen geschreven is; leeg wanneer er niets staat. */
  public Optional<String> vastgelegd(String kenmerk, String veld) {
    return stuk(kenmerk, VASTGELEGD, veld).map(Stuk::waarde).findFirst();
  }

  private Stream<Stuk> stuk(String kenmerk, String formulier, String veld) {
    return dossier.laatste(kenmerk, formulier, veld).stream();
  }

  private static Leersessie sessie(String kenmerk, List<Gebeurtenis> gebeurd) {
    var begonnen = gebeurd.get(0);
    var uitgenodigd = laatste(gebeurd, UITGENODIGD).map(Gebeurtenis::gegevens);
    return new Leersessie(
        kenmerk,
        Instant.parse(begonnen.gegevens().get(VANAF)),
        begonnen.op(),
        stand(gebeurd, uitgenodigd.isPresent()),
        uitgenodigd.map(gegevens -> Instant.parse(gegevens.get(OVERLEG_OP))),
        uitgenodigd.map(gegevens -> gegevens.get(ZONDER_ADRES)).orElse(""));
  }

  private static Stand stand(List<Gebeurtenis> gebeurd, boolean uitgenodigd) {
    if (laatste(gebeurd, GEHOUDEN).isPresent()) {
      return Stand.GEHOUDEN;
    }
    if (laatste(gebeurd, NIET_GEHOUDEN).isPresent()) {
      return Stand.NIET_GEHOUDEN;
    }
    return uitgenodigd ? Stand.GEPLAND : Stand.VOORBEREIDEN;
  }

  private static Optional<Gebeurtenis> laatste(List<Gebeurtenis> gebeurd, String soort) {
    return gebeurd.stream()
        .filter(een -> een.soort().equals(soort))
        .reduce((eerder, later) -> later);
  }
}
