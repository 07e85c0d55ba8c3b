package nl.rdm.escalatie.casus;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.rdm.escalatie.casus.Verloop.Verblijf;
import nl.rdm.escalatie.dossier.Stuk;

/** Welke stukken zeggen wat er is afgesproken. */
final class Afspraakstuk {

  private static final Set<String> ELDERS = Set.of("oplossing", "rdm-casus.oplossingBevestigen");

  private static final String BESTUURDERS =
      "trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen";

  private static final Pattern AFGESPROKEN = Pattern.compile("afspraak\\d+|toezegging_.*");

  /** Wat een organisatie over haar afspraak schreef, en wat wie haar naging vond. */
  private static final Set<String> OVER_AFSPRAKEN =
      Set.of("afspraak", "afspraak-volgen.afspraakNagaan");

  private Afspraakstuk() {}

  /** Toen de casus opgelost leek: het stuk van de laatste plek. */
  static Predicate<Stuk> in(List<Verblijf> verloop) {
    var tredes = verloop.stream().filter(verblijf -> verblijf.tafel().isEmpty()).toList();
    if (tredes.isEmpty() || heeft(tredes.get(tredes.size() - 1), "ELDERS_OPGELOST")) {
      return stuk -> ELDERS.contains(stuk.onderwerp());
    }
    var trede = tredes.get(tredes.size() - 1);
    return verloop.subList(verloop.indexOf(trede), verloop.size()).stream()
        .filter(verblijf -> verblijf.tafel().isPresent() && heeft(verblijf, "OPLOSSING"))
        .map(tafel -> geschreven(tafel, uitkomst(tafel)))
        .findFirst()
        .orElseGet(() -> geschreven(trede, besluit(trede)));
  }

  /**
   * Wat bestuurders afspraken en toezegden toen zij het laatst overlegden, en wat daarna over die
   * afspraken is opgeschreven; niets anders van hun overleg.
   */
  static Predicate<Stuk> vanBestuurders(List<Verblijf> verloop) {
    return verloop.stream()
        .filter(verblijf -> verblijf.trede() == 3 && verblijf.tafel().isEmpty())
        .reduce((eerder, later) -> later)
        .<Predicate<Stuk>>map(
            overleg ->
                stuk ->
                    !stuk.op().isBefore(overleg.van())
                        && (OVER_AFSPRAKEN.contains(stuk.soort())
                            || stuk.onderwerp().equals(BESTUURDERS)
                                && AFGESPROKEN.matcher(stuk.veld()).matches()))
        .orElse(stuk -> false);
  }

  /** Waar staat wat de tafel vond: het crisisteam regelt zorg zonder overleg. */
  private static String uitkomst(Verblijf tafel) {
    return tafel.tafel().filter("crisisteam"::equals).isPresent()
        ? "overlegtafel.crisiszorgRegelen/uitkomst"
        : "overlegtafel.uitkomstVastleggen/uitkomst";
  }

  /** Waar staat wat een mens besloot, zonder tafel die zelf een oplossing vond. */
  private static String besluit(Verblijf trede) {
    return switch (trede.trede()) {
      case 1 -> "trede-1-regionaal.vervolgBepalen/oplossing";
      case 2 -> "trede-2-bovenregionaal.vervolgBepalen/oplossing";
      case 3 -> BESTUURDERS + "/afspraak";
      default ->
          heeft(trede, "PLAATS_EN_FINANCIERING")
              ? "trede-4-bewindspersoon.beslissingVastleggen/beslissing"
              : "trede-4-bewindspersoon.opAdviesBesluiten/oplossing";
    };
  }

  /** Waar meer rijen zijn, staat achter het veld de hoeveelste. */
  private static Predicate<Stuk> geschreven(Verblijf verblijf, String veld) {
    return stuk ->
        veld.equals(stuk.onderwerp() + "/" + stuk.veld().replaceFirst("\\d+$", ""))
            && verblijf.duurde(stuk.op());
  }

  private static boolean heeft(Verblijf verblijf, String uitkomst) {
    return verblijf.uitkomst().filter(uitkomst::equals).isPresent();
  }
}
