package nl.rdm.escalatie.dossier.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Documenten;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.GeenInzage;
import nl.rdm.escalatie.dossier.Herkomst;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Geeft de inhoud van een casus aan wie die mag zien; de inzage wordt vastgelegd (R129). */
@RestController
@Tag(name = "Dossier", description = "De inhoud van een casus; elke inzage wordt vastgelegd")
class DossierController {

  private final Dossier dossier;
  private final Documenten documenten;
  private final Herkomst herkomst;
  private final Accounts accounts;

  DossierController(Dossier dossier, Documenten documenten, Herkomst herkomst, Accounts accounts) {
    this.dossier = dossier;
    this.documenten = documenten;
    this.herkomst = herkomst;
    this.accounts = accounts;
  }

  @GetMapping("/api/casussen/{casusnummer}/dossier")
  @Operation(summary = "De inhoud van een casus die u mag lezen")
  ResponseEntity<Dossierantwoord> dossier(@PathVariable String casusnummer, Principal principal) {
    var lezer =
        accounts
            .account(principal.getName())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    try {
      return ResponseEntity.ok()
          .cacheControl(CacheControl.noStore())
          .body(
              Dossierantwoord.van(
                  casusnummer,
                  herkomst.geordend(casusnummer, dossier.lees(casusnummer, lezer)),
                  documenten.van(casusnummer, lezer),
                  herkomst.in(casusnummer),
                  accounts));
    } catch (GeenInzage fout) {
      throw fout.statusZichtbaar()
          ? new ResponseStatusException(
              HttpStatus.FORBIDDEN, "U mag de inhoud van deze casus niet zien.", fout)
          : new ResponseStatusException(HttpStatus.NOT_FOUND, null, fout);
    }
  }
}
