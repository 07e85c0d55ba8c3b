package nl.rdm.escalatie.trede.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import nl.rdm.escalatie.casus.web.Handelingsantwoorden;
import nl.rdm.escalatie.casus.web.Handelingsbalie;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Escaleren over de API. */
@RestController
@Tag(name = "Handelingen", description = "Handelingen op een casus")
class EscalatieController {

  private final Handelingsbalie balie;

  EscalatieController(Handelingsbalie balie) {
    this.balie = balie;
  }

  @Operation(
      summary = "Breng de casus naar de volgende trede",
      description =
          """
          De cliëntondersteuner van de casus brengt hem meteen en bindend naar de volgende trede;
          van trede 3 naar trede 4 nadat het bestuurlijk escalatie overleg gehouden of geweigerd is,
          of over zijn termijn is. Het aanmeldpunt en het coördinatiepunt kunnen dit als eigen daad
          tot en met trede 3. De reden gaat naar het dossier; iedereen die erbij hoort krijgt
          bericht zonder de reden.""",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = Escalatieschema.class))))
  @PostMapping(
      path = "/api/casussen/{casusnummer}/escalatie",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @Handelingsantwoorden
  void escaleer(
      @PathVariable String casusnummer, @Parameter(hidden = true) HttpServletRequest aanvraag)
      throws IOException {
    balie.doe("escalatie", casusnummer, aanvraag);
  }

  /** Het bericht; alleen voor de beschrijving van de API. */
  record Escalatieschema(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "Waarom het te lang duurt; komt alleen in het dossier",
              maxLength = 10_000)
          String reden,
      @Schema(
              description =
                  "De trede waarin u de casus zag, 1 tot en met 3; is hij daar niet meer, dan volgt"
                      + " 409 en gebeurt er niets")
          Integer vanafTrede,
      @Schema(description = "Noem hier reden wanneer een getal daarin geen BSN is")
          List<String> geenBsn) {}
}
