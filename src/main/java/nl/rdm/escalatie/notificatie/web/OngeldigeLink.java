package nl.rdm.escalatie.notificatie.web;

import nl.rdm.escalatie.notificatie.Contact;
import nl.rdm.escalatie.notificatie.LinkOngeldig;
import nl.rdm.escalatie.notificatie.LinkOngeldig.Reden;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Zegt wie een antwoordlink volgt die niet (meer) geldt, wat eraan schort en wie verder helpt. */
@ControllerAdvice
class OngeldigeLink {

  private final Contact contact;

  OngeldigeLink(Contact contact) {
    this.contact = contact;
  }

  @ExceptionHandler
  ModelAndView ongeldig(LinkOngeldig fout) {
    var status = fout.reden() == Reden.ONBEKEND ? HttpStatus.NOT_FOUND : HttpStatus.GONE;
    return new ModelAndView("antwoord-ongeldig", status)
        .addObject("reden", fout.reden().name())
        .addObject("doel", fout.doel())
        .addObject("contact", contact);
  }
}
