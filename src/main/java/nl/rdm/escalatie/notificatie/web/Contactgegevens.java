package nl.rdm.escalatie.notificatie.web;

import nl.rdm.escalatie.notificatie.Contact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Zegt elke pagina wie iemand met een vraag belt of mailt. */
@ControllerAdvice(annotations = Controller.class)
class Contactgegevens {

  private final Contact contact;

  Contactgegevens(Contact contact) {
    this.contact = contact;
  }

  @ModelAttribute("contact")
  Contact contact() {
    return contact;
  }
}
