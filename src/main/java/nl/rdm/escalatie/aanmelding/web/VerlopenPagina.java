package nl.rdm.escalatie.aanmelding.web;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Het ingevulde formulier van wie intussen uitgelogd is, met hoe het alsnog verstuurd wordt. De
 * tekst komt uit de aanvraag zelf en wordt nergens bewaard.
 */
@Controller
class VerlopenPagina {

  private final Accounts accounts;

  VerlopenPagina(Accounts accounts) {
    this.accounts = accounts;
  }

  @PostMapping("/aanmelden/verlopen")
  ModelAndView aanmelding(@RequestParam MultiValueMap<String, String> ingevuld, CsrfToken teken) {
    var formulier = new Aanmeldformulier(ingevuld);
    return verlopen(
        AanmeldPagina.pagina(status(), formulier, List.of(), AanmeldPagina.sleutel(formulier)),
        teken);
  }

  /** Zonder de casus: wie hier nog niet is ingelogd, leest daar niets van. */
  @PostMapping("/aanmelden/{casusnummer}/verlopen")
  ModelAndView aanvulling(
      @PathVariable String casusnummer,
      @RequestParam(defaultValue = "") String verzoek,
      @RequestParam(defaultValue = "") String aanvulling,
      @RequestParam(defaultValue = "") List<String> geenBsn,
      CsrfToken teken) {
    var velden = Map.of("aanvulling", List.of(aanvulling), "geenBsn", geenBsn);
    return verlopen(
        new ModelAndView("aanvulling-verlopen", status())
            .addObject("casusnummer", casusnummer)
            .addObject("verzoek", verzoek)
            .addObject("f", new Aanmeldformulier(velden).met(List.of())),
        teken);
  }

  /** Het teken hoort in een cookie, en die kan alleen voor de eerste regel van de pagina. */
  private static ModelAndView verlopen(ModelAndView pagina, CsrfToken teken) {
    teken.getToken();
    return pagina.addObject("verlopen", true);
  }

  private HttpStatus status() {
    return accounts.huidig().isPresent() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED;
  }
}
