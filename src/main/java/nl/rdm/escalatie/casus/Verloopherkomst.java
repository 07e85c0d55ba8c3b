package nl.rdm.escalatie.casus;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.rdm.escalatie.casus.Verloop.Verblijf;
import nl.rdm.escalatie.dossier.Herkomst;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Leidt uit het verloop af aan welke tafel, in welke trede en in welke ronde iemand schreef. */
@Component
class Verloopherkomst implements Herkomst {

  /** De id van een formulier: het model, en de taak als {@code uitkomstVastleggen}. */
  private static final Pattern FORMULIER = Pattern.compile("([a-z0-9-]+)\\.(\\w+)");

  private static final Pattern TREDE = Pattern.compile("trede-(\\d)-.*");

  private final Verloop verloop;
  private final Afspraakwijzer afspraken;

  Verloopherkomst(Verloop verloop, Afspraakwijzer afspraken) {
    this.verloop = verloop;
    this.afspraken = afspraken;
  }

  @Override
  public Function<Stuk, String> in(String casusnummer) {
    var verblijven = verloop.van(casusnummer);
    var gemaakt = afspraken.van(casusnummer);
    return stuk ->
        Afspraakwijzer.bij(stuk, gemaakt)
            .map(Afspraakwijzer::kop)
            .orElseGet(() -> StringUtils.capitalize(kop(stuk, verblijven)));
  }

  /** Een afspraak die nu wordt nagegaan staat vooraan, met wat de organisatie erover schreef. */
  @Override
  public List<Stuk> geordend(String casusnummer, List<Stuk> stukken) {
    var gemaakt = afspraken.van(casusnummer);
    return stukken.stream()
        .sorted(
            Comparator.comparing(
                stuk ->
                    Afspraakwijzer.bij(stuk, gemaakt)
                        .filter(afspraken::isNaTeGaan)
                        .map(Afsprakenlijst.Regel::volgnummer)
                        .orElse(Integer.MAX_VALUE)))
        .toList();
  }

  private static String kop(Stuk stuk, List<Verblijf> verblijven) {
    var onderwerp = stuk.soort();
    var formulier = FORMULIER.matcher(onderwerp);
    if (!formulier.matches()) {
      return Woorden.van("onderwerp", onderwerp);
    }
    var stap = stap(formulier.group(2));
    if (stuk.tafel().isPresent()) {
      return "Naast de treden, " + Woorden.van("tafel", stuk.tafel().get()) + ": " + stap;
    }
    return plaats(formulier.group(1))
        .map(plaats -> waar(plaats, stuk, verblijven) + ": " + stap)
        .orElse(stap);
  }

  /** Welke verblijven horen bij dit model; leeg wanneer het aan geen trede of tafel gebonden is. */
  private static Optional<Predicate<Verblijf>> plaats(String model) {
    if (model.equals("overlegtafel")) {
      return Optional.of(verblijf -> verblijf.tafel().isPresent());
    }
    var trede = TREDE.matcher(model);
    return trede.matches()
        ? Optional.of(
            verblijf ->
                verblijf.tafel().isEmpty() && verblijf.trede() == Integer.parseInt(trede.group(1)))
        : Optional.empty();
  }

  private static String waar(Predicate<Verblijf> plaats, Stuk stuk, List<Verblijf> verblijven) {
    return verblijven.stream()
        .filter(plaats)
        .filter(verblijf -> verblijf.duurde(stuk.op()))
        .reduce((eerder, later) -> later)
        .map(verblijf -> naam(verblijf) + ronde(verblijf, verblijven))
        .orElse("Overlegtafel");
  }

  private static String naam(Verblijf verblijf) {
    return "Trede "
        + verblijf.trede()
        + verblijf.tafel().map(tafel -> ", " + Woorden.van("tafel", tafel)).orElse("");
  }

  private static String ronde(Verblijf dit, List<Verblijf> verblijven) {
    var ronde =
        verblijven.subList(0, verblijven.indexOf(dit) + 1).stream()
            .filter(verblijf -> verblijf.trede() == dit.trede())
            .filter(verblijf -> verblijf.tafel().equals(dit.tafel()))
            .count();
    return ronde > 1 ? ", ronde " + ronde : "";
  }

  private static String stap(String taak) {
    return taak.replaceAll("([A-Z])", " $1").toLowerCase().replace("client", "cliënt");
  }
}
