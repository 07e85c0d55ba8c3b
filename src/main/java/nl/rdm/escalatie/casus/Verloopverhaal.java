package nl.rdm.escalatie.casus;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rdm.escalatie.casus.Verloop.Verblijf;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.stereotype.Component;

/**
 * Het verloop in woorden, voor de pagina van een casus en voor een verslag: met wie hem naar de
 * volgende trede bracht, wat een bestuurder op een advies besloot en waar hij heropend werd.
 */
@Component
public class Verloopverhaal {

  private static final String HEROPEND = "heropend na de nazorg";

  /** Eindigen trede en tafel tegelijk, dan zegt de trede het. */
  private static final Comparator<Deel> LAATST =
      Comparator.comparing(Verloopverhaal::tot)
          .thenComparing(deel -> deel.verblijf().tafel().isEmpty());

  private final Verloop verloop;
  private final Logboek logboek;

  Verloopverhaal(Verloop verloop, Logboek logboek) {
    this.verloop = verloop;
    this.logboek = logboek;
  }

  /**
   * Een verblijf met zijn uitkomst in woorden.
   *
   * @param noot wat er bij de plaats te zeggen is, zoals dat de casus daar heropend werd
   */
  public record Deel(Verblijf verblijf, Optional<String> noot, Optional<String> uitkomst) {}

  /** Alle verblijven, oudste eerst. */
  public List<Deel> van(String casusnummer) {
    var gebeurd = logboek.van(casusnummer);
    var verblijven = verloop.van(casusnummer);
    var heropend =
        heropeningen(gebeurd)
            .flatMap(
                op ->
                    verblijven.stream()
                        .filter(v -> v.tafel().isEmpty() && !v.van().isBefore(op))
                        .limit(1))
            .toList();
    return verblijven.stream()
        .map(
            verblijf ->
                new Deel(
                    verblijf,
                    Optional.of(HEROPEND).filter(noot -> heropend.contains(verblijf)),
                    verblijf.uitkomst().map(code -> uitkomst(verblijf, code, gebeurd))))
        .toList();
  }

  /** De laatste uitkomst, of dat de casus daarna heropend is; leeg zolang er geen is. */
  public Optional<String> laatste(String casusnummer) {
    var einde =
        van(casusnummer).stream()
            .filter(deel -> deel.verblijf().tot().isPresent())
            .reduce((eerder, later) -> LAATST.compare(later, eerder) < 0 ? eerder : later);
    var heropend = heropeningen(logboek.van(casusnummer)).reduce((eerder, later) -> later);
    return heropend.filter(op -> einde.filter(deel -> tot(deel).isAfter(op)).isEmpty()).isPresent()
        ? Optional.of(HEROPEND)
        : einde.flatMap(Deel::uitkomst);
  }

  private static Instant tot(Deel deel) {
    return deel.verblijf().tot().orElseThrow();
  }

  /** Alleen heropenen zet een casus weer in behandeling. */
  private static Stream<Instant> heropeningen(List<Gebeurtenis> gebeurd) {
    return gebeurd.stream()
        .filter(g -> g.soort().equals("STATUS"))
        .filter(g -> Casus.Status.IN_BEHANDELING.name().equals(g.gegevens().get("status")))
        .map(Gebeurtenis::op);
  }

  private static String uitkomst(Verblijf verblijf, String code, List<Gebeurtenis> gebeurd) {
    var trede = String.valueOf(verblijf.trede());
    if (code.equals("GEESCALEERD")) {
      return laatste(verblijf, gebeurd, g -> g.soort().equals("GEESCALEERD"))
          .filter(gegevens -> trede.equals(gegevens.get("trede")))
          .map(gegevens -> Woorden.van("geescaleerd", gegevens.get("door")))
          .orElseGet(() -> Woorden.van("uitkomst", code));
    }
    if (verblijf.trede() == 4 && code.equals("ADVIES")) {
      return laatste(verblijf, gebeurd, Verloopverhaal::opAdvies)
          .map(gegevens -> Woorden.van("adviesbesluit", gegevens.get("besluit")))
          .orElseGet(() -> Woorden.van("uitkomst4", code));
    }
    return Woorden.van("uitkomst", code);
  }

  private static boolean opAdvies(Gebeurtenis g) {
    return g.soort().equals("TAAK_AFGEROND") && g.onderdeel().equals("userTask_opAdviesBesluiten");
  }

  /** De gegevens van de laatste zulke gebeurtenis tijdens dit verblijf. */
  private static Optional<Map<String, String>> laatste(
      Verblijf verblijf, List<Gebeurtenis> gebeurd, Predicate<Gebeurtenis> zulke) {
    return gebeurd.stream()
        .filter(zulke)
        .filter(g -> verblijf.duurde(g.op()))
        .reduce((eerder, later) -> later)
        .map(Gebeurtenis::gegevens);
  }
}
