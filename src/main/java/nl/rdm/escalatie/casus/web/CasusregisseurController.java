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
import org.springframework.web.bind.annotation.RestController;

/** De casusregisseur over de API. */
@RestController
@Tag(name = "Handelingen", description = "Handelingen op een casus")
class CasusregisseurController {

  private final Handelingsbalie balie;

  CasusregisseurController(Handelingsbalie balie) {
    this.balie = balie;
  }

  @Operation(
      summary = "Draag de casus over aan een andere casusregisseur",
      description =
          """
          Voor de casusregisseur zelf en de RDM-verantwoordelijke. De ander werkt bij het
          aanmeldpunt, het coördinatiepunt of de gemeente van de casus, of is
          RDM-verantwoordelijke. De notitie gaat naar het dossier; beiden krijgen bericht zonder de
          notitie.""",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = Overdrachtschema.class))))
  @PostMapping(
      path = "/api/casussen/{casusnummer}/casusregisseur",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @Handelingsantwoorden
  void draagOver(
      @PathVariable String casusnummer, @Parameter(hidden = true) HttpServletRequest aanvraag)
      throws IOException {
    balie.doe("casusregisseur", casusnummer, aanvraag);
  }

  /** Het bericht; alleen voor de beschrijving van de API. */
  record Overdrachtschema(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "Inlognaam van de nieuwe casusregisseur",
              example = "coordinator")
          String account,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "Wat de ander moet weten; komt alleen in het dossier",
              maxLength = 10_000)
          String notitie,
      @Schema(description = "Noem hier notitie wanneer een getal daarin geen BSN is")
          List<String> geenBsn) {}
}
