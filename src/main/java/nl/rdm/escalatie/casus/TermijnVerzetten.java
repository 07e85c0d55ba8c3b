package nl.rdm.escalatie.casus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Handelingsformulier.Veld;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.invoer.Invoerlezer;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.Termijnregels;
import nl.rdm.escalatie.termijn.Verzetting;
import org.springframework.stereotype.Component;

/**
 * Een lopende termijn verzetten, met reden; een tweede keer alleen wanneer de cliëntondersteuner
 * daarmee instemt (besluiten, sectie 5).
 */
@Component
class TermijnVerzetten implements Handeling {

  /** Waarmee in het logboek staat dat een mens haar verzette. */
  private static final String VERZOEK = "VERZOEK";

  private static final String ONDERWERP = "termijn-verzetten";
  private static final String STAP = "stap";
  private static final String VERVALT_OP = "vervaltOp";
  private static final String REDEN = "reden";
  private static final String TOESTEMMING = "toestemmingClientondersteuner";
  private static final int TEKST = 10_000;

  /** Wat bewaakt dat iemand iets doet, wijkt niet. */
  private static final Set<String> LIGT_VAST =
      Set.of(Termijnregels.STILTE, "trede-na-overleg", "spoedverzoek-beoordelen");

  /** Verder weg is geen termijn meer waarop iemand wacht (aanname). */
  private static final Period HOOGSTENS = Period.ofYears(1);

  private final Termijnen termijnen;
  private final Termijnregels regels;
  private final Verzetting verzetting;
  private final Dossier dossier;
  private final Logboek logboek;
  private final Betrokkenen betrokkenen;
  private final Clock klok;

  TermijnVerzetten(
      Termijnen termijnen,
      Termijnregels regels,
      Verzetting verzetting,
      Dossier dossier,
      Logboek logboek,
      Betrokkenen betrokkenen,
      Clock klok) {
    this.termijnen = termijnen;
    this.regels = regels;
    this.verzetting = verzetting;
    this.dossier = dossier;
    this.logboek = logboek;
    this.betrokkenen = betrokkenen;
    this.klok = klok;
  }

  @Override
  public String pad() {
    return "termijnen";
  }

  @Override
  public boolean mag(Casus casus, Account wie) {
    return wie.in(Groepen.COORDINATIEPUNT)
        || casus.casusregisseur().filter(wie.id()::equals).isPresent();
  }

  @Override
  public Optional<String> beletsel(Casus casus) {
    return teVerzetten(casus).findAny().isPresent()
        ? Optional.empty()
        : Optional.of("Er loopt nu geen termijn die u kunt verzetten.");
  }

  @Override
  public Handelingsformulier formulier(Casus casus) {
    var stappen = new LinkedHashMap<String, String>();
    teVerzetten(casus)
        .forEach(
            termijn ->
                stappen.merge(
                    termijn.stap(),
                    Termijnnaam.van(termijn)
                        + " (nu tot "
                        + Woorden.tijd(termijn.vervaltOp(), klok.getZone())
                        + ")",
                    (een, ander) -> een + "; " + ander));
    return new Handelingsformulier(
        "Termijn verzetten",
        "De aanmelder en de cliëntondersteuner krijgen bericht en lezen de reden. Het eerste einde"
            + " blijft zichtbaar; verslagen meten daartegen.",
        "Termijn verzetten",
        "De termijn is verzet.",
        List.of(
            Veld.keuze(STAP, "Welke termijn?", "", stappen),
            Veld.datum(VERVALT_OP, "Nieuwe datum", "De termijn loopt die dag tot 17.00 uur."),
            Veld.tekst(REDEN, "Waarom verzet u de termijn?", "Komt in het dossier."),
            Veld.vink(
                TOESTEMMING,
                "De cliëntondersteuner stemt ermee in",
                "Alleen nodig wanneer deze termijn al eens is verzet.")));
  }

  @Override
  public void doe(Casus casus, Account wie, ObjectNode bericht) {
    var in = Invoerlezer.van(bericht);
    var lopend = lopend(casus, in);
    var einde = einde(in);
    var reden = in.tekst(REDEN, TEKST);
    boolean toestemming = in.misschienJaNee(TOESTEMMING);
    boolean nogEens = lopend.stream().anyMatch(this::verzet);
    if (nogEens && casus.ondersteuner().isEmpty()) {
      in.fout(
          TOESTEMMING,
          "Deze termijn is al eens verzet. Een tweede keer kan alleen met een cliëntondersteuner die"
              + " ermee instemt, en die heeft deze casus niet.");
    } else if (nogEens && !toestemming) {
      in.fout(
          TOESTEMMING,
          "Deze termijn is al eens verzet. Een tweede keer kan alleen wanneer de cliëntondersteuner"
              + " ermee instemt.");
    }
    in.rondAf();
    if (lopend.isEmpty()) {
      throw new Botsing("Van deze stap loopt nu geen termijn.");
    }
    lopend.forEach(termijn -> verzetting.verzet(termijn.id(), einde.orElseThrow(), VERZOEK));
    var naam = Termijnnaam.van(lopend.get(0));
    dossier.bewaar(casus.casusnummer(), ONDERWERP, REDEN, "Waarom verzet: " + naam, reden);
    betrokkenen.bericht(
        casus.casusnummer(),
        "termijn-verzet:" + UUID.randomUUID(),
        "termijn-verzet",
        Map.of(STAP, lopend.get(0).stap(), VERVALT_OP, einde.orElseThrow().toString()),
        List.of(Betrokkenen.AANMELDER, Betrokkenen.CLIENTONDERSTEUNER));
  }

  private List<Termijn> lopend(Casus casus, Invoerlezer in) {
    var stap = in.regel(STAP, 64);
    if (!stap.isEmpty() && LIGT_VAST.contains(stap)) {
      in.fout(STAP, "Deze termijn ligt vast en is niet te verzetten.");
    } else if (!stap.isEmpty() && !bestaat(stap)) {
      in.fout(STAP, "Deze stap bestaat niet.");
    }
    return teVerzetten(casus).filter(termijn -> termijn.stap().equals(stap)).toList();
  }

  private boolean bestaat(String stap) {
    try {
      regels.lengte(stap, false);
      return true;
    } catch (Termijnregels.OnbekendeStap onbekend) {
      return false;
    }
  }

  private Optional<Instant> einde(Invoerlezer in) {
    var datum = in.regel(VERVALT_OP, 40);
    if (datum.isEmpty()) {
      return Optional.empty();
    }
    var einde = moment(datum);
    if (einde.isEmpty()) {
      in.fout(
          VERVALT_OP,
          "Geef een datum als 2026-12-01, of een tijdstip met tijdzone als"
              + " 2026-12-01T17:00:00+01:00.");
    } else if (!einde.get().isAfter(klok.instant())) {
      in.fout(VERVALT_OP, "Deze datum is al voorbij.");
    } else if (einde.get().isAfter(uiterste())) {
      in.fout(VERVALT_OP, "Kies een datum binnen een jaar.");
    }
    return einde;
  }

  private Optional<Instant> moment(String datum) {
    try {
      return Optional.of(
          datum.contains("T")
              ? OffsetDateTime.parse(datum).toInstant()
              : termijnen.eigenEinde(LocalDate.parse(datum).toString()));
    } catch (DateTimeParseException | IllegalArgumentException geenDatum) {
      return Optional.empty();
    }
  }

  private Instant uiterste() {
    return klok.instant().atZone(klok.getZone()).plus(HOOGSTENS).toInstant();
  }

  private Stream<Termijn> teVerzetten(Casus casus) {
    return termijnen.van(casus.casusnummer()).stream()
        .filter(Termijn::loopt)
        .filter(termijn -> !LIGT_VAST.contains(termijn.stap()));
  }

  /** Of een mens haar al eens verzette; ruimte voor een overleg geeft het product zelf. */
  private boolean verzet(Termijn termijn) {
    return logboek.van(termijn.casusnummer()).stream()
        .filter(gebeurtenis -> gebeurtenis.soort().equals("TERMIJN_VERZET"))
        .map(gebeurtenis -> gebeurtenis.gegevens())
        .anyMatch(
            gegevens ->
                VERZOEK.equals(gegevens.get("reden"))
                    && String.valueOf(termijn.id()).equals(gegevens.get("termijn")));
  }
}
