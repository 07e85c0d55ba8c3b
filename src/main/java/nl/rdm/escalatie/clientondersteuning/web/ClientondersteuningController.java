package nl.rdm.escalatie.clientondersteuning.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import nl.rdm.escalatie.casus.web.Handelingsantwoorden;
import nl.rdm.escalatie.casus.web.Handelingsbalie;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** De cliëntondersteuning van een casus, over de API. */
@RestController
@RequestMapping(path = "/api/casussen/{casusnummer}", consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Handelingen", description = "Handelingen op een casus")
class ClientondersteuningController {

  private final Handelingsbalie balie;

  ClientondersteuningController(Handelingsbalie balie) {
    this.balie = balie;
  }

  @Operation(
      summary = "Vraag om een cliëntondersteuner, of om een andere",
      description =
          """
          Voor de aanmelder, het aanmeldpunt, de casusregisseur, de gemeente van de casus en de
          cliëntondersteuner zelf, die zich hiermee terugtrekt. Ook om terug te komen op afzien.""",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(type = "object", example = "{}"))))
  @PostMapping("/clientondersteuning")
  @Handelingsantwoorden
  void vraag(
      @PathVariable String casusnummer, @Parameter(hidden = true) HttpServletRequest aanvraag)
      throws IOException {
    balie.doe("clientondersteuning", casusnummer, aanvraag);
  }

  @Operation(
      summary = "Leg vast dat de cliënt van een cliëntondersteuner afziet",
      description = "Alleen de cliënt zelf kan afzien. Wie dit aanroept is wie het opschreef.",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Afzienschema.class))))
  @PostMapping("/clientondersteuning-afzien")
  @Handelingsantwoorden
  void zieAf(
      @PathVariable String casusnummer, @Parameter(hidden = true) HttpServletRequest aanvraag)
      throws IOException {
    balie.doe("clientondersteuning-afzien", casusnummer, aanvraag);
  }

  /** Het bericht; alleen voor de beschrijving van de API. */
  record Afzienschema(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "Wie afziet: alleen de cliënt zelf",
              allowableValues = "CLIENT")
          String afgezienDoor,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "De dag waarop de cliënt dit zei, niet in de toekomst")
          LocalDate afgezienOp) {}
}
