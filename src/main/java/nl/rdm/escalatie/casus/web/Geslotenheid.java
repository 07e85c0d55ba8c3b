package nl.rdm.escalatie.casus.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.dossier.Verstrekking;
import nl.rdm.escalatie.dossier.Verstrekkingen;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.stereotype.Component;

/**
 * Zegt wie de status van een casus ziet en zijn inhoud niet, waarom het dossier voor hem dicht is:
 * wie een oude link volgt hoeft niet te raden of hij het verkeerde account heeft.
 */
@Component
class Geslotenheid {

  private static final Comparator<Verstrekking> LAATST_GESLOTEN =
      Comparator.comparing(verstrekking -> verstrekking.geslotenOp().orElse(Instant.MIN));

  private final Verstrekkingen verstrekkingen;
  private final Clock klok;

  Geslotenheid(Verstrekkingen verstrekkingen, Clock klok) {
    this.verstrekkingen = verstrekkingen;
    this.klok = klok;
  }

  String waarom(Casus casus, Account lezer) {
    return verstrekkingen.van(casus.casusnummer()).stream()
        .filter(verstrekking -> lezer.in(verstrekking.aan()))
        .max(LAATST_GESLOTEN)
        .map(this::nietMeer)
        .orElse(
            casus.status() == Casus.Status.IN_BEHANDELING
                ? "Van deze casus is u niets vrijgegeven, of uw beurt is voorbij."
                : "Deze casus is niet meer in behandeling. Daarmee sloot ook het dossier.");
  }

  private String nietMeer(Verstrekking verstrekking) {
    var sinds =
        verstrekking
            .geslotenOp()
            .map(op -> " sinds " + Woorden.tijd(op, klok.getZone()))
            .orElse("");
    return switch (verstrekking.geslotenOm().orElse(Verstrekking.Sluiting.BEURT_VOORBIJ)) {
      case BEURT_VOORBIJ ->
          "Uw beurt bij deze casus is voorbij. Wat aan u was vrijgegeven is gesloten%s."
              .formatted(sinds);
      case TOESTEMMING_INGETROKKEN ->
          "De toestemming van de cliënt is ingetrokken. Wat aan u was vrijgegeven is gesloten%s."
              .formatted(sinds);
    };
  }
}
