package nl.rdm.escalatie.casus.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.Clock;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Naastinzage;
import nl.rdm.escalatie.casus.Regie;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.casus.Wachtlijst;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** De casussen die de aanroeper mag zien: status, termijnen en verloop. */
@RestController
@RequestMapping("/api/casussen")
@Tag(name = "Casussen", description = "Status, termijnen en verloop van casussen")
class CasusController {

  private final Casussen casussen;
  private final Verloop verloop;
  private final Regie regie;
  private final Termijnen termijnen;
  private final Waarschuwingen waarschuwingen;
  private final Naastinzage naast;
  private final Wachtlijst wachtlijst;
  private final Accounts accounts;
  private final Clock klok;

  CasusController(
      Casussen casussen,
      Verloop verloop,
      Regie regie,
      Termijnen termijnen,
      Waarschuwingen waarschuwingen,
      Naastinzage naast,
      Wachtlijst wachtlijst,
      Accounts accounts,
      Clock klok) {
    this.casussen = casussen;
    this.verloop = verloop;
    this.regie = regie;
    this.termijnen = termijnen;
    this.waarschuwingen = waarschuwingen;
    this.naast = naast;
    this.wachtlijst = wachtlijst;
    this.accounts = accounts;
    this.klok = klok;
  }

  @GetMapping
  @Operation(summary = "De casussen die u mag zien, nieuwste eerst")
  Casuspagina lijst(
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int pagina,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int grootte,
      Principal principal) {
    var lezer = lezer(principal);
    return new Casuspagina(
        casussen.zichtbaar(lezer, pagina, grootte).stream()
            .map(casus -> antwoord(casus, lezer))
            .toList(),
        pagina,
        grootte,
        casussen.aantalZichtbaar(lezer));
  }

  @GetMapping("/{casusnummer}")
  @Operation(summary = "Een casus; 404 wanneer u die niet mag zien")
  Casusantwoord casus(@PathVariable String casusnummer, Principal principal) {
    var lezer = lezer(principal);
    return casussen
        .zichtbaar(casusnummer, lezer)
        .map(casus -> antwoord(casus, lezer))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Casusantwoord antwoord(Casus casus, Account lezer) {
    var lijst = naast.termijnen(termijnen.van(casus.casusnummer()), casus, lezer);
    return Casusantwoord.van(
        casus,
        regie.naam(casus),
        waarschuwingen.van(lijst),
        wachtlijst.van(casus.casusnummer()),
        lijst,
        verloop.van(casus.casusnummer()),
        naast.van(casus, lezer),
        klok.getZone());
  }

  private Account lezer(Principal principal) {
    return accounts.account(principal.getName()).orElseThrow();
  }
}
