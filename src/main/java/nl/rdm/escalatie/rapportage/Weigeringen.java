package nl.rdm.escalatie.rapportage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.casus.Verloop.Verblijf;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Inzagerecht.Inzage;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.escalatieoverleg.Route;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.rapportage.Departementsdossier.Weigering;
import org.springframework.stereotype.Component;

/** Wie een casus weigerde en waarom, zoals dat onderweg is opgeschreven. */
@Component
class Weigeringen {

  /** Per veld waarin een weigering staat, wat er geweigerd werd. */
  static final Map<String, String> VELDEN =
      Map.of(
          "overlegtafel.instroomToetsen/reden",
          "niet toegelaten",
          "overlegtafel.uitkomstVastleggen/weigeringen",
          "geen oplossing",
          "overlegtafel.crisisBeoordelen/reden",
          "geen crisis, niet toegelaten",
          "overlegtafel.crisiszorgRegelen/weigeringen",
          "geen crisiszorg op tijd",
          "trede-3-bestuurlijk-escalatieoverleg.overlegBijeenroepen/reden",
          "het overleg niet bijeengeroepen",
          "trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen/standpunten",
          "geen overeenstemming",
          "trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen/nietSteunend",
          "oplossing zonder volledige steun",
          "trede-4-bewindspersoon.beslissingVastleggen/beslissing",
          "eerder antwoord van de bewindspersoon",
          "trede-4-bewindspersoon.opAdviesBesluiten/motivering",
          "advies zonder oplossing");

  private static final Pattern TREDE = Pattern.compile("trede-(\\d)-");

  private final Dossier dossier;
  private final Verloop verloop;
  private final Route route;
  private final Clock klok;

  Weigeringen(Dossier dossier, Verloop verloop, Route route, Clock klok) {
    this.dossier = dossier;
    this.verloop = verloop;
    this.route = route;
    this.klok = klok;
  }

  /** Of wie deze inzage heeft elke weigering leest die er is of nog komt. */
  static boolean leest(Inzage inzage) {
    return VELDEN.keySet().stream().map(Weigeringen::stuk).allMatch(inzage.leest());
  }

  /** Een stuk zoals dat in het dossier van een casus staat, om te weten of iemand het leest. */
  private static Stuk stuk(String veld) {
    var delen = veld.split("/");
    return new Stuk(delen[0], delen[1], "", "", "", Instant.EPOCH);
  }

  /** Alle weigeringen van de casus, oudste eerst. */
  List<Weigering> van(String casusnummer) {
    var verblijven = verloop.van(casusnummer);
    return dossier.voorVerslag(casusnummer).stream()
        .filter(stuk -> VELDEN.containsKey(veld(stuk)))
        .map(stuk -> new Weigering(kop(stuk, verblijven), stuk.waarde()))
        .toList();
  }

  private String kop(Stuk stuk, List<Verblijf> verblijven) {
    return "%s, %s: %s"
        .formatted(
            waar(stuk, verblijven),
            Woorden.dag(stuk.op().atZone(klok.getZone())),
            VELDEN.get(veld(stuk)));
  }

  /** Een formulier van een trede noemt haar; voor een tafel is er haar verblijf op dat moment. */
  private String waar(Stuk stuk, List<Verblijf> verblijven) {
    if (stuk.tafel().isPresent()) {
      return "Naast de treden, " + Woorden.van("tafel", stuk.tafel().get());
    }
    var trede = TREDE.matcher(stuk.onderwerp());
    return trede.lookingAt()
        ? "Trede " + trede.group(1)
        : verblijven.stream()
            .filter(verblijf -> verblijf.trede() < 3 && verblijf.tafel().isPresent())
            .filter(verblijf -> verblijf.duurde(stuk.op()))
            .reduce((eerder, later) -> later)
            .map(verblijf -> route.waar(verblijf.trede(), verblijf.tafel()))
            .orElse("Een overlegtafel");
  }

  private static String veld(Stuk stuk) {
    return stuk.soort() + "/" + stuk.veld();
  }
}
