package nl.rdm.escalatie.escalatieoverleg.web;

import nl.rdm.escalatie.escalatieoverleg.Overleg;
import nl.rdm.escalatie.escalatieoverleg.Overleggen;
import nl.rdm.escalatie.notificatie.LinkOngeldig;
import nl.rdm.escalatie.notificatie.LinkOngeldig.Reden;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Zegt wie een antwoordlink volgt die niet (meer) geldt, wat eraan schort en wie verder helpt. */
@ControllerAdvice
class OngeldigeLink {

  private final Vraagbaak vraagbaak;
  private final Overleggen overleggen;

  OngeldigeLink(Vraagbaak vraagbaak, Overleggen overleggen) {
    this.vraagbaak = vraagbaak;
    this.overleggen = overleggen;
  }

  @ExceptionHandler
  ModelAndView ongeldig(LinkOngeldig fout) {
    var status = fout.reden() == Reden.ONBEKEND ? HttpStatus.NOT_FOUND : HttpStatus.GONE;
    var pagina =
        new ModelAndView("antwoord-ongeldig", status)
            .addObject("reden", fout.reden().name())
            .addObject("doel", fout.doel())
            .addObject(
                "gehouden",
                fout.casusnummer()
                    .flatMap(overleggen::laatste)
                    .filter(Overleg::gehouden)
                    .isPresent());
    return fout.casusnummer()
        .map(casusnummer -> vraagbaak.op(pagina, casusnummer))
        .orElseGet(() -> vraagbaak.op(pagina));
  }
}
