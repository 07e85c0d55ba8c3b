package nl.rdm.escalatie.escalatieoverleg.web;

import java.util.List;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.notificatie.Contact;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Bij wie iemand zonder account terechtkan: bij het coördinatiepunt, of zonder veiligheidsrisico
 * bij de RDM-verantwoordelijke (C4).
 */
@Component
class Vraagbaak {

  private final Casussen casussen;
  private final Betrokkenen betrokkenen;
  private final Contact contact;

  Vraagbaak(Casussen casussen, Betrokkenen betrokkenen, Contact contact) {
    this.casussen = casussen;
    this.betrokkenen = betrokkenen;
    this.contact = contact;
  }

  /** Op een pagina waarvan niemand weet bij welke casus zij hoort. */
  ModelAndView op(ModelAndView pagina) {
    return pagina.addObject("contact", contact).addObject("verantwoordelijken", List.of());
  }

  ModelAndView op(ModelAndView pagina, String casusnummer) {
    boolean bijCoordinatiepunt =
        casussen
            .van(casusnummer)
            .filter(casus -> casus.ooitInhoudVoor(Groepen.COORDINATIEPUNT))
            .isPresent();
    return op(pagina)
        .addObject(
            "verantwoordelijken",
            bijCoordinatiepunt
                ? List.of()
                : betrokkenen.van(casusnummer, Groepen.RDM_VERANTWOORDELIJKE));
  }
}
