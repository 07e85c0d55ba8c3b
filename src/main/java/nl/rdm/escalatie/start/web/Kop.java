package nl.rdm.escalatie.start.web;

import java.util.List;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.start.Weg;
import nl.rdm.escalatie.start.Wegen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Geeft elke pagina de links in haar kop: waar wie is ingelogd heen kan. */
@ControllerAdvice(annotations = Controller.class)
class Kop {

  private final Accounts accounts;

  Kop(Accounts accounts) {
    this.accounts = accounts;
  }

  @ModelAttribute("wegen")
  List<Weg> wegen() {
    return accounts.huidig().map(Wegen::voor).orElse(List.of());
  }
}
