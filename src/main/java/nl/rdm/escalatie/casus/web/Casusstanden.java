package nl.rdm.escalatie.casus.web;

import static java.util.Comparator.reverseOrder;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Afsprakenlijst;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.NaastDeTreden.Naast;
import nl.rdm.escalatie.casus.Naastinzage;
import nl.rdm.escalatie.casus.Regie;
import nl.rdm.escalatie.casus.Spoedstand;
import nl.rdm.escalatie.casus.Termijnnaam;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.casus.Verloopverhaal;
import nl.rdm.escalatie.casus.WachtOp;
import nl.rdm.escalatie.casus.Wachtlijst;
import nl.rdm.escalatie.casus.web.Casusstand.Afspraakregel;
import nl.rdm.escalatie.casus.web.Casusstand.Spoedlabel;
import nl.rdm.escalatie.casus.web.Casusstand.Termijnregel;
import nl.rdm.escalatie.casus.web.Casusstand.Verblijfregel;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Zoekt bij elkaar hoe een casus ervoor staat: wat de API toont, in woorden. */
@Component
class Casusstanden {

  private static final DateTimeFormatter TIJD =
      DateTimeFormatter.ofPattern("EE d MMMM yyyy, HH:mm", Locale.forLanguageTag("nl-NL"));

  private static final DateTimeFormatter DAG =
      DateTimeFormatter.ofPattern("EE d MMMM yyyy", Locale.forLanguageTag("nl-NL"));

  private static final Comparator<Termijn> EERST_AFLOPEND =
      Comparator.comparing(Termijn::vervaltOp).thenComparing(Termijn::id);

  private static final Comparator<Termijn> LAATST_KLAAR =
      Comparator.<Termijn, Instant>comparing(
              termijn -> termijn.geslotenOp().orElse(Instant.MAX), reverseOrder())
          .thenComparing(EERST_AFLOPEND);

  /** Wat in een trede zegt hoe de casus verder gaat, en hier niet. */
  private static final Map<String, String> NAAST =
      Map.of("OPLOSSING", "OPLOSSING_NAAST", "ADVIES", "ADVIES_NAAST");

  private final CasusProces proces;
  private final Verloop verloop;
  private final Verloopverhaal verhaal;
  private final Termijnen termijnen;
  private final Waarschuwingen waarschuwingen;
  private final Regie regie;
  private final Afsprakenlijst afspraken;
  private final Naastinzage naast;
  private final Wachtlijst wachtlijst;
  private final Clock klok;

  Casusstanden(
      CasusProces proces,
      Verloop verloop,
      Verloopverhaal verhaal,
      Termijnen termijnen,
      Waarschuwingen waarschuwingen,
      Regie regie,
      Afsprakenlijst afspraken,
      Naastinzage naast,
      Wachtlijst wachtlijst,
      Clock klok) {
    this.proces = proces;
    this.verloop = verloop;
    this.verhaal = verhaal;
    this.termijnen = termijnen;
    this.waarschuwingen = waarschuwingen;
    this.regie = regie;
    this.afspraken = afspraken;
    this.naast = naast;
    this.wachtlijst = wachtlijst;
    this.klok = klok;
  }

  /**
   * @param lezer ziet niet elke tafel naast de treden (R53)
   * @param metOrganisaties of de lezer ziet welke organisatie een afspraak maakte
   */
  Casusstand van(Casus casus, Account lezer, boolean metOrganisaties) {
    var lijst = naast.termijnen(termijnen.van(casus.casusnummer()), casus, lezer);
    var ernaast = naast.van(casus, lezer);
    return new Casusstand(
        casus.casusnummer(),
        woord("status", casus.status().name()),
        woord("gemeente", casus.gemeente()),
        casus.trede().map(trede -> woord("trede", trede.toString())),
        casus.tafel().map(tafel -> woord("tafel", tafel)),
        ernaast.stream().filter(Naast::loopt).map(this::stand).toList(),
        proces.inGevaar(casus.casusnummer()),
        spoed(casus),
        verhaal.laatste(casus.casusnummer()).map(StringUtils::capitalize),
        regie.naam(casus),
        clientondersteuner(casus),
        waarschuwingen.van(lijst).stream().map(Waarschuwingen.Waarschuwing::tekst).toList(),
        wachtlijst.van(casus.casusnummer(), lezer).stream().map(Casusstanden::wachtOp).toList(),
        regels(lijst, termijn -> termijn.geslotenOp().isEmpty(), EERST_AFLOPEND),
        regels(lijst, termijn -> termijn.geslotenOp().isPresent(), LAATST_KLAAR),
        afspraken.regels(casus.casusnummer()).stream()
            .map(afspraak -> regel(afspraak, metOrganisaties))
            .toList(),
        Stream.of(
                verloop.elders(casus.casusnummer()).stream().map(Casusstanden::regel),
                verhaal.van(casus.casusnummer()).stream().map(this::regel),
                ernaast.stream().map(this::regel))
            .flatMap(regels -> regels)
            .toList());
  }

  private static String wachtOp(WachtOp wacht) {
    return "%s, sinds %s".formatted(wacht.inWoorden(), Woorden.dag(wacht.sinds()));
  }

  /** Na het einde zoekt niemand meer. */
  private static Optional<String> clientondersteuner(Casus casus) {
    if (casus.ondersteuner().isPresent()) {
      return Optional.of(woord("clientondersteuner", "AANGENOMEN"));
    }
    return Optional.of(casus.clientondersteuner())
        .filter(stand -> casus.loopt() || stand.equals("AFGEZIEN"))
        .map(stand -> woord("clientondersteuner", stand));
  }

  /** De casus als regel van een lijst. */
  Casusregel kort(Casus casus, List<String> taken) {
    return new Casusregel(
        casus.casusnummer(),
        woord("status", casus.status().name()),
        woord("gemeente", casus.gemeente()),
        casus.trede().map(trede -> "Trede " + trede),
        casus.tafel().map(tafel -> woord("tafel", tafel)),
        spoed(casus),
        wachtlijst.van(casus.casusnummer()).map(WachtOp::inWoorden),
        taken);
  }

  /** Aan een casus die klaar is haast niemand zich meer. */
  private static Optional<Spoedlabel> spoed(Casus casus) {
    return Optional.of(casus.spoedstand())
        .filter(stand -> casus.loopt() && stand != Spoedstand.GEEN)
        .map(
            stand ->
                new Spoedlabel(
                    woord("spoedlabel", stand.name()), stand.geldt() ? "fout" : "let-op"));
  }

  private List<Termijnregel> regels(
      List<Termijn> lijst, Predicate<Termijn> welke, Comparator<Termijn> volgorde) {
    return lijst.stream()
        .filter(welke)
        .sorted(volgorde)
        .map(termijn -> regel(termijn, lijst))
        .toList();
  }

  private Termijnregel regel(Termijn termijn, List<Termijn> alle) {
    return new Termijnregel(
        Termijnnaam.van(termijn, alle),
        waar(termijn.trede(), termijn.tafel()),
        tijd(termijn.begin()),
        tijd(termijn.vervaltOp()),
        Optional.of(termijn.oorspronkelijkOp())
            .filter(eerst -> !eerst.equals(termijn.vervaltOp()))
            .map(this::tijd),
        woord("stand", termijn.status().name()),
        switch (termijn.status()) {
          case GEHAALD -> "goed";
          case VERSTREKEN -> Casusstand.TE_LAAT;
          case VERZET -> "let-op";
          case LOOPT, VERVALLEN -> "";
        },
        termijn.geslotenOp().map(this::tijd));
  }

  private static Afspraakregel regel(Afsprakenlijst.Regel afspraak, boolean metOrganisatie) {
    return new Afspraakregel(
        afspraak.volgnummer(),
        Optional.of(woord("organisatie", afspraak.uitvoerder())).filter(wie -> metOrganisatie),
        DAG.format(afspraak.datum()),
        Optional.of(afspraak.eersteDatum())
            .filter(eerst -> !eerst.equals(afspraak.datum()))
            .map(DAG::format),
        woord("afspraak", afspraak.status()),
        switch (afspraak.status()) {
          case "NAGEKOMEN" -> "goed";
          case "TERUG_NAAR_TAFEL" -> "fout";
          default -> "";
        });
  }

  private static Verblijfregel regel(Verloop.Elders elders) {
    return new Verblijfregel(
        "Elders, vóór de aanmelding: " + woord("tafel", elders.tafel()),
        "Niet bekend",
        Optional.of(DAG.format(elders.tot())),
        Optional.of(woord("uitkomst", elders.uitkomst())));
  }

  private Verblijfregel regel(Verloopverhaal.Deel deel) {
    var verblijf = deel.verblijf();
    return new Verblijfregel(
        waar(Optional.of(verblijf.trede()), verblijf.tafel())
            + deel.noot().map(noot -> ", " + noot).orElse(""),
        tijd(verblijf.van()),
        verblijf.tot().map(this::tijd),
        deel.uitkomst().map(StringUtils::capitalize));
  }

  private String stand(Naast keer) {
    return woord("tafel", keer.tafel())
        + keer.aanTafel()
            .map(sinds -> ", sinds " + tijd(sinds))
            .orElse(", de gemeente overlegt met haar procesmanager");
  }

  private Verblijfregel regel(Naast keer) {
    return new Verblijfregel(
        waar(Optional.empty(), Optional.of(keer.tafel())),
        tijd(keer.gebracht()),
        keer.tot().map(this::tijd),
        keer.uitkomst()
            .map(code -> Woorden.van("uitkomst", NAAST.getOrDefault(code, code)))
            .map(StringUtils::capitalize));
  }

  private static String waar(Optional<Integer> trede, Optional<String> tafel) {
    if (trede.isEmpty() && tafel.isPresent()) {
      return "Naast de treden, " + woord("tafel", tafel.get());
    }
    return trede.map(nummer -> "Trede " + nummer).orElse("Aanmeldpunt")
        + tafel.map(id -> ", " + woord("tafel", id)).orElse("");
  }

  private static String woord(String gegeven, String code) {
    return StringUtils.capitalize(Woorden.van(gegeven, code));
  }

  private String tijd(Instant moment) {
    return TIJD.format(moment.atZone(klok.getZone()));
  }
}
