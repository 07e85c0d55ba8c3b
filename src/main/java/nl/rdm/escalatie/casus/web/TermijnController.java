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
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Een termijn verzetten over de API. */
@RestController
@Tag(name = "Handelingen", description = "Handelingen op een casus")
class TermijnController {

  private final Handelingsbalie balie;

  TermijnController(Handelingsbalie balie) {
    this.balie = balie;
  }

  @Operation(
      summary = "Verzet elke lopende termijn van een stap",
      description =
          """
          Voor de casusregisseur en het coördinatiepunt. De aanmelder en de cliëntondersteuner krijgen
          bericht; de reden gaat naar het dossier. Een tweede keer alleen wanneer de
          cliëntondersteuner ermee instemt.""",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = Verplaatsing.class))))
  @PostMapping(
      path = "/api/casussen/{casusnummer}/termijnen/{stap}",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @Handelingsantwoorden
  void verzet(
      @PathVariable String casusnummer,
      @PathVariable String stap,
      @Parameter(hidden = true) HttpServletRequest aanvraag)
      throws IOException {
    balie.doe("termijnen", casusnummer, aanvraag, Map.of("stap", stap));
  }

  /** Het bericht; alleen voor de beschrijving van de API. */
  record Verplaatsing(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "Een dag (dan tot 17:00) of een tijdstip met tijdzone",
              example = "2026-12-01")
          String vervaltOp,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "Waarom; komt alleen in het dossier",
              maxLength = 10_000)
          String reden,
      @Schema(description = "De cliëntondersteuner stemt ermee in; nodig bij een tweede keer")
          boolean toestemmingClientondersteuner,
      @Schema(description = "Noem hier reden wanneer een getal daarin geen BSN is")
          List<String> geenBsn) {}
}
