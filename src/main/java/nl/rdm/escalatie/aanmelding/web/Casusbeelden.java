package nl.rdm.escalatie.aanmelding.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rdm.escalatie.aanmelding.Aanvullingen;
import nl.rdm.escalatie.aanmelding.web.Casusbeeld.Termijnregel;
import nl.rdm.escalatie.aanmelding.web.Casusbeeld.Uitleg;
import nl.rdm.escalatie.aanmelding.web.Casusbeeld.Verwijzing;
import nl.rdm.escalatie.aanmelding.web.Casusbeeld.Vraag;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casus.Status;
import nl.rdm.escalatie.casus.Spoedstand;
import nl.rdm.escalatie.casus.Termijnnaam;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.DossierVernietigd;
import nl.rdm.escalatie.dossier.GeenInzage;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.stereotype.Component;

/**
 * Zoekt bij elkaar wat de aanmelder van haar casus ziet. Het dossier gaat alleen open wanneer er
 * iets aan haar gericht is: elke inzage staat in het logboek.
 */
@Component
class Casusbeelden {

  private static final String TOETSEN = "rdm-casus.aanmeldingToetsen";

  /** Het werk van één groep; de aanmelder zegt het niets. */
  private static final Set<String> VAN_BINNEN = Set.of("taak", "stilte");

  /** Wat aan haar wordt uitgelegd: de gebeurtenis, en waar de uitleg in het dossier staat. */
  private static final Map<String, String> UITGELEGD =
      Map.of(
          "SPOED_AFGEWEZEN", "spoedprocedure.spoedBeoordelen",
          "TERMIJN_VERZET", "termijn-verzetten");

  private final Aanvullingen aanvullingen;
  private final Dossier dossier;
  private final Termijnen termijnen;
  private final Logboek logboek;
  private final Clock klok;

  Casusbeelden(
      Aanvullingen aanvullingen,
      Dossier dossier,
      Termijnen termijnen,
      Logboek logboek,
      Clock klok) {
    this.aanvullingen = aanvullingen;
    this.dossier = dossier;
    this.termijnen = termijnen;
    this.logboek = logboek;
    this.klok = klok;
  }

  Casusbeeld van(Casus casus, Account aanmelder) {
    return new Casusbeeld(
        casus.casusnummer(),
        Woorden.van("status", casus.status().name()),
        casus.status() == Status.IN_BEHANDELING,
        spoed(casus),
        casus.trede().map(trede -> Woorden.van("trede", trede.toString())),
        lopend(casus.casusnummer()),
        vraag(casus.casusnummer(), aanmelder),
        casus.status() == Status.DOORVERWEZEN
            ? Optional.of(verwijzing(casus.casusnummer(), aanmelder))
            : Optional.empty(),
        uitleg(casus.casusnummer(), aanmelder));
  }

  private static Optional<String> spoed(Casus casus) {
    return Optional.of(casus.spoedstand())
        .filter(stand -> stand != Spoedstand.GEEN)
        .map(stand -> Woorden.van("spoedstand", stand.name()));
  }

  /** Alleen wanneer er een besluit viel dat aan haar wordt uitgelegd. */
  private List<Uitleg> uitleg(String casusnummer, Account aanmelder) {
    boolean besloten =
        logboek.van(casusnummer).stream()
            .anyMatch(gebeurtenis -> UITGELEGD.containsKey(gebeurtenis.soort()));
    if (!besloten) {
      return List.of();
    }
    try {
      return dossier.lees(casusnummer, aanmelder).stream()
          .filter(stuk -> UITGELEGD.containsValue(stuk.onderwerp()))
          .map(stuk -> new Uitleg(kop(stuk), nieuweDatum(casusnummer, stuk), stuk.waarde()))
          .toList();
    } catch (GeenInzage | DossierVernietigd nietTeLezen) {
      return List.of();
    }
  }

  /** De kop boven een uitleg: het label was de vraag aan wie haar schreef. */
  private static String kop(Stuk stuk) {
    return switch (stuk.onderwerp() + "/" + stuk.veld()) {
      case "spoedprocedure.spoedBeoordelen/reden" -> "Waarom er geen spoed is";
      case "spoedprocedure.spoedBeoordelen/watNu" -> "Wat u nu kunt doen";
      default -> stuk.label().replaceFirst("^Waarom verzet", "Waarom een termijn is verzet");
    };
  }

  /** Tot wanneer de termijn loopt waarover deze uitleg gaat: het verzetten staat er net voor. */
  private Optional<String> nieuweDatum(String casusnummer, Stuk stuk) {
    return logboek.van(casusnummer).stream()
        .filter(gebeurtenis -> stuk.onderwerp().equals(UITGELEGD.get(gebeurtenis.soort())))
        .filter(gebeurtenis -> !gebeurtenis.op().isAfter(stuk.op()))
        .reduce((eerder, later) -> later)
        .map(gebeurtenis -> gebeurtenis.gegevens().get("vervaltOp"))
        .map(op -> uiterlijk(OffsetDateTime.parse(op).toInstant()));
  }

  private List<Termijnregel> lopend(String casusnummer) {
    return termijnen.van(casusnummer).stream()
        .filter(Termijn::loopt)
        .filter(termijn -> !termijn.naastDeTreden())
        .filter(termijn -> !VAN_BINNEN.contains(termijn.stap()))
        .map(termijn -> new Termijnregel(Termijnnaam.van(termijn), uiterlijk(termijn.vervaltOp())))
        .toList();
  }

  private Optional<Vraag> vraag(String casusnummer, Account aanmelder) {
    return aanvullingen
        .verzoek(casusnummer)
        .map(
            verzoek ->
                new Vraag(
                    verzoek.id(),
                    tekst(casusnummer, aanmelder, "vraagOmAanvulling"),
                    uiterlijk(verzoek.vervaltOp())));
  }

  private Verwijzing verwijzing(String casusnummer, Account aanmelder) {
    var plek =
        logboek.van(casusnummer).stream()
            .flatMap(
                gebeurtenis ->
                    Optional.ofNullable(gebeurtenis.gegevens().get("verwijzing")).stream())
            .reduce((eerder, later) -> later)
            .map(code -> Woorden.van("verwijzing", code));
    return new Verwijzing(plek, tekst(casusnummer, aanmelder, "toelichting"));
  }

  private Optional<String> tekst(String casusnummer, Account aanmelder, String veld) {
    try {
      return dossier.lees(casusnummer, aanmelder).stream()
          .filter(stuk -> stuk.onderwerp().equals(TOETSEN) && stuk.veld().equals(veld))
          .reduce((eerder, later) -> later)
          .map(stuk -> stuk.waarde());
    } catch (GeenInzage | DossierVernietigd nietTeLezen) {
      return Optional.empty();
    }
  }

  private String uiterlijk(Instant moment) {
    return Woorden.tijd(moment, klok.getZone());
  }
}
