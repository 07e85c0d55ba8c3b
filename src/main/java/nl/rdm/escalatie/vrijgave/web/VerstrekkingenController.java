package nl.rdm.escalatie.vrijgave.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import nl.rdm.escalatie.casus.web.Handelingsantwoorden;
import nl.rdm.escalatie.casus.web.Handelingsbalie;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** De verstrekkingen van een casus, en het intrekken van de toestemming, over de API. */
@RestController
@RequestMapping("/api/casussen/{casusnummer}")
@Tag(
    name = "Verstrekkingen",
    description = "Wie wat van het dossier aan wie vrijgaf, zonder inhoud")
class VerstrekkingenController {

  private final Register register;
  private final Handelingsbalie balie;
  private final Clock klok;

  VerstrekkingenController(Register register, Handelingsbalie balie, Clock klok) {
    this.register = register;
    this.balie = balie;
    this.klok = klok;
  }

  @GetMapping("/verstrekkingen")
  @Operation(
      summary = "Het register van verstrekkingen, oudste eerst",
      description =
          """
          Voor het aanmeldpunt, het coördinatiepunt, de RDM-verantwoordelijke, auditors, de
          casusregisseur en de cliëntondersteuner van de casus. Een verstrekking blijft staan nadat
          zij gesloten is.""")
  Registerantwoord verstrekkingen(@PathVariable String casusnummer) {
    return Registerantwoord.van(casusnummer, register.van(casusnummer), klok.getZone());
  }

  @PostMapping(path = "/toestemming-intrekking", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Handelingsantwoorden
  @Operation(
      summary = "Leg vast dat de cliënt de toestemming intrekt",
      description =
          """
          Voor de aanmelder, de cliëntondersteuner, de casusregisseur en het aanmeldpunt. Elke open
          verstrekking die op toestemming rust sluit meteen. 409: er is nu geen toestemming.""",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Intrekkingsschema.class))))
  void trekToestemmingIn(
      @PathVariable String casusnummer, @Parameter(hidden = true) HttpServletRequest aanvraag)
      throws IOException {
    balie.doe("toestemming-intrekking", casusnummer, aanvraag);
  }

  @PostMapping(path = "/vrijgave", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Handelingsantwoorden
  @Operation(
      summary = "Laat opnieuw over de inhoud besluiten",
      description =
          """
          Voor wie in deze trede over de vrijgave gaat: het aanmeldpunt, vanaf trede 3 het
          coördinatiepunt, en de RDM-verantwoordelijke. De taak om inhoud vrij te geven komt opnieuw
          in de takenlijst. 409: dat besluit is al gevraagd, of er is geen tafel of trede aan de
          beurt.""",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Vrijgaveschema.class))))
  void vraagOpnieuw(
      @PathVariable String casusnummer, @Parameter(hidden = true) HttpServletRequest aanvraag)
      throws IOException {
    balie.doe("vrijgave", casusnummer, aanvraag);
  }

  /** Het bericht; alleen voor de beschrijving van de API. */
  @Schema(name = "VrijgaveOpnieuw")
  record Vrijgaveschema(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "Waarom er een nieuw besluit nodig is; komt alleen in het dossier",
              maxLength = 10_000)
          String reden,
      @Schema(description = "Noem hier reden wanneer een getal daarin geen BSN is")
          List<String> geenBsn) {}

  /** Het bericht; alleen voor de beschrijving van de API. */
  @Schema(name = "Toestemmingsintrekking")
  record Intrekkingsschema(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "Wat de cliënt zei, en wanneer; komt alleen in het dossier",
              maxLength = 10_000)
          String toelichting,
      @Schema(description = "Noem hier toelichting wanneer een getal daarin geen BSN is")
          List<String> geenBsn) {}
}
