package nl.rdm.escalatie.casus.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.invoer.web.Bladeren;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** De casussen die wie is ingelogd mag zien, met wat er op haar wacht; zoeken gaat op nummer. */
@Controller
class CasussenPagina {

  private final Casussen casussen;
  private final Casusstanden standen;
  private final CasusProces proces;
  private final Accounts accounts;

  CasussenPagina(Casussen casussen, Casusstanden standen, CasusProces proces, Accounts accounts) {
    this.casussen = casussen;
    this.standen = standen;
    this.proces = proces;
    this.accounts = accounts;
  }

  /**
   * De lijst, of meteen de casus met dit nummer.
   *
   * @param nummer zoals iemand het intikt, ook zonder {@code RDM-}
   */
  @GetMapping("/casussen")
  ModelAndView lijst(
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int pagina,
      @RequestParam(defaultValue = "") String nummer) {
    var lezer = accounts.huidig().orElseThrow();
    var gevonden = casussen.zichtbaar(volledig(nummer), lezer);
    if (gevonden.isPresent()) {
      return new ModelAndView("redirect:/casussen/" + gevonden.get().casusnummer());
    }
    return new ModelAndView("casussen")
        .addObject("nummer", nummer.strip())
        .addObject("casussen", regels(lezer, pagina))
        .addObject("bladeren", new Bladeren(pagina, casussen.aantalZichtbaar(lezer)));
  }

  private static String volledig(String nummer) {
    var schoon = nummer.strip().toUpperCase(Locale.ROOT);
    return schoon.startsWith("RDM-") ? schoon : "RDM-" + schoon;
  }

  private List<Casusregel> regels(Account lezer, int pagina) {
    var taken = proces.taken(lezer);
    return casussen.zichtbaar(lezer, pagina, Bladeren.GROOTTE).stream()
        .map(
            (Casus casus) ->
                standen.kort(casus, taken.getOrDefault(casus.casusnummer(), List.of())))
        .toList();
  }
}
