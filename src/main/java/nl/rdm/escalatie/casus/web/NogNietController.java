package nl.rdm.escalatie.casus.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Casussen;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Handelingen op een casus die de API al kent en het product nog niet uitvoert: 501. */
@RestController
@RequestMapping("/api/casussen/{casusnummer}")
@Tag(
    name = "Komt nog",
    description = "Handelingen op een casus die er nog niet zijn: nu antwoordt elk met 501")
class NogNietController {

  private final Casussen casussen;
  private final Accounts accounts;

  NogNietController(Casussen casussen, Accounts accounts) {
    this.casussen = casussen;
    this.accounts = accounts;
  }

  @PostMapping({"/escalatie", "/spoed", "/termijnen/{stap}"})
  @Operation(summary = "Komt nog; antwoordt nu met 501 en verandert niets")
  void nogNiet(@PathVariable String casusnummer, Principal principal) {
    accounts
        .account(principal.getName())
        .flatMap(lezer -> casussen.zichtbaar(casusnummer, lezer))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    throw new ResponseStatusException(HttpStatus.NOT_IMPLEMENTED);
  }
}
