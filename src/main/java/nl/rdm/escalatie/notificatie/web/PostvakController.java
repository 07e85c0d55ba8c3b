package nl.rdm.escalatie.notificatie.web;

import java.security.Principal;
import java.time.Clock;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.notificatie.Postvak;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Het postvak-uit voor de beheerder: wat verzonden is, wat wacht en wat niet lukte. */
@Controller
@RequestMapping("/postvak")
class PostvakController {

  private static final int AANTAL = 200;

  private final Postvak postvak;
  private final Accounts accounts;
  private final Clock klok;

  PostvakController(Postvak postvak, Accounts accounts, Clock klok) {
    this.postvak = postvak;
    this.accounts = accounts;
    this.klok = klok;
  }

  /** Ook wanneer de beveiliging ervoor anders ingesteld raakt, ziet alleen de beheerder de post. */
  @ModelAttribute
  void alleenBeheer(Principal principal) {
    if (principal == null
        || accounts
            .account(principal.getName())
            .filter(account -> account.in(Groepen.CAMUNDA_ADMIN))
            .isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  @GetMapping
  String lijst(Model model) {
    model.addAttribute("stukken", postvak.lijst(AANTAL));
    model.addAttribute("aantal", AANTAL);
    model.addAttribute("tijd", new Tijd(klok.getZone()));
    return "postvak";
  }

  @GetMapping("/{id}")
  String bekijk(@PathVariable long id, Model model) {
    model.addAttribute(
        "mail",
        postvak.bekijk(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "postvak-bericht";
  }

  @PostMapping("/{id}/opnieuw")
  String opnieuw(@PathVariable long id, RedirectAttributes melding) {
    melding.addFlashAttribute(
        "melding",
        postvak.opnieuw(id)
            ? "Bericht " + id + " wordt opnieuw verzonden."
            : "Bericht " + id + " was niet geparkeerd. Er is niets veranderd.");
    return "redirect:/postvak";
  }
}
