package nl.rdm.escalatie.start.web;

import java.util.List;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Demo;
import nl.rdm.escalatie.start.Demorollen;
import nl.rdm.escalatie.start.Gidsen;
import nl.rdm.escalatie.start.Wegen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** De startpagina: wat dit is, waar u heen kunt en, om te proberen, met welk account. */
@Controller
class StartController {

  private final Gidsen gidsen;
  private final ObjectProvider<Demorollen> rollen;
  private final Accounts accounts;

  StartController(Gidsen gidsen, ObjectProvider<Demorollen> rollen, Accounts accounts) {
    this.gidsen = gidsen;
    this.rollen = rollen;
    this.accounts = accounts;
  }

  @GetMapping("/")
  String start(Model model) {
    var demo = rollen.getIfAvailable();
    model.addAttribute("gidsen", gidsen.alle());
    model.addAttribute("demo", demo != null);
    model.addAttribute("rollen", demo == null ? List.of() : demo.alle());
    model.addAttribute("kaarten", accounts.huidig().map(Wegen::voor).orElseGet(Wegen::bezoeker));
    model.addAttribute("wachtwoord", Demo.WACHTWOORD);
    return "start";
  }
}
