package nl.rdm.escalatie.overlegtafel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.rdm.escalatie.casus.NaastDeTreden;
import nl.rdm.escalatie.casus.NaastDeTreden.Naast;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.casus.Verloop.Verblijf;
import nl.rdm.escalatie.overlegtafel.Bespreking.Stand;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.stereotype.Component;

/**
 * De agenda en de besluitenlijst van elke tafel, gelezen uit de termijn waaronder een bespreking
 * wacht: wie met spoed of om een andere reden verplaatst wordt, staat zo vanzelf op één dag, en wie
 * eerder weg is vervalt.
 */
@Component
public class Besprekingen {

  private static final String MODEL = "overlegtafel";

  /** Een bespreking, of bij het crisisteam de hele behandeling: daar loopt één klok. */
  private static final Set<String> BESPREKEN = Set.of("userTask_uitkomstVastleggen", MODEL);

  /** Wat aan een agenda voorafgaat. */
  private static final Set<String> ONDERWEG =
      Set.of("userTask_instroomToetsen", "userTask_casusIndienen");

  /** Waarmee de tafel zelf besloot; met een andere code ging de casus weg voordat zij dat deed. */
  private static final Set<String> UITKOMSTEN =
      Set.of("OPLOSSING", "ADVIES", "GEEN_OPLOSSING", "NIET_TOEGELATEN");

  private final Termijnen termijnen;
  private final Verloop verloop;
  private final NaastDeTreden naast;
  private final Clock klok;

  Besprekingen(Termijnen termijnen, Verloop verloop, NaastDeTreden naast, Clock klok) {
    this.termijnen = termijnen;
    this.verloop = verloop;
    this.naast = naast;
    this.klok = klok;
  }

  /**
   * Een dag waarop een tafel casussen besprak of gaat bespreken.
   *
   * @param casussen hoeveel er op de agenda staan of stonden
   * @param open van hoeveel daarvan de uitkomst er nog niet is
   */
  public record Dag(LocalDate op, long casussen, long open) {}

  /** De dagen van deze tafel, oudste eerst. */
  public List<Dag> dagen(String tafel) {
    return besprekingen(tafel).stream()
        .collect(groupingBy(this::dag, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(dag -> new Dag(dag.getKey(), dag.getValue().size(), open(dag.getValue())))
        .toList();
  }

  private static long open(List<Termijn> besprekingen) {
    return besprekingen.stream().filter(termijn -> termijn.geslotenOp().isEmpty()).count();
  }

  /** Wat op deze dag op de agenda staat of stond, in de volgorde waarin het gepland werd. */
  public List<Bespreking> op(String tafel, LocalDate dag) {
    Map<String, List<Termijn>> perCasus =
        besprekingen(tafel).stream()
            .collect(groupingBy(Termijn::casusnummer, LinkedHashMap::new, toList()));
    return perCasus.values().stream()
        .filter(beurten -> beurten.stream().anyMatch(termijn -> dag(termijn).equals(dag)))
        .flatMap(beurten -> van(tafel, beurten).stream())
        .filter(bespreking -> bespreking.op().equals(dag))
        .toList();
  }

  /** Wat bij deze tafel ligt en nog niet op een agenda staat: eerst moet deze taak gedaan zijn. */
  public List<Termijn> onderweg(String tafel) {
    return termijnen.aanTafel(tafel, MODEL).stream()
        .filter(termijn -> ONDERWEG.contains(termijn.activiteit()))
        .filter(termijn -> termijn.geslotenOp().isEmpty())
        .toList();
  }

  private List<Termijn> besprekingen(String tafel) {
    return termijnen.aanTafel(tafel, MODEL).stream()
        .filter(termijn -> BESPREKEN.contains(termijn.activiteit()))
        .toList();
  }

  /** Alle besprekingen van één casus aan deze tafel, oudste eerst. */
  private List<Bespreking> van(String tafel, List<Termijn> beurten) {
    var verblijven = verblijven(tafel, beurten.get(0).casusnummer());
    var besprekingen = new ArrayList<Bespreking>();
    for (int i = 0; i < beurten.size(); i++) {
      var volgende = Optional.of(i + 1).filter(n -> n < beurten.size()).map(beurten::get);
      besprekingen.add(
          bespreking(tafel, beurten.get(i), volgende, verblijven, List.copyOf(besprekingen)));
    }
    return besprekingen;
  }

  private static Verblijf verblijf(Naast keer) {
    return new Verblijf(
        0,
        Optional.of(keer.tafel()),
        keer.aanTafel().orElse(keer.gebracht()),
        keer.tot(),
        keer.uitkomst());
  }

  /** Naast de treden heeft een tafel haar eigen verblijven. */
  private List<Verblijf> verblijven(String tafel, String casusnummer) {
    return NaastDeTreden.TAFELS.contains(tafel)
        ? naast.van(casusnummer).stream()
            .filter(keer -> keer.tafel().equals(tafel))
            .map(Besprekingen::verblijf)
            .toList()
        : verloop.van(casusnummer);
  }

  /** Wie in dezelfde behandeling nog een keer op de agenda komt, is aangehouden. */
  private Bespreking bespreking(
      String tafel,
      Termijn termijn,
      Optional<Termijn> volgende,
      List<Verblijf> verblijven,
      List<Bespreking> eerder) {
    var terug = volgende.filter(later -> later.procesinstantie().equals(termijn.procesinstantie()));
    var verblijf =
        verblijven.stream()
            .filter(dit -> dit.tafel().filter(tafel::equals).isPresent())
            .filter(dit -> !dit.van().isAfter(termijn.begin()))
            .reduce((een, later) -> later);
    var uitkomst = terug.map(later -> "AANHOUDEN").or(() -> verblijf.flatMap(Verblijf::uitkomst));
    boolean open = termijn.geslotenOp().isEmpty();
    return new Bespreking(
        termijn.casusnummer(),
        dag(termijn),
        termijn.vervaltOp(),
        Optional.of(dag(termijn.oorspronkelijkOp())).filter(eerst -> !eerst.equals(dag(termijn))),
        (int) eerder.stream().filter(deze -> deze.stand() == Stand.BESPROKEN).count(),
        (int) eerder.stream().filter(deze -> deze.terugOp().isPresent()).count(),
        verblijf.map(Verblijf::van).orElse(termijn.begin()),
        open ? Stand.GEPLAND : stand(terug.isPresent(), uitkomst),
        uitkomst.filter(code -> !open),
        terug.map(this::dag),
        terug.isPresent()
            ? Optional.empty()
            : verblijf.flatMap(dit -> na(termijn.casusnummer(), dit, verblijven)));
  }

  private static Stand stand(boolean komtTerug, Optional<String> uitkomst) {
    return komtTerug || uitkomst.filter(code -> !UITKOMSTEN.contains(code)).isEmpty()
        ? Stand.BESPROKEN
        : Stand.VERVALLEN;
  }

  /** Van een tafel naast de treden gaat de casus verder in de trede waar hij al was (C7). */
  private Optional<Verblijf> na(String casusnummer, Verblijf dit, List<Verblijf> verblijven) {
    if (dit.tafel().filter(NaastDeTreden.TAFELS::contains).isPresent()) {
      return verloop.van(casusnummer).stream()
          .filter(verblijf -> verblijf.tafel().isEmpty())
          .reduce((eerder, later) -> later);
    }
    return verblijven.stream().skip(verblijven.lastIndexOf(dit) + 1L).findFirst();
  }

  private LocalDate dag(Termijn termijn) {
    return dag(termijn.vervaltOp());
  }

  private LocalDate dag(Instant moment) {
    return LocalDate.ofInstant(moment, klok.getZone());
  }
}
