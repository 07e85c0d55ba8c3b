package nl.rdm.escalatie.termijn;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Service;

/** Houdt het register van termijnen bij, in de transactie van de engine. */
@Service
class Termijnregister implements Termijnen {

  private final Termijntabel tabel;
  private final Termijnregels regels;
  private final Werkkalender kalender;
  private final Logboek logboek;
  private final Clock klok;
  private final Termijnwacht wacht;
  private final Spoedlengte metSpoed;

  Termijnregister(
      Termijntabel tabel,
      Termijnregels regels,
      Werkkalender kalender,
      Logboek logboek,
      Clock klok,
      Termijnwacht wacht) {
    this.tabel = tabel;
    this.regels = regels;
    this.kalender = kalender;
    this.logboek = logboek;
    this.klok = klok;
    this.wacht = wacht;
    this.metSpoed = new Spoedlengte(regels, kalender);
  }

  @Override
  public List<Termijn> van(String casusnummer) {
    return tabel.vanCasus(casusnummer);
  }

  @Override
  public List<Termijn> aanTafel(String tafel, String model) {
    return tabel.aanTafel(tafel, model);
  }

  @Override
  public Optional<Termijn> zoek(String activityInstanceId, String stap) {
    return tabel.zoek(activityInstanceId, stap);
  }

  @Override
  public Termijn met(long id) {
    return tabel
        .met(id)
        .orElseThrow(() -> new NoSuchElementException("Er is geen termijn met nummer " + id));
  }

  @Override
  public Termijn open(Termijnopdracht opdracht) {
    return zoek(opdracht.activityInstanceId(), opdracht.stap()).orElseGet(() -> nieuw(opdracht));
  }

  private Termijn nieuw(Termijnopdracht opdracht) {
    var begin = klok.instant();
    var eigen = opdracht.eigenEinde();
    var lengte =
        regels.lengte(
            eigen.isPresent() ? Termijnregels.TAAK : opdracht.regel(),
            opdracht.spoed(),
            opdracht.zorgsector());
    var einde = eigen.orElseGet(() -> eindeNa(begin, opdracht.stap(), lengte));
    var termijn =
        tabel.voegToe(
            new Termijn(
                0,
                opdracht.casusnummer(),
                opdracht.stap(),
                opdracht.activityInstanceId(),
                opdracht.procesinstantie(),
                opdracht.proces(),
                opdracht.activiteit(),
                opdracht.naam(),
                opdracht.trede(),
                opdracht.tafel(),
                begin,
                einde,
                einde,
                Termijn.Status.LOOPT,
                Optional.empty(),
                lengte,
                eigen.isPresent(),
                0,
                Optional.empty(),
                opdracht.spoed(),
                opdracht.bijGevaar(),
                false));
    schrijf(termijn, "TERMIJN_GEZET", Map.of("spoed", String.valueOf(termijn.spoed())));
    wacht.gezet(termijn);
    return termijn;
  }

  @Override
  public void verhuis(long id, String activityInstanceId) {
    tabel.verhuis(id, activityInstanceId);
  }

  @Override
  public Termijn ladderEindigt(long id) {
    tabel.ladderEindigt(id);
    return met(id);
  }

  @Override
  public void sluit(String activityInstanceId, boolean afgebroken, Instant op) {
    tabel.vanWachten(activityInstanceId).stream()
        .filter(termijn -> termijn.geslotenOp().isEmpty())
        .forEach(termijn -> sluit(termijn, afgebroken, op));
  }

  private void sluit(Termijn termijn, boolean afgebroken, Instant op) {
    tabel.sluit(termijn.id(), op);
    if (!termijn.loopt()) {
      return;
    }
    if (!op.isBefore(termijn.vervaltOp())) {
      verstrijk(termijn);
    } else {
      eindigt(termijn, afgebroken ? Termijn.Status.VERVALLEN : Termijn.Status.GEHAALD);
    }
  }

  private void eindigt(Termijn termijn, Termijn.Status status) {
    tabel.status(termijn.id(), status);
    schrijf(termijn, "TERMIJN_" + status, Map.of());
  }

  @Override
  public void verstreken(long id, Instant timer) {
    var termijn = met(id);
    if (!termijn.vervaltOp().isAfter(timer)) {
      verstrijk(termijn);
    }
  }

  /** Legt vast dat het einde is gepasseerd, één keer. */
  void verstrijk(Termijn termijn) {
    if (termijn.loopt()) {
      eindigt(termijn, Termijn.Status.VERSTREKEN);
    }
  }

  @Override
  public Termijn verzet(long id, Instant nieuwEinde, String reden) {
    var termijn = lopend(id);
    if (!nieuwEinde.isAfter(termijn.begin())) {
      throw new IllegalArgumentException("Een termijn kan niet eindigen voor die begon");
    }
    tabel.verzet(id, nieuwEinde);
    var verzet = met(id);
    schrijf(verzet, "TERMIJN_VERZET", Map.of("reden", reden));
    wacht.gezet(verzet);
    return verzet;
  }

  private Termijn lopend(long id) {
    var termijn = met(id);
    if (termijn.geslotenOp().isPresent()) {
      throw new IllegalStateException("Een gesloten termijn kan niet meer verzet worden");
    }
    return termijn;
  }

  @Override
  public Termijn bespoedig(long id) {
    var termijn = lopend(id);
    var einde = metSpoed.einde(termijn);
    tabel.bespoedig(id, einde, metSpoed.periode(termijn), metSpoed.volgt(termijn, einde));
    var bespoedigd = met(id);
    schrijf(
        bespoedigd,
        "TERMIJN_BESPOEDIGD",
        Map.of("bekort", String.valueOf(!einde.equals(termijn.vervaltOp()))));
    return bespoedigd;
  }

  @Override
  public Optional<Instant> metSpoed(String stap, Instant begin) {
    return metSpoed.einde(stap, begin);
  }

  @Override
  public Instant moment(String stap, boolean spoed) {
    return eindeNa(klok.instant(), stap, regels.lengte(stap, spoed));
  }

  @Override
  public Instant moment(String stap, boolean spoed, String vanaf) {
    return eindeNa(eigenEinde(vanaf), stap, regels.lengte(stap, spoed));
  }

  @Override
  public void bereikt(String activityInstanceId, Instant op) {
    tabel.vanWachten(activityInstanceId).stream()
        .filter(termijn -> termijn.geslotenOp().isEmpty())
        .forEach(
            termijn -> {
              tabel.sluit(termijn.id(), op);
              eindigt(termijn, Termijn.Status.GEHAALD);
            });
  }

  @Override
  public Instant eenLengteNa(Instant moment, Termijn termijn) {
    return eindeNa(moment, termijn.stap(), termijn.lengte());
  }

  private Instant eindeNa(Instant begin, String stap, Termijnlengte lengte) {
    if (lengte.eigenDatum()) {
      throw new IllegalArgumentException(
          "Stap '" + stap + "' heeft een eigen datum nodig: gebruik termijn.eindeOp");
    }
    return kalender.einde(begin, lengte);
  }

  @Override
  public Instant werkdagVoor(Instant moment) {
    return kalender.sluiting(kalender.terug(dag(moment), 1));
  }

  @Override
  public Instant naOverleg(String begin) {
    return kalender.einde(eigenEinde(begin), new Termijnlengte(1, Eenheid.WERKDAGEN));
  }

  @Override
  public Optional<Instant> sindsOverleg(String stap, boolean spoed, String overlegOp) {
    var nu = klok.instant();
    return Optional.ofNullable(overlegOp)
        .filter(tekst -> !tekst.isEmpty())
        .map(this::eigenEinde)
        .filter(overleg -> dag(overleg).isBefore(dag(nu)))
        .map(overleg -> eindeNa(overleg, stap, regels.lengte(stap, spoed)))
        .map(
            einde -> {
              var werkdag = kalender.einde(nu, new Termijnlengte(1, Eenheid.WERKDAGEN));
              return einde.isBefore(werkdag) ? werkdag : einde;
            });
  }

  private LocalDate dag(Instant moment) {
    return moment.atZone(kalender.zone()).toLocalDate();
  }

  @Override
  public Instant eigenEinde(String datum) {
    try {
      var gelezen =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              datum.contains("T") ? datum : datum + "T" + Werkkalender.SLUITING,
              ZonedDateTime::from,
              LocalDateTime::from);
      return gelezen instanceof ZonedDateTime moment
          ? moment.toInstant()
          : ((LocalDateTime) gelezen).atZone(kalender.zone()).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + datum + "' is geen datum zoals 2026-12-01", e);
    }
  }

  void schrijf(Termijn termijn, String soort, Map<String, String> gegevens) {
    var alles = new TreeMap<>(gegevens);
    alles.put("termijn", String.valueOf(termijn.id()));
    alles.put("stap", termijn.stap());
    alles.put(
        "vervaltOp", termijn.vervaltOp().atZone(kalender.zone()).toOffsetDateTime().toString());
    logboek.schrijf(termijn.casusnummer(), soort, termijn.activiteit(), termijn.proces(), alles);
  }
}
