package nl.rdm.escalatie.casus.web;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.rdm.escalatie.casus.Casus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Hoe een casus ervoor staat, voor iedereen die zijn status mag zien, en wat die eraan kan doen.
 * Zonder inhoud en zonder JavaScript.
 */
@Controller
@RequestMapping("/casussen/{casusnummer}")
class CasusstandPagina {

  private final Handelingsbalie balie;
  private final Casusstanden standen;

  CasusstandPagina(Handelingsbalie balie, Casusstanden standen) {
    this.balie = balie;
    this.standen = standen;
  }

  @GetMapping
  ModelAndView stand(@PathVariable String casusnummer) {
    var casus = balie.casus(casusnummer);
    return new ModelAndView("casus")
        .addObject("casus", standen.van(casus))
        .addObject("eigenAanmelding", casus.aanmelder().equals(balie.lezer().id()))
        .addObject("handelingen", handelingen(casus));
  }

  /** Pad en titel van wat wie is ingelogd nu kan doen. */
  private Map<String, String> handelingen(Casus casus) {
    var mogelijk = new LinkedHashMap<String, String>();
    balie
        .mogelijk(casus)
        .forEach(handeling -> mogelijk.put(handeling.pad(), handeling.formulier(casus).titel()));
    return mogelijk;
  }
}
