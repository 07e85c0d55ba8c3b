package nl.rdm.escalatie.jaarcyclus.web;

import java.time.Clock;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.jaarcyclus.Overzichtronden;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.register.Registerrecht;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Wat de jaarlijkse rondes langs het overzicht opleverden, voor wie het register leest (R122). */
@Controller
class JaarcyclusPagina {

  private final Overzichtronden ronden;
  private final Accounts accounts;
  private final Clock klok;

  JaarcyclusPagina(Overzichtronden ronden, Accounts accounts, Clock klok) {
    this.ronden = ronden;
    this.accounts = accounts;
    this.klok = klok;
  }

  /** Een ronde met haar begin in woorden. */
  record Regel(String begonnen, Overzichtronden.Ronde ronde) {}

  @GetMapping("/jaarcyclus")
  ModelAndView jaarcyclus() {
    if (accounts.huidig().filter(Registerrecht::zietJaarcyclus).isEmpty()) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "De jaarcyclus is voor wie het register leest of bijhoudt.");
    }
    return new ModelAndView("jaarcyclus")
        .addObject(
            "rondes",
            ronden.alle().stream()
                .map(
                    ronde ->
                        new Regel(Woorden.dag(ronde.begonnenOp().atZone(klok.getZone())), ronde))
                .toList());
  }
}
