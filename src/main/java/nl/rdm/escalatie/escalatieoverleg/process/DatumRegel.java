package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.termijn.Eenheid;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.Termijnlengte;
import nl.rdm.escalatie.termijn.Werkkalender;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Het overleg is op een werkdag, niet in de nacht, en ligt binnen de termijn, of er staat bij
 * waarom niet; en nooit meer dan nog één lengte van de termijn later, ook niet door het te
 * verzetten, zodat geen gemeente een casus voor altijd wegzet (R43; besluiten, sectie 5).
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

  private final Termijnen termijnen;
  private final Werkkalender kalender;
  private final Clock klok;

  DatumRegel(Termijnen termijnen, Werkkalender kalender, Clock klok) {
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
    if (!(antwoorden.get("overlegOp") instanceof String datum) || !datum.contains("T")) {
      return List.of();
    }
    Instant gelezen;
    try {
      gelezen = termijnen.eigenEinde(datum);
    } catch (IllegalArgumentException geenDatum) {
      return List.of();
    }
    var overleg = gelezen;
    if (!overleg.isAfter(klok.instant())) {
      return List.of(new Fout("overlegOp", "ligt in het verleden"));
    }
    if (!kanOpDitMoment(overleg.atZone(klok.getZone()))) {
      return List.of(new Fout("overlegOp", "kies een werkdag, tussen 8.00 en 22.00 uur"));
    }
    return termijnen.van(Variabelen.casusnummer(taak)).stream()
        .filter(termijn -> termijn.stap().equals("trede-3-op-tafel"))
        .filter(termijn -> termijn.geslotenOp().isEmpty())
        .filter(termijn -> overleg.isAfter(termijn.vervaltOp()))
        .flatMap(
            termijn -> naDeTermijn(taak, termijn, overleg, antwoorden.get("inhoud_redenLater")))
        .toList();
  }

  private boolean kanOpDitMoment(ZonedDateTime overleg) {
    var tijd = overleg.toLocalTime();
    return kalender.isWerkdag(overleg.toLocalDate())
        && !tijd.isBefore(VROEGST)
        && tijd.isBefore(LAATST);
  }

  private Stream<Fout> naDeTermijn(
      DelegateTask taak, Termijn termijn, Instant overleg, Object reden) {
    boolean verzet = Agendastand.eerderGepland(taak);
    var uiterlijk = uiterlijk(termijn, verzet);
    if (overleg.isAfter(uiterlijk)) {
      return Stream.of(
          new Fout(
              "overlegOp",
              "ligt te ver na de termijn: het overleg is uiterlijk op "
                  + MOMENT.format(uiterlijk.atZone(klok.getZone()))
                  + (verzet ? VASTLEGGEN : "")));
    }
    return reden == null || reden.toString().isBlank()
        ? Stream.of(
            new Fout("inhoud_redenLater", "het overleg valt na de termijn: schrijf op waarom"))
        : Stream.empty();
  }

  /**
   * Is de termijn al om, dan telt voor de eerste datum de laatste lengte vanaf nu: anders kon geen
   * dag nog. Een overleg dat verzet wordt krijgt die ruimte niet opnieuw. Eindigt de lengte in een
   * weekeinde, of is zij al om, dan kan het nog op de eerste werkdag.
   */
  private Instant uiterlijk(Termijn termijn, boolean verzet) {
    var nu = klok.instant();
    var einde = termijn.vervaltOp();
    var vanaf = einde.isBefore(nu) ? nu : einde;
    var lengte = termijnen.eenLengteNa(verzet ? einde : vanaf, termijn);
    var werkdag = kalender.einde(vanaf, new Termijnlengte(1, Eenheid.WERKDAGEN));
    return lengte.isBefore(werkdag) ? werkdag : lengte;
  }
}
