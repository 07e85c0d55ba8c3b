package nl.rdm.escalatie.aanmelding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.rdm.escalatie.aanmelding.Aanmeldingen;
import nl.rdm.escalatie.aanmelding.SleutelHergebruikt;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import nl.rdm.escalatie.invoer.web.Jsonbericht;
import nl.rdm.escalatie.invoer.web.Problemen;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Een aanmelding over de API (R17, R18). */
@RestController
@Tag(name = "Aanmeldingen", description = "De voordeur van de regionale doorzettingsmacht")
class AanmeldingController {

  private static final String SLEUTEL = "Idempotency-Key";
  private static final Pattern SLEUTELVORM = Pattern.compile("[\\x21-\\x7E]{1,200}");

  private final Aanmeldingen aanmeldingen;
  private final Melder melder;

  AanmeldingController(Aanmeldingen aanmeldingen, Melder melder) {
    this.aanmeldingen = aanmeldingen;
    this.melder = melder;
  }

  @Operation(
      summary = "Meld een casus aan",
      description =
          """
          Legt de aanmelding vast en geeft het casusnummer terug. Voor de groepen aanmelders,
          aanmeldpunt en clientondersteuning. Klopt er iets niet, dan noemt het antwoord elk fout
          veld en is er niets bewaard. Is er direct gevaar? Bel eerst 112, de crisisdienst of de
          huisarts: dit is geen crisiszorg.""",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = SLEUTEL,
              description =
                  "Een eigen, unieke sleutel van 1 tot 200 zichtbare ASCII-tekens. Dezelfde sleutel"
                      + " met dezelfde aanmelding geeft dezelfde casus.",
              schema = @Schema(type = "string", minLength = 1, maxLength = 200)),
      requestBody =
          @RequestBody(
              required = true,
              description = "De aanmelding; onbekende velden worden geweigerd.",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = Aanmeldschema.class),
                      examples =
                          @ExampleObject(name = "Aanmelding", value = Aanmeldschema.VOORBEELD))),
      responses = {
        @ApiResponse(
            responseCode = "201",
            description = "Aangemeld",
            headers =
                @Header(
                    name = "Location",
                    description = "Adres van de casus",
                    schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = Aanmeldantwoord.class))),
        @ApiResponse(responseCode = "403", description = "Dit account mag niet aanmelden"),
        @ApiResponse(
            responseCode = "409",
            description = "De sleutel hoort al bij een andere aanmelding"),
        @ApiResponse(responseCode = "413", description = "Groter dan 1 MB"),
        @ApiResponse(responseCode = "415", description = "Geen application/json"),
        @ApiResponse(
            responseCode = "422",
            description = "De aanmelding klopt niet; elk fout veld staat in fouten")
      })
  @PostMapping(
      path = "/api/aanmeldingen",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<Aanmeldantwoord> meldAan(@Parameter(hidden = true) HttpServletRequest aanvraag)
      throws IOException {
    var account = melder.account();
    var sleutel = sleutel(aanvraag);
    var ontvangst = aanmeldingen.dienIn(Jsonbericht.lees(aanvraag), account, sleutel);
    return ResponseEntity.created(URI.create("/api/casussen/" + ontvangst.casusnummer()))
        .contentType(MediaType.APPLICATION_JSON)
        .body(Aanmeldantwoord.van(ontvangst));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> hergebruikt(SleutelHergebruikt fout) {
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            Problemen.van(
                HttpStatus.CONFLICT,
                "Deze Idempotency-Key hoort al bij een andere aanmelding. Gebruik een nieuwe."));
  }

  private static Optional<String> sleutel(HttpServletRequest aanvraag) {
    List<String> sleutels = Collections.list(aanvraag.getHeaders(SLEUTEL));
    if (sleutels.size() > 1
        || sleutels.stream().anyMatch(sleutel -> !SLEUTELVORM.matcher(sleutel).matches())) {
      throw new OngeldigeInvoer(
          SLEUTEL, "Gebruik één sleutel van 1 tot 200 zichtbare ASCII-tekens.");
    }
    return sleutels.stream().findFirst();
  }
}
