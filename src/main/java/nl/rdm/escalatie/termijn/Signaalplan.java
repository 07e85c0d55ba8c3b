package nl.rdm.escalatie.termijn;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Berekent de signalen van een termijn, alleen uit de termijn zelf: nooit uit het moment waarop een
 * timer toevallig afgaat (besluiten, sectie 1).
 *
 * <p>Met {@code n} verantwoordelijken zijn er {@code n} even lange perioden. Trap {@code 2k-2} is
 * de herinnering in periode {@code k}, trap {@code 2k-1} het einde ervan. Het einde van de laatste
 * periode is de eerste herhaling; daarna volgt er een na elke stap {@code stilte}.
 */
@Component
class Signaalplan {

  private final Werkkalender kalender;
  private final Termijnregels regels;

  Signaalplan(Werkkalender kalender, Termijnregels regels) {
    this.kalender = kalender;
    this.regels = regels;
  }

  /** Het signaal waarop de termijn nu wacht. */
  Signaal huidig(Termijn termijn, int groepen) {
    var op = termijn.signaalOp().orElseThrow();
    var trap = termijn.trap();
    if (trap >= 2 * groepen - 1) {
      return new Signaal(Signaal.Soort.STILTE, trap, trap - 2 * groepen + 2, op);
    }
    var soort = trap % 2 == 0 ? Signaal.Soort.HERINNERING : Signaal.Soort.OVERNAME;
    return new Signaal(soort, trap, trap / 2 + 1, op);
  }

  /** De hoeveelste verantwoordelijke er nu bij is; na de laatste overname blijft het de laatste. */
  int periode(Termijn termijn, int groepen) {
    return Math.min(termijn.trap() / 2 + 1, groepen);
  }

  /** Het eerste signaal vanaf een trap; leeg wanneer er geen meer komt. */
  Optional<Signaal> vanaf(Termijn termijn, int trap, int groepen) {
    if (termijn.ladderEindigt() && trap > 2 * groepen - 2) {
      return Optional.empty();
    }
    if (trap >= 2 * groepen - 1) {
      var herhaling = trap - 2 * groepen + 2;
      return Optional.of(
          new Signaal(Signaal.Soort.STILTE, trap, herhaling, stilte(termijn, herhaling, groepen)));
    }
    var periode = trap / 2 + 1;
    if (trap % 2 == 1) {
      return Optional.of(
          new Signaal(Signaal.Soort.OVERNAME, trap, periode, einde(termijn, periode)));
    }
    var herinnering = herinnering(termijn, periode);
    return herinnering.isPresent()
        ? herinnering.map(op -> new Signaal(Signaal.Soort.HERINNERING, trap, periode, op))
        : vanaf(termijn, trap + 1, groepen);
  }

  /** Het einde van een periode; de eerste eindigt met de termijn. */
  Instant einde(Termijn termijn, int periode) {
    var einde = termijn.vervaltOp();
    for (var volgende = 2; volgende <= periode; volgende++) {
      einde = kalender.einde(einde, termijn.lengte());
    }
    return einde;
  }

  private Instant stilte(Termijn termijn, int herhaling, int groepen) {
    if (herhaling == 1) {
      return einde(termijn, groepen);
    }
    var vorige = termijn.signaalOp().orElseGet(() -> stilte(termijn, herhaling - 1, groepen));
    return kalender.einde(vorige, regels.lengte(stilte(termijn), termijn.spoed()));
  }

  /** Wat bij gevaar op de klok wacht, wacht ook in stilte op de klok. */
  private static String stilte(Termijn termijn) {
    return termijn.lengte().eenheid() == Eenheid.UREN
        ? Termijnregels.bijGevaar(Termijnregels.STILTE)
        : Termijnregels.STILTE;
  }

  private Optional<Instant> herinnering(Termijn termijn, int periode) {
    if (periode == 1) {
      return termijn.eigenDatum()
          ? kalender.herinnering(termijn.begin(), termijn.vervaltOp())
          : kalender.herinnering(termijn.begin(), termijn.lengte());
    }
    return kalender.herinnering(einde(termijn, periode - 1), termijn.lengte());
  }
}
