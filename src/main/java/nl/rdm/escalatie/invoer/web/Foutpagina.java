package nl.rdm.escalatie.invoer.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Wat de aanroeper ziet van een fout die geen controller afhandelde: in het Nederlands en kaal. */
@Controller
class Foutpagina implements ErrorController {

  @RequestMapping("/error")
  Object fout(HttpServletRequest aanvraag) {
    var status = status(aanvraag);
    if (!wilPagina(aanvraag)) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .<ProblemDetail>body(Problemen.van(status));
    }
    return new ModelAndView(
        "fout", Map.of("melding", Problemen.tekst(status), "status", status.value()), status);
  }

  private static boolean wilPagina(HttpServletRequest aanvraag) {
    var pad = aanvraag.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var formaat = aanvraag.getHeader("Accept");
    return pad instanceof String tekst
        && !Problemen.isApi(tekst.substring(aanvraag.getContextPath().length()))
        && formaat != null
        && formaat.contains(MediaType.TEXT_HTML_VALUE);
  }

  private static HttpStatusCode status(HttpServletRequest aanvraag) {
    return aanvraag.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? HttpStatusCode.valueOf(code)
        : HttpStatusCode.valueOf(404);
  }
}
