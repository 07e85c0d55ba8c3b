package nl.rdm.escalatie.escalatieoverleg.web;

import java.util.List;
import nl.rdm.escalatie.escalatieoverleg.Vraagpunt;
import nl.rdm.escalatie.notificatie.Contact;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Zet op een pagina bij wie iemand zonder account terechtkan. */
@Component
class Vraagbaak {

  private final Vraagpunt vraagpunt;
  private final Contact contact;

  Vraagbaak(Vraagpunt vraagpunt, Contact contact) {
    this.vraagpunt = vraagpunt;
    this.contact = contact;
  }

  /** Op een pagina waarvan niemand weet bij welke casus zij hoort. */
  ModelAndView op(ModelAndView pagina) {
    return pagina.addObject("contact", contact).addObject("verantwoordelijken", List.of());
  }

  ModelAndView op(ModelAndView pagina, String casusnummer) {
    return op(pagina).addObject("verantwoordelijken", vraagpunt.verantwoordelijken(casusnummer));
  }
}
