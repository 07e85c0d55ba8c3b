package nl.rdm.escalatie.casus.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Een casus intrekken of elders opgelost melden, over de API. */
@RestController
@RequestMapping(path = "/api/casussen/{casusnummer}", consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Handelingen")
class BeeindigingController {

  private static final String UITLEG =
      """
      Voor de aanmelder, de cliëntondersteuner en de casusregisseur. De casus gaat door totdat de
      cliënt of de cliëntondersteuner bevestigt; iemand legt dat in een taak vast. 204: het verzoek
      is ontvangen. 409: de casus is niet in behandeling, of het is al gevraagd.""";

  private final Handelingsbalie balie;

  BeeindigingController(Handelingsbalie balie) {
    this.balie = balie;
  }

  @PostMapping("/intrekking")
  @Handelingsantwoorden
  @Operation(
      summary = "Vraag de casus in te trekken",
      description = UITLEG,
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Intrekkingschema.class))))
  void trekIn(
      @PathVariable String casusnummer, @Parameter(hidden = true) HttpServletRequest aanvraag)
      throws IOException {
    balie.doe("intrekking", casusnummer, aanvraag);
  }

  @PostMapping("/oplossing")
  @Handelingsantwoorden
  @Operation(
      summary = "Meld een oplossing die buiten de overlegtafels om gevonden is",
      description = UITLEG,
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Oplossingschema.class))))
  void meldOplossing(
      @PathVariable String casusnummer, @Parameter(hidden = true) HttpServletRequest aanvraag)
      throws IOException {
    balie.doe("oplossing", casusnummer, aanvraag);
  }

  /** Het bericht; alleen voor de beschrijving van de API. */
  record Intrekkingschema(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "Waarom; komt alleen in het dossier",
              maxLength = 10_000)
          String reden,
      @Schema(description = "Noem hier reden wanneer een getal daarin geen BSN is")
          List<String> geenBsn) {}

  /** Het bericht; alleen voor de beschrijving van de API. */
  record Oplossingschema(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "Wat de oplossing is; komt alleen in het dossier",
              maxLength = 10_000)
          String oplossing,
      @Schema(description = "Noem hier oplossing wanneer een getal daarin geen BSN is")
          List<String> geenBsn) {}
}
