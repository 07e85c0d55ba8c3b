package nl.rdm.escalatie.rapportage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Dossierbijlage;
import nl.rdm.escalatie.dossier.DossierVernietigd;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.rapportage.Terugkoppelingen;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * De vastgestelde terugkoppeling als PDF, voor het coördinatiepunt en de gemeente van de casus, ook
 * na afloop (R113), en voor haar cliëntondersteuner zolang zij de casus bijstaat en die loopt,
 * zoals de rest van de inhoud; zonder veiligheidsrisico niet voor het coördinatiepunt (C4). Elke
 * inzage komt in het logboek.
 *
 * <p>Trekt de cliënt de toestemming in, dan blijft een vastgesteld verslag voor hen te lezen: het
 * is hun verantwoording van een overleg dat gehouden is, geen verstrekking uit het dossier. Wat er
 * voor dat verslag was vrijgegeven sluit wel, ook aan wie het nog schrijft.
 */
@RestController
@Tag(
    name = "Terugkoppeling",
    description = "Het verslag van het bestuurlijk escalatie overleg; elke inzage wordt vastgelegd")
class TerugkoppelingController implements Dossierbijlage {

  private final Casussen casussen;
  private final Terugkoppelingen terugkoppelingen;
  private final Accounts accounts;
  private final Logboek logboek;

  TerugkoppelingController(
      Casussen casussen, Terugkoppelingen terugkoppelingen, Accounts accounts, Logboek logboek) {
    this.casussen = casussen;
    this.terugkoppelingen = terugkoppelingen;
    this.accounts = accounts;
    this.logboek = logboek;
  }

  /** Of er een terugkoppeling is die deze lezer mag openen. */
  record Beschikbaarheid(boolean beschikbaar) {}

  /** Alleen vragen of er een terugkoppeling te openen is, is nog geen inzage. */
  @GetMapping("/api/casussen/{nr}/terugkoppeling")
  @Operation(summary = "Of er een verslag is dat u mag lezen")
  public Beschikbaarheid beschikbaar(@PathVariable("nr") String casusnummer) {
    var lezer = lezer();
    if (casussen.zichtbaar(casusnummer, lezer).isEmpty()) {
      throw nietGevonden();
    }
    return new Beschikbaarheid(isTeOpenen(casusnummer, lezer));
  }

  @Override
  public Optional<Verwijzing> voor(Casus casus, Account lezer) {
    return isTeOpenen(casus.casusnummer(), lezer)
        ? Optional.of(
            new Verwijzing(
                "Terugkoppeling van het bestuurlijk escalatie overleg (PDF)",
                "/api/casussen/" + casus.casusnummer() + "/terugkoppeling.pdf"))
        : Optional.empty();
  }

  private boolean isTeOpenen(String casusnummer, Account lezer) {
    try {
      lees(casusnummer, lezer);
      return true;
    } catch (ResponseStatusException | DossierVernietigd nietTeOpenen) {
      return false;
    }
  }

  /**
   * 404 wanneer de casus niet aan de lezer is of niets is vastgesteld; 403 bij alleen de status.
   */
  @GetMapping("/api/casussen/{nr}/terugkoppeling.pdf")
  @Operation(summary = "Het vastgestelde verslag als PDF")
  @Transactional
  public ResponseEntity<byte[]> terugkoppeling(@PathVariable("nr") String casusnummer) {
    var lezer = lezer();
    var pdf = lees(casusnummer, lezer);
    logboek.schrijf(casusnummer, "TERUGKOPPELING_INGEZIEN", Map.of("lezer", lezer.id()));
    return Pdfantwoord.van("terugkoppeling", casusnummer, pdf);
  }

  private Account lezer() {
    return accounts
        .huidig()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }

  private byte[] lees(String casusnummer, Account lezer) {
    var casus = casussen.van(casusnummer).orElseThrow(TerugkoppelingController::nietGevonden);
    if (!magLezen(casus, lezer)) {
      throw casussen.zichtbaar(casusnummer, lezer).isPresent()
          ? new ResponseStatusException(HttpStatus.FORBIDDEN, nietVoor(lezer))
          : nietGevonden();
    }
    return terugkoppelingen
        .volledig(casusnummer)
        .orElseThrow(TerugkoppelingController::nietGevonden);
  }

  private static boolean magLezen(Casus casus, Account lezer) {
    return (casus.loopt() && casus.ondersteundDoor(lezer))
        || Stream.of(Groepen.COORDINATIEPUNT, Groepen.gemeente(casus.gemeente()))
            .filter(casus::ooitInhoudVoor)
            .anyMatch(lezer::in);
  }

  private static String nietVoor(Account lezer) {
    return lezer.in(Groepen.COORDINATIEPUNT)
        ? "Zonder veiligheidsrisico is de terugkoppeling alleen voor de gemeente van de casus."
        : "De terugkoppeling is alleen voor het coördinatiepunt, de gemeente en de"
            + " cliëntondersteuner van de casus; voor haar zolang de casus loopt.";
  }

  private static ResponseStatusException nietGevonden() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
