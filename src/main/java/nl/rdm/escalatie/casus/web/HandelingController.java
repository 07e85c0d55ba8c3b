package nl.rdm.escalatie.casus.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Elke handeling op een casus over de API; {@link Handelingsbeschrijving} beschrijft ze. */
@RestController
@Hidden
@RequestMapping(path = HandelingController.CASUS, consumes = MediaType.APPLICATION_JSON_VALUE)
@ResponseStatus(HttpStatus.NO_CONTENT)
class HandelingController {

  static final String CASUS = "/api/casussen/{casusnummer}/";

  /** Een termijn verzetten noemt in het adres ook de stap. */
  static final String TERMIJN = "termijnen";

  static final String STAP = "stap";

  private final Handelingsbalie balie;

  HandelingController(Handelingsbalie balie) {
    this.balie = balie;
  }

  @PostMapping("{pad:(?!" + TERMIJN + "$)[a-z-]+}")
  void doe(@PathVariable String casusnummer, @PathVariable String pad, HttpServletRequest aanvraag)
      throws IOException {
    balie.doe(pad, casusnummer, aanvraag, Map.of());
  }

  @PostMapping(TERMIJN + "/{" + STAP + "}")
  void verzet(
      @PathVariable String casusnummer, @PathVariable String stap, HttpServletRequest aanvraag)
      throws IOException {
    balie.doe(TERMIJN, casusnummer, aanvraag, Map.of(STAP, stap));
  }
}
