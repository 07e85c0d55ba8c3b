package nl.rdm.escalatie.invoer.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Wat de aanroeper ziet van een fout die geen controller afhandelde: in het Nederlands en kaal.
 *
 * <p>Geeft een controller een {@link ResponseStatusException} een reden mee, dan staat die er, met
 * de weg terug naar de casus: wie haar te lezen krijgt mag weten dat die er is.
 */
@Controller
class Foutpagina implements ErrorController {

  private static final Pattern BIJ_CASUS = Pattern.compile("(/casussen/[^/]+)/.+");

  private final ErrorAttributes fouten;

  Foutpagina(ErrorAttributes fouten) {
    this.fouten = fouten;
  }

  @RequestMapping("/error")
  Object fout(HttpServletRequest aanvraag) {
    var status = status(aanvraag);
    if (!wilPagina(aanvraag)) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .<ProblemDetail>body(Problemen.van(status));
    }
    var woorden = eigenWoorden(aanvraag);
    var bijCasus = BIJ_CASUS.matcher(pad(aanvraag).orElse(""));
    return new ModelAndView("fout", status)
        .addObject("melding", woorden.orElse(Problemen.tekst(status)))
        .addObject("status", status.value())
        .addObject("eigenWoorden", woorden.isPresent())
        .addObject("bijCasus", bijCasus.matches() ? bijCasus.group(1) : "");
  }

  /** De reden van een controller; wat Spring zelf zegt is Engels en voor wie programmeert. */
  private Optional<String> eigenWoorden(HttpServletRequest aanvraag) {
    return Optional.ofNullable(fouten.getError(new ServletWebRequest(aanvraag)))
        .filter(ResponseStatusException.class::isInstance)
        .map(fout -> ((ResponseStatusException) fout).getReason());
  }

  private static boolean wilPagina(HttpServletRequest aanvraag) {
    var formaat = aanvraag.getHeader("Accept");
    return pad(aanvraag).filter(pad -> !Problemen.isApi(pad)).isPresent()
        && formaat != null
        && formaat.contains(MediaType.TEXT_HTML_VALUE);
  }

  private static Optional<String> pad(HttpServletRequest aanvraag) {
    return Optional.ofNullable(aanvraag.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .map(pad -> pad.toString().substring(aanvraag.getContextPath().length()));
  }

  private static HttpStatusCode status(HttpServletRequest aanvraag) {
    return aanvraag.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? HttpStatusCode.valueOf(code)
        : HttpStatusCode.valueOf(404);
  }
}
