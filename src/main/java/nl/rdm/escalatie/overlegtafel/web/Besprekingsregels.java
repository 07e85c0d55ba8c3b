package nl.rdm.escalatie.overlegtafel.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.NaastDeTreden;
import nl.rdm.escalatie.casus.Spoedstand;
import nl.rdm.escalatie.casus.Verloop.Verblijf;
import nl.rdm.escalatie.casus.WachtOp;
import nl.rdm.escalatie.casus.Wachtlijst;
import nl.rdm.escalatie.dossier.Inzagerecht;
import nl.rdm.escalatie.dossier.Inzagerecht.Omvang;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.overlegtafel.Bespreking;
import nl.rdm.escalatie.overlegtafel.Bespreking.Stand;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Zet een bespreking in woorden voor wie haar leest: wie de casus niet ziet, leest niet welke. */
@Component
class Besprekingsregels {

  private final Casussen casussen;
  private final Termijnen termijnen;
  private final Inzagerecht inzage;
  private final Wachtlijst wachtlijst;
  private final Clock klok;

  Besprekingsregels(
      Casussen casussen,
      Termijnen termijnen,
      Inzagerecht inzage,
      Wachtlijst wachtlijst,
      Clock klok) {
    this.casussen = casussen;
    this.termijnen = termijnen;
    this.inzage = inzage;
    this.wachtlijst = wachtlijst;
    this.klok = klok;
  }

  Besprekingsregel van(String tafel, Bespreking bespreking, Account lezer) {
    return casussen
        .zichtbaar(bespreking.casusnummer(), lezer)
        .map(casus -> van(casus, tafel, bespreking, lezer))
        .orElseGet(() -> zonderCasus(bespreking));
  }

  /** Alleen wat de tafel zelf besloot: hoe het de casus daarna verging, hoort daar niet bij. */
  private static Besprekingsregel zonderCasus(Bespreking bespreking) {
    return new Besprekingsregel(
        Optional.empty(),
        "",
        Optional.empty(),
        "",
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Omvang.GEEN,
        bespreking.stand() == Stand.VERVALLEN ? "Vervallen" : uitkomst(bespreking),
        bespreking.terugOp().map(op -> "Terug op de agenda van " + Woorden.dag(op)));
  }

  private Besprekingsregel van(Casus casus, String tafel, Bespreking bespreking, Account lezer) {
    boolean naast = NaastDeTreden.TAFELS.contains(tafel);
    return new Besprekingsregel(
        Optional.of(casus.casusnummer()),
        StringUtils.capitalize(Woorden.van("gemeente", casus.gemeente())),
        Optional.of(casus.spoedstand())
            .filter(stand -> casus.loopt() && stand != Spoedstand.GEEN)
            .map(stand -> StringUtils.capitalize(Woorden.van("spoedlabel", stand.name()))),
        Woorden.tijd(bespreking.uiterlijk(), klok.getZone()),
        bespreking.eerst().map(Woorden::dag),
        dag(bespreking.sinds()),
        eerder(bespreking),
        Optional.of(naast ? tafel : Wachtlijst.TREDE)
            .filter(beurt -> !naast || lezer.in(Groepen.tafel(tafel)))
            .flatMap(beurt -> wachtlijst.van(casus.casusnummer(), beurt))
            .map(WachtOp::inWoorden)
            .map(StringUtils::capitalize),
        tredeTot(casus),
        inzage.van(casus.casusnummer(), lezer).omvang(),
        bespreking.stand() == Stand.VERVALLEN
            ? "Vervallen: " + bespreking.uitkomst().map(Besprekingsregels::woord).orElse("")
            : uitkomst(bespreking),
        Optional.of(daarna(casus, bespreking)));
  }

  private static String uitkomst(Bespreking bespreking) {
    return bespreking
        .uitkomst()
        .map(code -> StringUtils.capitalize(Woorden.van("besluitenlijst", code)))
        .orElse("Besproken");
  }

  private static String eerder(Bespreking bespreking) {
    if (bespreking.keren() == 0) {
      return "Nog niet";
    }
    return bespreking.keren()
        + " keer"
        + (bespreking.keerAangehouden() == 0
            ? ""
            : ", " + bespreking.keerAangehouden() + " keer aangehouden");
  }

  private Optional<String> tredeTot(Casus casus) {
    return termijnen.van(casus.casusnummer()).stream()
        .filter(Termijn::loopt)
        .filter(termijn -> termijn.stap().equals("trede-" + casus.trede().orElse(0)))
        .reduce((eerder, later) -> later)
        .map(termijn -> dag(termijn.vervaltOp()));
  }

  private static String daarna(Casus casus, Bespreking bespreking) {
    if (bespreking.terugOp().isPresent()) {
      return "Terug op de agenda van " + Woorden.dag(bespreking.terugOp().get());
    }
    return bespreking
        .daarna()
        .map(Besprekingsregels::waar)
        .orElseGet(
            () ->
                casus.status() == Casus.Status.IN_BEHANDELING
                    ? "Het aanmeldpunt bepaalt het vervolg"
                    : StringUtils.capitalize(Woorden.van("status", casus.status().name())));
  }

  private static String waar(Verblijf verblijf) {
    return verblijf
        .tafel()
        .map(tafel -> Woorden.van("tafel", tafel))
        .orElseGet(() -> StringUtils.capitalize(Woorden.van("trede", "" + verblijf.trede())));
  }

  /**
   * Een casus die nog niet op een agenda staat.
   *
   * @param casusnummer leeg wanneer de lezer hem niet ziet
   * @param wat welke taak eerst gedaan moet zijn
   */
  record Onderweg(Optional<String> casusnummer, String wat, String uiterlijk) {}

  List<Onderweg> onderweg(List<Termijn> wachtend, Account lezer) {
    return wachtend.stream()
        .map(
            termijn ->
                new Onderweg(
                    casussen.zichtbaar(termijn.casusnummer(), lezer).map(Casus::casusnummer),
                    termijn.naam(),
                    dag(termijn.vervaltOp())))
        .toList();
  }

  private static String woord(String uitkomst) {
    return Woorden.van("uitkomst", uitkomst);
  }

  private String dag(Instant moment) {
    return Woorden.dag(moment.atZone(klok.getZone()));
  }
}
