package nl.rdm.escalatie.beveiliging.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** De inlogpagina. */
@Controller
class InlogController {

  @GetMapping("/inloggen")
  String inloggen() {
    return "inloggen";
  }
}
