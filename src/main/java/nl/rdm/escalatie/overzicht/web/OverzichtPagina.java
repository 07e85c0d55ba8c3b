package nl.rdm.escalatie.overzicht.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.overzicht.Overzicht;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Het overzicht van de doorzettingsmacht in de regio, om te lezen of af te drukken (R6, R127). */
@Controller
class OverzichtPagina {

  private final Overzicht overzicht;
  private final Clock klok;

  OverzichtPagina(Overzicht overzicht, Clock klok) {
    this.overzicht = overzicht;
    this.klok = klok;
  }

  @GetMapping("/overzicht")
  ModelAndView overzicht() {
    return new ModelAndView("overzicht")
        .addObject("tafels", overzicht.tafels())
        .addObject("komende", Komend.van(overzicht))
        .addObject("bijgewerkt", overzicht.bijgewerkt().map(this::dag))
        .addObject("nietBevestigd", nietBevestigd())
        .addObject("gemeenten", overzicht.gemeenten())
        .addObject("organisaties", overzicht.organisaties())
        .addObject("regio", overzicht.regio());
  }

  private Map<String, String> nietBevestigd() {
    return overzicht.nietBevestigd().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, een -> "Niet bevestigd sinds " + dag(een.getValue())));
  }

  private String dag(Instant moment) {
    return Woorden.dag(moment.atZone(klok.getZone()));
  }
}
