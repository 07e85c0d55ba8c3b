package nl.rdm.escalatie.jaarcyclus.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.casus.process.ZonderCasusnummer;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.jaarcyclus.Leerpost;
import nl.rdm.escalatie.jaarcyclus.Leersessies;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.Werkkalender;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * De sessie is op een werkdag, niet in de nacht, en voordat de volgende ronde begint; gehouden is
 * zij pas als de datum geweest is, en een knelpunt ligt pas hoger wanneer de ander het hoort. Wat
 * zij schrijft noemt geen casusnummer: wie meedoet ziet niet altijd de casussen.
 */
@Component
class LeersessieRegel implements Taakregel {

  private static final String VOORBEREIDEN = "leer-en-evaluatiesessie.sessieVoorbereiden";
  private static final String VASTLEGGEN = "leer-en-evaluatiesessie.lessenVastleggen";

  private static final LocalTime VROEGST = LocalTime.of(8, 0);
  private static final LocalTime LAATST = LocalTime.of(22, 0);

  private final Leersessies sessies;
  private final Leerpost post;
  private final Termijnen termijnen;
  private final Werkkalender kalender;
  private final Clock klok;

  LeersessieRegel(
      Leersessies sessies, Leerpost post, Termijnen termijnen, Werkkalender kalender, Clock klok) {
    this.sessies = sessies;
    this.post = post;
    this.termijnen = termijnen;
    this.kalender = kalender;
    this.klok = klok;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return formulier.equals(VOORBEREIDEN) || formulier.equals(VASTLEGGEN);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    return Stream.concat(
            ZonderCasusnummer.fouten(antwoorden).stream(), vanHetBesluit(taak, antwoorden).stream())
        .toList();
  }

  private List<Fout> vanHetBesluit(DelegateTask taak, Map<String, Object> antwoorden) {
    var besluit = antwoorden.get(Variabelen.BESLUIT);
    if ("GEHOUDEN".equals(besluit)) {
      return Stream.concat(
              nogNietGeweest(taak),
              Leerpost.velden().stream().flatMap(veld -> onbereikbaar(veld, antwoorden)))
          .toList();
    }
    var veld =
        "VERZETTEN".equals(besluit) ? Leersessieverloop.NIEUWE_DATUM : Leersessieverloop.OVERLEG_OP;
    return moment(antwoorden.get(veld)).flatMap(op -> bezwaar(taak, op)).stream()
        .map(bezwaar -> new Fout(veld, bezwaar))
        .toList();
  }

  private Stream<Fout> nogNietGeweest(DelegateTask taak) {
    return moment(taak.getVariable(Leersessieverloop.OVERLEG_OP))
        .filter(op -> op.isAfter(klok.instant()))
        .map(op -> new Fout(Variabelen.BESLUIT, "de sessie is nog niet geweest"))
        .stream();
  }

  private Stream<Fout> onbereikbaar(String veld, Map<String, Object> antwoorden) {
    var sleutel = "inhoud_" + veld;
    return antwoorden.get(sleutel) instanceof String tekst
            && !tekst.isBlank()
            && post.gaatNaar(veld).waarde("email").isEmpty()
        ? Stream.of(
            new Fout(
                sleutel,
                "zet eerst het e-mailadres in het register van: " + post.gaatNaar(veld).naam()))
        : Stream.empty();
  }

  /** Dat het een datum met een tijd is, controleert het formulier al. */
  private Optional<Instant> moment(Object antwoord) {
    try {
      return antwoord instanceof String datum && datum.contains("T")
          ? Optional.of(termijnen.eigenEinde(datum))
          : Optional.empty();
    } catch (IllegalArgumentException geenDatum) {
      return Optional.empty();
    }
  }

  private Optional<String> bezwaar(DelegateTask taak, Instant op) {
    var lokaal = op.atZone(klok.getZone());
    if (!op.isAfter(klok.instant())) {
      return Optional.of("ligt in het verleden");
    }
    if (!kalender.isWerkdag(lokaal.toLocalDate())
        || lokaal.toLocalTime().isBefore(VROEGST)
        || !lokaal.toLocalTime().isBefore(LAATST)) {
      return Optional.of("kies een werkdag, tussen 8.00 en 22.00 uur");
    }
    return sessies
        .van(Variabelen.casusnummer(taak))
        .map(sessie -> sessie.begonnenOp().atZone(klok.getZone()).plusYears(1))
        .filter(volgende -> !lokaal.isBefore(volgende))
        .map(volgende -> "kies een dag voordat de volgende ronde begint");
  }
}
