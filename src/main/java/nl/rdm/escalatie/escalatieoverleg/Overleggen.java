package nl.rdm.escalatie.escalatieoverleg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.escalatieoverleg.Overleg.Verslag;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Component;

/** De bestuurlijke overleggen van de regio over de jaren, gelezen uit wat is vastgelegd (R106). */
@Component
public class Overleggen {

  private static final String TAFEL = "bestuurlijk-escalatieoverleg";
  private static final String BEGIN = "startEvent_overleg";

  private final Verloop verloop;
  private final Logboek logboek;
  private final Casussen casussen;
  private final Afspraken afspraken;

  Overleggen(Verloop verloop, Logboek logboek, Casussen casussen, Afspraken afspraken) {
    this.verloop = verloop;
    this.logboek = logboek;
    this.casussen = casussen;
    this.afspraken = afspraken;
  }

  /** Alle rondes, nieuwste eerst. */
  public List<Overleg> alle() {
    return verloop.ooitAan(TAFEL).stream()
        .flatMap(nummer -> van(nummer).stream())
        .sorted(
            Comparator.comparing(Overleg::begonOp)
                .thenComparing(Overleg::casusnummer)
                .thenComparing(Overleg::ronde)
                .reversed())
        .toList();
  }

  /** De rondes van een casus, oudste eerst; elke ronde is een regel van zijn verloop. */
  public List<Overleg> van(String casusnummer) {
    var verblijven =
        verloop.van(casusnummer).stream()
            .filter(verblijf -> verblijf.trede() == 3)
            .filter(verblijf -> verblijf.tafel().filter(TAFEL::equals).isPresent())
            .toList();
    if (verblijven.isEmpty()) {
      return List.of();
    }
    var gemeente = casussen.van(casusnummer).orElseThrow().gemeente();
    var gebeurd = logboek.van(casusnummer);
    var rondes = rondes(gebeurd, verblijven.size());
    var gemaakt = new ArrayDeque<>(afspraken.van(casusnummer));
    var overleggen = new ArrayList<Overleg>();
    for (int i = 0; i < verblijven.size(); i++) {
      var verblijf = verblijven.get(i);
      var verslag =
          Overleg.gehouden(verblijf.uitkomst()) ? verslag(rondes.get(i), gebeurd) : Verslag.GEEN;
      overleggen.add(
          new Overleg(
              casusnummer,
              gemeente,
              i + 1,
              verblijf.van(),
              verblijf.tot(),
              verblijf.uitkomst(),
              verslag,
              vanRonde(rondes.get(i), gemaakt),
              rondes.get(i)));
    }
    return List.copyOf(overleggen);
  }

  /** De ronde waarover dit verslag gaat. */
  public Optional<Overleg> vanVerslag(String casusnummer, String verslag) {
    return van(casusnummer).stream()
        .filter(
            overleg ->
                verslagen(overleg.gebeurd(), "TERUGKOPPELING_BEGONNEN").anyMatch(verslag::equals))
        .findFirst();
  }

  /** De ronde die loopt of het laatst liep. */
  public Optional<Overleg> laatste(String casusnummer) {
    return van(casusnummer).stream().reduce((eerder, later) -> later);
  }

  /** De eerste afspraken die er nog zijn, zoveel als er in deze ronde gemaakt zijn. */
  private static List<Afspraak> vanRonde(List<Gebeurtenis> gebeurd, Deque<Afspraak> gemaakt) {
    return gebeurd.stream()
        .filter(g -> g.soort().equals("AFSPRAAK_GEMAAKT"))
        .flatMap(g -> Stream.ofNullable(gemaakt.poll()))
        .toList();
  }

  /** Niet op tijd te scheiden: twee rondes kunnen in hetzelfde ogenblik eindigen en beginnen. */
  private static List<List<Gebeurtenis>> rondes(List<Gebeurtenis> gebeurd, int aantal) {
    var begin =
        IntStream.range(0, gebeurd.size())
            .filter(i -> gebeurd.get(i).onderdeel().equals(BEGIN))
            .boxed()
            .toList();
    return IntStream.range(0, aantal)
        .mapToObj(
            i ->
                i < begin.size()
                    ? gebeurd.subList(
                        begin.get(i), i + 1 < begin.size() ? begin.get(i + 1) : gebeurd.size())
                    : List.<Gebeurtenis>of())
        .toList();
  }

  /** Hoe het met het verslag van een ronde staat; dat van een latere kan eerder klaar zijn. */
  private static Verslag verslag(List<Gebeurtenis> ronde, List<Gebeurtenis> alles) {
    var nummer = verslagen(ronde, "TERUGKOPPELING_BEGONNEN").findFirst();
    if (nummer
        .filter(verslagen(alles, "TERUGKOPPELING_VERSTUURD").toList()::contains)
        .isPresent()) {
      return Verslag.VERSTUURD;
    }
    return nummer
            .filter(verslagen(alles, "TERUGKOPPELING_VERVALLEN").toList()::contains)
            .isPresent()
        ? Verslag.VERVALLEN
        : Verslag.NOG_NIET;
  }

  private static Stream<String> verslagen(List<Gebeurtenis> gebeurd, String soort) {
    return gebeurd.stream()
        .filter(g -> g.soort().equals(soort))
        .map(g -> g.gegevens().get("verslag"));
  }
}
