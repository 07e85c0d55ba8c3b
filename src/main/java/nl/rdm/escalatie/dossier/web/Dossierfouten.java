package nl.rdm.escalatie.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.rdm.escalatie.dossier.DossierVernietigd;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Zegt op elke pagina en in elk antwoord hetzelfde van een dossier dat vernietigd is: 410. */
@ControllerAdvice
class Dossierfouten {

  @ExceptionHandler(DossierVernietigd.class)
  void vernietigd(HttpServletResponse antwoord) throws IOException {
    antwoord.sendError(HttpStatus.GONE.value());
  }
}
