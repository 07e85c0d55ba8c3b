package nl.rdm.escalatie.escalatieoverleg.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Zegt wie iets verstuurde waar geen bestand uit te halen is, wat eraan schort. */
@ControllerAdvice
class OnleesbareZending {

  @ExceptionHandler
  ModelAndView onleesbaar(MultipartException fout) {
    return fout instanceof MaxUploadSizeExceededException
        ? pagina(
            HttpStatus.PAYLOAD_TOO_LARGE, "Dit is te groot: een document mag hoogstens 20 MB zijn.")
        : pagina(
            HttpStatus.BAD_REQUEST,
            "Het bestand is niet goed aangekomen. Geef het een gewone naam en probeer het opnieuw.");
  }

  private static ModelAndView pagina(HttpStatus status, String melding) {
    return new ModelAndView("fout", status)
        .addObject("melding", melding)
        .addObject("status", status.value());
  }
}
