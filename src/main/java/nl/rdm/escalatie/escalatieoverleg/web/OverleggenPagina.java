package nl.rdm.escalatie.escalatieoverleg.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.Locale;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.escalatieoverleg.Overleggen;
import nl.rdm.escalatie.escalatieoverleg.Overlegjaar;
import nl.rdm.escalatie.escalatieoverleg.Overlegtoegang;
import nl.rdm.escalatie.invoer.web.Bladeren;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** De bestuurlijke overleggen van de regio over de jaren, voor het coördinatiepunt (R106). */
@Controller
class OverleggenPagina {

  private final Overleggen overleggen;
  private final Overlegregels regels;
  private final Accounts accounts;
  private final Clock klok;

  OverleggenPagina(Overleggen overleggen, Overlegregels regels, Accounts accounts, Clock klok) {
    this.overleggen = overleggen;
    this.regels = regels;
    this.accounts = accounts;
    this.klok = klok;
  }

  /**
   * @param nummer zoals iemand het intikt, ook zonder {@code RDM-}; alleen overleggen over die
   *     casus
   */
  @GetMapping("/overleggen")
  ModelAndView lijst(
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int pagina,
      @RequestParam(defaultValue = "") String nummer) {
    if (accounts.huidig().filter(Overlegtoegang::lijst).isEmpty()) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "De lijst van overleggen is voor het coördinatiepunt.");
    }
    var alle = overleggen.alle();
    var gezocht = nummer.strip().toUpperCase(Locale.ROOT);
    var gevonden =
        alle.stream()
            .filter(overleg -> gezocht.isEmpty() || overleg.casusnummer().endsWith(gezocht))
            .toList();
    return new ModelAndView("overleggen")
        .addObject("nummer", nummer.strip())
        .addObject("jaren", Overlegjaar.van(alle, klok.getZone()))
        .addObject("verwacht", Overlegjaar.VERWACHT)
        .addObject(
            "overleggen",
            gevonden.stream()
                .skip((long) pagina * Bladeren.GROOTTE)
                .limit(Bladeren.GROOTTE)
                .map(regels::van)
                .toList())
        .addObject("leeg", alle.isEmpty())
        .addObject("bladeren", new Bladeren(pagina, gevonden.size()));
  }
}
