package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.Werkkalender;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Het overleg is op een werkdag, niet in de nacht, en ligt binnen de termijn, of er staat bij
 * waarom niet; en nooit later dan {@link Overlegruimte} geeft (R43; besluiten, sectie 5).
 */
@Component
class DatumRegel implements Taakregel {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'om' HH:mm 'uur'", Locale.forLanguageTag("nl"));

  private static final LocalTime VROEGST = LocalTime.of(8, 0);
  private static final LocalTime LAATST = LocalTime.of(22, 0);

  private static final String VASTLEGGEN =
      ". Lukt dat niet, leg dan bij de uitkomst vast dat er geen overeenstemming is: daarna besluit"
          + " een bestuurder met naam hoe de casus verdergaat";

  private final Overlegruimte ruimte;
  private final Termijnen termijnen;
  private final Werkkalender kalender;
  private final Clock klok;

  DatumRegel(Overlegruimte ruimte, Termijnen termijnen, Werkkalender kalender, Clock klok) {
    this.ruimte = ruimte;
    this.termijnen = termijnen;
    this.kalender = kalender;
    this.klok = klok;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return "trede-3-bestuurlijk-escalatieoverleg.datumVaststellen".equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    if ("VRAGEN".equals(antwoorden.get(Variabelen.BESLUIT))) {
      return fouteVoorstellen(taak, antwoorden);
    }
    var veld = ingevuld(antwoorden, Datumkeuze.GEKOZEN) ? Datumkeuze.GEKOZEN : "overlegOp";
    boolean uitgelegd = ingevuld(antwoorden, "inhoud_redenLater");
    return fouten(taak, veld, antwoorden.get(veld), uitgelegd);
  }

  private static boolean ingevuld(Map<String, Object> antwoorden, String veld) {
    return antwoorden.get(veld) instanceof String tekst && !tekst.isBlank();
  }

  /** Een reden voor een latere datum hoort bij de datum zelf, die pas na de antwoorden komt. */
  private List<Fout> fouteVoorstellen(DelegateTask taak, Map<String, Object> antwoorden) {
    if (Datumvoorstellen.genoegGevraagd(taak)) {
      return List.of(
          new Fout(
              Variabelen.BESLUIT,
              "er is al %d keer gevraagd wie wanneer kan: stel nu de datum vast"
                  .formatted(Datumvoorstellen.HOOGSTENS)));
    }
    var eerder = new HashSet<Instant>();
    return Datumvoorstellen.VELDEN.stream()
        .flatMap(
            veld -> {
              var datum = antwoorden.get(veld);
              var dubbel = moment(datum).filter(moment -> !eerder.add(moment)).isPresent();
              return dubbel
                  ? Stream.of(new Fout(veld, "staat er al tussen"))
                  : fouten(taak, veld, datum, true).stream();
            })
        .toList();
  }

  /** Het moment; leeg wanneer het geen datum met een tijd is, wat de controle van het veld zegt. */
  private Optional<Instant> moment(Object antwoord) {
    if (!(antwoord instanceof String datum) || !datum.contains("T")) {
      return Optional.empty();
    }
    try {
      return Optional.of(termijnen.eigenEinde(datum));
    } catch (IllegalArgumentException geenDatum) {
      return Optional.empty();
    }
  }

  private List<Fout> fouten(DelegateTask taak, String veld, Object datum, boolean uitgelegd) {
    return moment(datum).map(overleg -> fouten(taak, veld, overleg, uitgelegd)).orElse(List.of());
  }

  private List<Fout> fouten(DelegateTask taak, String veld, Instant overleg, boolean uitgelegd) {
    if (!overleg.isAfter(klok.instant())) {
      return List.of(new Fout(veld, "ligt in het verleden"));
    }
    if (!kanOpDitMoment(overleg.atZone(klok.getZone()))) {
      return List.of(new Fout(veld, "kies een werkdag, tussen 8.00 en 22.00 uur"));
    }
    return ruimte.termijn(taak).stream()
        .filter(termijn -> overleg.isAfter(termijn.vervaltOp()))
        .flatMap(termijn -> naDeTermijn(taak, termijn, veld, overleg, uitgelegd))
        .toList();
  }

  private boolean kanOpDitMoment(ZonedDateTime overleg) {
    var tijd = overleg.toLocalTime();
    return kalender.isWerkdag(overleg.toLocalDate())
        && !tijd.isBefore(VROEGST)
        && tijd.isBefore(LAATST);
  }

  private Stream<Fout> naDeTermijn(
      DelegateTask taak, Termijn termijn, String veld, Instant overleg, boolean uitgelegd) {
    var uiterlijk = ruimte.uiterlijk(taak, termijn);
    if (overleg.isAfter(uiterlijk)) {
      return Stream.of(
          new Fout(
              veld,
              "ligt te ver na de termijn: het overleg is uiterlijk op "
                  + MOMENT.format(uiterlijk.atZone(klok.getZone()))
                  + (Agendastand.eerderGepland(taak) ? VASTLEGGEN : "")));
    }
    return uitgelegd
        ? Stream.empty()
        : Stream.of(
            new Fout("inhoud_redenLater", "het overleg valt na de termijn: schrijf op waarom"));
  }
}
