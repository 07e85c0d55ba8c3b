package nl.rdm.escalatie.spoed.web;

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

/** Om spoed vragen en haar terugnemen over de API. */
@RestController
@Tag(name = "Handelingen", description = "Handelingen op een casus")
class SpoedController {

  private final Handelingsbalie balie;

  SpoedController(Handelingsbalie balie) {
    this.balie = balie;
  }

  @Operation(
      summary = "Vraag om de spoedprocedure",
      description =
          """
          Voor de aanmelder, de cliëntondersteuner van de casus en wie aan zet is. Het aanmeldpunt
          besluit binnen vier werkuren, daarna ook de achterwacht; zwijgt ook die, dan geldt de spoed
          voorlopig. De motivering gaat naar het dossier.""",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = Spoedverzoek.class))))
  @PostMapping(
      path = "/api/casussen/{casusnummer}/spoed",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @Handelingsantwoorden
  void vraag(
      @PathVariable String casusnummer, @Parameter(hidden = true) HttpServletRequest aanvraag)
      throws IOException {
    balie.doe("spoed", casusnummer, aanvraag);
  }

  @Operation(
      summary = "Neem verleende spoed terug",
      description =
          """
          Voor het aanmeldpunt, het coördinatiepunt en de casusregisseur, wanneer de grond weg is.
          Termijnen die lopen houden hun einde. De reden gaat naar het dossier.""",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = Spoedeinde.class))))
  @PostMapping(
      path = "/api/casussen/{casusnummer}/spoed-beeindigen",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @Handelingsantwoorden
  void beeindig(
      @PathVariable String casusnummer, @Parameter(hidden = true) HttpServletRequest aanvraag)
      throws IOException {
    balie.doe("spoed-beeindigen", casusnummer, aanvraag);
  }

  /** Het verzoek; alleen voor de beschrijving van de API. */
  record Spoedverzoek(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "Waarom er spoed is; komt alleen in het dossier",
              maxLength = 10_000)
          String motivering,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "Minstens één grond",
              allowableValues = {"ERNSTIGE_SCHADE", "VERLIES_PLEK", "KIND_IN_GEVAAR"})
          List<String> gronden,
      @Schema(description = "Noem hier motivering wanneer een getal daarin geen BSN is")
          List<String> geenBsn) {}

  /** Het bericht; alleen voor de beschrijving van de API. */
  record Spoedeinde(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "Waarom er geen spoed meer is; komt alleen in het dossier",
              maxLength = 10_000)
          String reden,
      @Schema(description = "Noem hier reden wanneer een getal daarin geen BSN is")
          List<String> geenBsn) {}
}
