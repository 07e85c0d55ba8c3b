package nl.rdm.escalatie.dossier.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Documenten;
import nl.rdm.escalatie.dossier.GeenInzage;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Geeft een document van een dossier aan wie het mag lezen, altijd om te bewaren en nooit om in de
 * browser te openen; de inzage wordt vastgelegd (R129).
 */
@RestController
@Tag(name = "Dossier")
class DocumentController {

  private final Documenten documenten;
  private final Accounts accounts;

  DocumentController(Documenten documenten, Accounts accounts) {
    this.documenten = documenten;
    this.accounts = accounts;
  }

  @GetMapping("/api/casussen/{casusnummer}/documenten/{id}")
  @Operation(summary = "Een document van het dossier dat u mag lezen, als bijlage")
  ResponseEntity<byte[]> document(
      @PathVariable String casusnummer, @PathVariable long id, Principal principal) {
    var lezer =
        accounts
            .account(principal.getName())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    try {
      var bestand =
          documenten
              .lees(casusnummer, id, lezer)
              .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType(bestand.document().mediatype()))
          .cacheControl(CacheControl.noStore())
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment()
                  .filename(bestand.document().naam(), StandardCharsets.UTF_8)
                  .build()
                  .toString())
          .header("X-Content-Type-Options", "nosniff")
          .header("Content-Security-Policy", "default-src 'none'; sandbox")
          .body(bestand.inhoud());
    } catch (GeenInzage fout) {
      throw fout.statusZichtbaar()
          ? new ResponseStatusException(
              HttpStatus.FORBIDDEN, "U mag de inhoud van deze casus niet zien.", fout)
          : new ResponseStatusException(HttpStatus.NOT_FOUND, null, fout);
    }
  }
}
