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
import nl.rdm.escalatie.rapportage.Departementsdossiers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Het dossier voor het departement als PDF: volledig voor wie de inhoud van de casus mag lezen,
 * zonder inhoud voor wie alleen zijn status ziet (R47; besluiten, sectie 4). Elke inzage komt in
 * het logboek.
 */
@RestController
@Tag(
    name = "Dossier trede 4",
    description = "Wat het departement van een casus leest; elke inzage wordt vastgelegd")
class DepartementsdossierController implements Dossierbijlage {

  private final Departementsdossiers dossiers;
  private final Inzagerecht inzagerecht;
  private final Pdflezer lezers;
  private final Logboek logboek;

  DepartementsdossierController(
      Departementsdossiers dossiers, Inzagerecht inzagerecht, Pdflezer lezers, Logboek logboek) {
    this.dossiers = dossiers;
    this.inzagerecht = inzagerecht;
    this.lezers = lezers;
    this.logboek = logboek;
  }

  /** Of er een dossier is, en of deze lezer het volledig ziet. */
  record Beschikbaarheid(boolean beschikbaar, boolean volledig) {}

  /** Alleen vragen of er een dossier te openen is, is nog geen inzage. */
  @GetMapping("/api/casussen/{nr}/dossier-trede-4")
  @Operation(summary = "Of er een dossier voor trede 4 is dat u mag lezen")
  public Beschikbaarheid beschikbaar(@PathVariable("nr") String casusnummer) {
    var lezer = lezers.van(casusnummer);
    var volledig = volledig(casusnummer, lezer);
    return new Beschikbaarheid(uitgave(casusnummer, volledig).isPresent(), volledig);
  }

  @Override
  public Optional<Verwijzing> voor(Casus casus, Account lezer) {
    var volledig = volledig(casus.casusnummer(), lezer);
    return uitgaveOfNiets(casus.casusnummer(), volledig)
        .map(
            pdf ->
                new Verwijzing(
                    "Dossier voor de bewindspersoon"
                        + (volledig ? " (PDF)" : ", zonder inhoud (PDF)"),
                    "/api/casussen/" + casus.casusnummer() + "/dossier-trede-4.pdf"));
  }

  /** 404 wanneer de casus niet aan de lezer is of er geen dossier is. */
  @GetMapping("/api/casussen/{nr}/dossier-trede-4.pdf")
  @Operation(summary = "Het dossier voor trede 4 als PDF, met inhoud als u die mag lezen")
  @Transactional
  public ResponseEntity<byte[]> dossier(@PathVariable("nr") String casusnummer) {
    var lezer = lezers.van(casusnummer);
    var volledig = volledig(casusnummer, lezer);
    var pdf =
        uitgave(casusnummer, volledig)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    logboek.schrijf(
        casusnummer,
        "DEPARTEMENTSDOSSIER_INGEZIEN",
        Map.of("lezer", lezer.id(), "inhoud", volledig ? "JA" : "NEE"));
    return Pdfantwoord.van("dossier-trede-4", casusnummer, pdf);
  }

  private boolean volledig(String casusnummer, Account lezer) {
    return dossiers.leest(inzagerecht.van(casusnummer, lezer));
  }

  /** Wat vernietigd is hoort nergens meer bij. */
  private Optional<byte[]> uitgaveOfNiets(String casusnummer, boolean volledig) {
    try {
      return uitgave(casusnummer, volledig);
    } catch (DossierVernietigd nietsMeerTeLezen) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> uitgave(String casusnummer, boolean volledig) {
    return volledig ? dossiers.volledig(casusnummer) : dossiers.zonderInhoud(casusnummer);
  }
}
