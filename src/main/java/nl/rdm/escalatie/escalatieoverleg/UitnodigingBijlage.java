package nl.rdm.escalatie.escalatieoverleg;

import static java.time.format.DateTimeFormatter.ISO_DATE_TIME;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.rdm.escalatie.notificatie.Bijlagemaker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * De uitnodiging voor het bestuurlijk escalatie overleg als agendabestand, met een neutrale titel
 * en zonder deelnemers (besluiten, sectie 4).
 *
 * <p>{@code METHOD:PUBLISH}: bij {@code REQUEST} horen een lijst van deelnemers en een antwoord;
 * een gepubliceerde afspraak zet iedere agenda er zonder namen in. Verplaatsen: hetzelfde {@code
 * overleg}, een hoger {@code volgnummer}. Afzeggen: ook, met {@code METHOD:CANCEL}.
 *
 * <p>Gegevens: {@code overlegOp} (lokale datum en tijd, ISO), {@code duurMinuten}, {@code vorm};
 * naar keuze {@code overleg} (welk overleg van de casus, standaard 1), {@code volgnummer} (de
 * hoeveelste versie, standaard 0), {@code plaats}, {@code titel} (van een bijeenkomst die over geen
 * casus gaat) en {@code afgezegd} ({@code true}: het gaat niet door).
 */
@Component
class UitnodigingBijlage implements Bijlagemaker {

  private static final Map<String, String> VORMEN =
      Map.of(
          "GEMEENTEHUIS",
          "Gemeentehuis",
          "ZORG_EN_VEILIGHEIDSHUIS",
          "Zorg- en Veiligheidshuis",
          "DIGITAAL",
          "Digitaal");

  private final Clock klok;
  private final String afzender;

  UitnodigingBijlage(Clock klok, @Value("${rdm.post.afzender:rdm@example.org}") String afzender) {
    this.klok = klok;
    this.afzender = afzender;
  }

  @Override
  public String verwijzing() {
    return "uitnodiging";
  }

  @Override
  public Bijlage maak(String casusnummer, Map<String, String> gegevens) {
    var methode = afgezegd(gegevens) ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH;
    var agenda = new Calendar();
    agenda.add(new ProdId("-//RDM-escalatie//NL"));
    agenda.add(ImmutableVersion.VERSION_2_0);
    agenda.add(methode);
    agenda.add(Tijdzone.van(klok.getZone()));
    agenda.add(afspraak(casusnummer, gegevens));
    return new Bijlage(
        "overleg-" + casusnummer + ".ics",
        "text/calendar; charset=UTF-8; method=" + methode.getValue(),
        agenda.toString().getBytes(StandardCharsets.UTF_8));
  }

  private VEvent afspraak(String casusnummer, Map<String, String> gegevens) {
    var begin = moment(gegevens.get("overlegOp"));
    var duur = Duration.ofMinutes(Long.parseLong(gegevens.get("duurMinuten")));
    var vorm = gegevens.getOrDefault("vorm", "");
    var overleg = gegevens.getOrDefault("overleg", "1");
    var afspraak = new VEvent(false);
    afspraak.add(new Uid(uid(casusnummer, overleg)));
    afspraak.add(new DtStamp(klok.instant().truncatedTo(ChronoUnit.SECONDS)));
    afspraak.add(new Sequence(Integer.parseInt(gegevens.getOrDefault("volgnummer", "0"))));
    afspraak.add(new DtStart<>(begin));
    afspraak.add(new DtEnd<>(begin.plus(duur)));
    var titel = gegevens.getOrDefault("titel", "Bestuurlijk overleg " + casusnummer);
    afspraak.add(new Summary(titel));
    afspraak.add(
        new Description(
            gegevens.containsKey("titel")
                ? titel + "."
                : "Overleg over casus " + casusnummer + "."));
    var waar =
        Stream.of(VORMEN.getOrDefault(vorm, vorm), gegevens.getOrDefault(Overlegplaats.PLAATS, ""))
            .filter(deel -> !deel.isBlank())
            .collect(Collectors.joining(", "));
    if (!waar.isEmpty()) {
      afspraak.add(new Location(waar));
    }
    afspraak.add(new Organizer(URI.create("mailto:" + afzender)));
    afspraak.add(new Status(afgezegd(gegevens) ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
    afspraak.add(new Clazz(Clazz.VALUE_PRIVATE));
    return afspraak;
  }

  private static boolean afgezegd(Map<String, String> gegevens) {
    return Boolean.parseBoolean(gegevens.get("afgezegd"));
  }

  /** Een tijd zonder tijdzone is die van de regio; met een tijdzone telt het moment. */
  private ZonedDateTime moment(String tekst) {
    return ISO_DATE_TIME.parseBest(tekst, ZonedDateTime::from, LocalDateTime::from)
            instanceof ZonedDateTime met
        ? met.withZoneSameInstant(klok.getZone())
        : LocalDateTime.parse(tekst).atZone(klok.getZone());
  }

  /** Dezelfde voor elke versie van dezelfde uitnodiging, zodat een agenda de afspraak bijwerkt. */
  private static String uid(String casusnummer, String overleg) {
    var naam = "overleg:" + casusnummer + ":" + overleg;
    return UUID.nameUUIDFromBytes(naam.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
