package nl.rdm.escalatie.overzicht.web;

import nl.rdm.escalatie.overzicht.Overzicht;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Het overzicht van de doorzettingsmacht in de regio, om te lezen of af te drukken (R6, R127). */
@Controller
class OverzichtPagina {

  private final Overzicht overzicht;

  OverzichtPagina(Overzicht overzicht) {
    this.overzicht = overzicht;
  }

  @GetMapping("/overzicht")
  ModelAndView overzicht() {
    return new ModelAndView("overzicht")
        .addObject("tafels", overzicht.tafels())
        .addObject("nietBevestigd", overzicht.nietBevestigd())
        .addObject("gemeenten", overzicht.gemeenten())
        .addObject("organisaties", overzicht.organisaties())
        .addObject("regio", overzicht.regio());
  }
}
