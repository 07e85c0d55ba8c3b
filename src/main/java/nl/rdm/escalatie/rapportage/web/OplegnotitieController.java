package nl.rdm.escalatie.rapportage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Dossierbijlage;
import nl.rdm.escalatie.dossier.DossierVernietigd;
import nl.rdm.escalatie.dossier.Inzagerecht;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.rapportage.Oplegnotitie;
import nl.rdm.escalatie.rapportage.Oplegnotities;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * De oplegnotitie als PDF, voor elke lezer gemaakt van wat zij nu van de casus mag lezen: haar
 * teksten horen bij het plan, de weigeringen bij wat treden en tafels opschreven (besluiten, sectie
 * 4). Elke inzage komt in het logboek.
 */
@RestController
@Tag(
    name = "Oplegnotitie",
    description = "Eén bladzijde voor het bestuurlijk overleg; elke inzage wordt vastgelegd")
class OplegnotitieController implements Dossierbijlage {

  private final Oplegnotities notities;
  private final Inzagerecht inzagerecht;
  private final Pdflezer lezers;
  private final Logboek logboek;

  OplegnotitieController(
      Oplegnotities notities, Inzagerecht inzagerecht, Pdflezer lezers, Logboek logboek) {
    this.notities = notities;
    this.inzagerecht = inzagerecht;
    this.lezers = lezers;
    this.logboek = logboek;
  }

  /** Of er een notitie is die deze lezer mag openen, en of zij haar dan volledig leest. */
  record Beschikbaarheid(boolean beschikbaar, boolean volledig) {}

  /** Alleen vragen of er een notitie te openen is, is nog geen inzage. */
  @GetMapping("/api/casussen/{nr}/oplegnotitie")
  @Operation(summary = "Of er een oplegnotitie is die u mag lezen")
  public Beschikbaarheid beschikbaar(@PathVariable("nr") String casusnummer) {
    var notitie = teLezen(casusnummer, lezers.van(casusnummer));
    return new Beschikbaarheid(
        notitie.isPresent(), notitie.filter(Oplegnotitie::volledig).isPresent());
  }

  @Override
  public Optional<Verwijzing> voor(Casus casus, Account lezer) {
    return teLezen(casus.casusnummer(), lezer)
        .map(
            notitie ->
                new Verwijzing(
                    "Oplegnotitie voor het bestuurlijk escalatie overleg (PDF)",
                    "/api/casussen/" + casus.casusnummer() + "/oplegnotitie.pdf"));
  }

  private Optional<Oplegnotitie> teLezen(String casusnummer, Account lezer) {
    try {
      return notitie(casusnummer, lezer).filter(Oplegnotitie::leest);
    } catch (DossierVernietigd nietsMeerTeLezen) {
      return Optional.empty();
    }
  }

  /**
   * 404 wanneer de casus niet aan de lezer is of er geen notitie is; 403 bij alleen de status; 410
   * wanneer het dossier vernietigd is.
   */
  @GetMapping("/api/casussen/{nr}/oplegnotitie.pdf")
  @Operation(summary = "De oplegnotitie als PDF, met wat u ervan mag lezen")
  @Transactional
  public ResponseEntity<byte[]> oplegnotitie(@PathVariable("nr") String casusnummer) {
    var lezer = lezers.van(casusnummer);
    var notitie = lees(casusnummer, lezer);
    var pdf = notities.druk(notitie);
    logboek.schrijf(
        casusnummer,
        "OPLEGNOTITIE_INGEZIEN",
        Map.of(
            "lezer",
            lezer.id(),
            "tekst",
            notitie.teksten().isPresent() ? "JA" : "NEE",
            "weigeringen",
            notitie.weigeringen().isPresent() ? "JA" : "NEE"));
    return Pdfantwoord.van("oplegnotitie", casusnummer, pdf);
  }

  private Oplegnotitie lees(String casusnummer, Account lezer) {
    var notitie =
        notitie(casusnummer, lezer)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!notitie.leest()) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "De oplegnotitie is niet of nog niet aan u vrijgegeven.");
    }
    return notitie;
  }

  private Optional<Oplegnotitie> notitie(String casusnummer, Account lezer) {
    return notities.van(casusnummer, inzagerecht.van(casusnummer, lezer));
  }
}
