package nl.rdm.escalatie.escalatieoverleg.web;

import java.util.Arrays;
import nl.rdm.escalatie.escalatieoverleg.Overleg;
import nl.rdm.escalatie.escalatieoverleg.Overleggen;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Antwoordlinks.Link;
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
  private final Overlegvragen vragen;
  private final Antwoordlinks links;

  OngeldigeLink(
      Vraagbaak vraagbaak, Overleggen overleggen, Overlegvragen vragen, Antwoordlinks links) {
    this.vraagbaak = vraagbaak;
    this.overleggen = overleggen;
    this.vragen = vragen;
    this.links = links;
  }

  @ExceptionHandler
  ModelAndView ongeldig(LinkOngeldig fout) {
    var status = fout.reden() == Reden.ONBEKEND ? HttpStatus.NOT_FOUND : HttpStatus.GONE;
    var pagina =
        new ModelAndView("antwoord-ongeldig", status)
            .addObject("reden", reden(fout).name())
            .addObject("nieuweLink", fout.link().filter(this::loopt).isPresent())
            .addObject("waarom", fout.link().map(this::waarom).orElse(""));
    return fout.link()
        .map(link -> vraagbaak.op(pagina, link.casusnummer()))
        .orElseGet(() -> vraagbaak.op(pagina));
  }

  /**
   * Zolang er te antwoorden is heeft wie dat met een andere link deed geantwoord, en gaat het wie
   * niet meer gevraagd wordt niets meer aan, ook als hij antwoordde.
   */
  private Reden reden(LinkOngeldig fout) {
    var open = fout.link().filter(this::loopt);
    if (fout.reden() == Reden.VERVALLEN && open.filter(links::beantwoord).isPresent()) {
      return Reden.GEBRUIKT;
    }
    return fout.reden() == Reden.GEBRUIKT && open.filter(link -> !gevraagd(link)).isPresent()
        ? Reden.VERVALLEN
        : fout.reden();
  }

  private boolean gevraagd(Link link) {
    return vragen.van(link).gevraagden().stream().anyMatch(wie -> wie.rol().equals(link.voor()));
  }

  /** Of het een vraag aan een deelnemer is waarop nog te antwoorden is. */
  private boolean loopt(Link link) {
    return overOverleg(link) && !vragen.van(link).gesloten();
  }

  private static boolean overOverleg(Link link) {
    return Arrays.stream(Soort.values()).anyMatch(soort -> soort.name().equals(link.doel()));
  }

  /** Waardoor een link verviel, als code voor de pagina. */
  private String waarom(Link link) {
    if (overOverleg(link) && gehouden(link.casusnummer())) {
      return "GEHOUDEN";
    }
    if (links.vervangen(link)) {
      return "NIEUWERE";
    }
    if (!overOverleg(link)) {
      return "";
    }
    if (loopt(link)) {
      return "NIET_MEER";
    }
    if (link.doel().equals(Soort.KOMST.name())) {
      return "VERZET";
    }
    return vragen.open(link.casusnummer(), Soort.KOMST).isPresent() ? "DATUM_GEKOZEN" : "";
  }

  private boolean gehouden(String casusnummer) {
    return overleggen.laatste(casusnummer).filter(Overleg::gehouden).isPresent();
  }
}
