package nl.rdm.escalatie.escalatieoverleg;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.rdm.escalatie.logboek.Gebeurtenis;

/**
 * Eén ronde van het bestuurlijk escalatie overleg zoals zij is vastgelegd: codes en data, nooit
 * inhoud (R106). Alles volgt uit het logboek; er is geen tweede boekhouding die ervan af kan
 * wijken.
 *
 * @param ronde de hoeveelste van deze casus, vanaf 1
 * @param begonOp wanneer het coördinatiepunt de casus kreeg
 * @param uitkomst code, leeg zolang de ronde loopt
 * @param verslag hoe het met de terugkoppeling staat
 * @param afspraken wat er in deze ronde is afgesproken, zoals het er nu mee staat
 * @param gebeurd wat er in deze ronde gebeurde, oudste eerst
 */
public record Overleg(
    String casusnummer,
    String gemeente,
    int ronde,
    Instant begonOp,
    Optional<Instant> eindigdeOp,
    Optional<String> uitkomst,
    Verslag verslag,
    List<Afspraak> afspraken,
    List<Gebeurtenis> gebeurd) {

  private static final Set<String> GEHOUDEN =
      Set.of(
          "GEVONDEN",
          "GEACCORDEERD",
          "ZONDER_VOLLEDIGE_STEUN",
          "TERUGGEGEVEN",
          "GEEN_OVEREENSTEMMING");

  private static final String BESLUIT = "besluit";

  /** Hoe het met de terugkoppeling van een ronde staat. */
  public enum Verslag {
    /** Er is geen overleg om van te vertellen. */
    GEEN,
    NOG_NIET,
    VERSTUURD,
    VERVALLEN
  }

  public Overleg {
    afspraken = List.copyOf(afspraken);
    gebeurd = List.copyOf(gebeurd);
  }

  /** Of deze ronde op dat moment liep, ook op het moment dat zij eindigde. */
  public boolean duurde(Instant op) {
    return !op.isBefore(begonOp) && eindigdeOp.filter(op::isAfter).isEmpty();
  }

  /** Of de bestuurders aan tafel zaten en er een uitkomst is. */
  public boolean gehouden() {
    return gehouden(uitkomst);
  }

  static boolean gehouden(Optional<String> uitkomst) {
    return uitkomst.filter(GEHOUDEN::contains).isPresent();
  }

  /**
   * De dag waarop het overleg was, die een andere dan de geplande kan zijn; leeg als het er niet
   * was.
   */
  public Optional<LocalDate> gehoudenOp() {
    return gebeurd.stream()
        .filter(g -> g.soort().equals("OVERLEG_GEHOUDEN"))
        .map(g -> LocalDate.parse(g.gegevens().get("op")))
        .findFirst();
  }

  /** De dag waarop het overleg was, wanneer dat een andere was dan de laatste geplande. */
  public Optional<LocalDate> andereDag() {
    return gehoudenOp()
        .filter(op -> overlegOp().filter(gepland -> gepland.startsWith(op.toString())).isEmpty());
  }

  /** Wanneer de gemeente bijeenriep; leeg zolang zij dat niet deed. */
  public Optional<Instant> bijeengeroepenOp() {
    return taken("overlegBijeenroepen")
        .filter(taak -> "BIJEENROEPEN".equals(taak.gegevens().get(BESLUIT)))
        .map(Gebeurtenis::op)
        .findFirst();
  }

  /** Elke datum die werd vastgesteld, oudste eerst: lokale datum en tijd, zonder tijdzone. */
  public List<String> data() {
    return datumstappen().flatMap(stap -> datum(stap).stream()).toList();
  }

  /** De datum die nu staat; leeg voordat er een is, en nadat het overleg is verzet. */
  public Optional<String> overlegOp() {
    return datumstappen().reduce((eerder, later) -> later).flatMap(Overleg::datum);
  }

  /** Hoe vaak er een andere datum kwam. */
  public int keerVerzet() {
    return Math.max(0, data().size() - 1);
  }

  /** De vorm bij de laatste datum. */
  public Optional<String> vorm() {
    return taken("datumVaststellen").flatMap(taak -> gegeven(taak, "vorm")).reduce((a, b) -> b);
  }

  /** Codes van de rollen aan tafel; leeg zolang die niet vaststaan. */
  public List<String> deelnemers() {
    return kring("rollen");
  }

  /** Wie van hen alleen bij het eerste deel van de agenda is. */
  public List<String> alleenEersteDeel() {
    return kring("eersteDeel");
  }

  private List<String> kring(String gegeven) {
    return gebeurd.stream()
        .filter(g -> g.soort().equals("DEELNEMERS"))
        .reduce((eerder, later) -> later)
        .map(g -> codes(g.gegevens().get(gegeven)))
        .orElse(List.of());
  }

  /** Wanneer het plan van aanpak in deze ronde compleet bleek. */
  public Optional<Instant> planCompleetOp() {
    return gebeurd.stream()
        .filter(g -> g.onderdeel().equals("endEvent_planCompleet"))
        .map(Gebeurtenis::op)
        .findFirst();
  }

  /** Wanneer het plan van aanpak voor het laatst niet compleet was; leeg als dat niet gebeurde. */
  public Optional<Instant> planNietCompleetOp() {
    return taken("planBeoordelen")
        .filter(taak -> "AANVULLEN".equals(taak.gegevens().get(BESLUIT)))
        .map(Gebeurtenis::op)
        .reduce((eerder, later) -> later);
  }

  /** Of de bestuurders vonden dat het aanbod in de regio ontbreekt; leeg wanneer dat niet bleek. */
  public Optional<Boolean> aanbodOntbreekt() {
    return vastgelegd("aanbodOntbreekt").map("JA"::equals);
  }

  /** Wat er bij de uitkomst is vastgelegd onder deze naam. */
  public Optional<String> vastgelegd(String gegeven) {
    return taken("uitkomstVastleggen").reduce((eerder, later) -> later).stream()
        .flatMap(taak -> gegeven(taak, gegeven))
        .findFirst();
  }

  /** Wie er volgens de uitkomst niet was, of niet voor de eigen organisatie kon besluiten. */
  public List<String> afwezig() {
    return vastgelegd("afwezig").map(Overleg::codes).orElse(List.of());
  }

  /** Voor wie de gemeente van tevoren een ander met een mandaat opgaf. */
  public List<String> vervangen() {
    return taken("deelnemersVaststellen").reduce((eerder, later) -> later).stream()
        .flatMap(taak -> gegeven(taak, "vervangen"))
        .flatMap(lijst -> codes(lijst).stream())
        .toList();
  }

  /** Wie er volgens de uitkomst iets uitvoert. */
  public List<String> uitvoerders() {
    return vastgelegd("uitvoerders").map(Overleg::codes).orElse(List.of());
  }

  /**
   * Wie er niet was op een datum waarop het overleg niet doorging.
   *
   * @param overlegOp die datum, als {@link #data}
   */
  public record Gemist(String overlegOp, List<String> rollen) {}

  /** Elke keer dat het overleg is verzet en erbij staat wie er niet was, oudste eerst. */
  public List<Gemist> gemist() {
    var gemist = new ArrayList<Gemist>();
    var overlegOp = Optional.<String>empty();
    for (var stap : datumstappen().toList()) {
      var afwezig = gegeven(stap, "afwezig").flatMap(lijst -> codes(lijst).stream()).toList();
      overlegOp
          .filter(op -> !afwezig.isEmpty())
          .ifPresent(op -> gemist.add(new Gemist(op, afwezig)));
      overlegOp = datum(stap);
    }
    return List.copyOf(gemist);
  }

  private static List<String> codes(String lijst) {
    return Arrays.stream(lijst.replaceAll("[\\[\\]\"\\s]", "").split(","))
        .filter(code -> !code.isEmpty())
        .toList();
  }

  private Stream<Gebeurtenis> taken(String taak) {
    return gebeurd.stream()
        .filter(g -> g.soort().equals("TAAK_AFGEROND"))
        .filter(g -> g.onderdeel().equals("userTask_" + taak));
  }

  /** Wat een datum geeft, of wegneemt: door te verzetten, of omdat spoed een eerdere vraagt. */
  private Stream<Gebeurtenis> datumstappen() {
    return gebeurd.stream()
        .filter(
            g ->
                datum(g).isPresent()
                    || "VERZETTEN".equals(g.gegevens().get(BESLUIT))
                    || g.onderdeel().equals("condition_eerderOverleg"));
  }

  /** Een van de voorgelegde momenten, of een eigen datum. */
  private static Optional<String> datum(Gebeurtenis g) {
    return g.soort().equals("TAAK_AFGEROND") && g.onderdeel().equals("userTask_datumVaststellen")
        ? Stream.concat(gegeven(g, "gekozenMoment"), gegeven(g, "overlegOp"))
            .filter(moment -> !moment.isBlank())
            .findFirst()
        : Optional.empty();
  }

  private static Stream<String> gegeven(Gebeurtenis g, String naam) {
    return Stream.ofNullable(g.gegevens().get(naam));
  }
}
