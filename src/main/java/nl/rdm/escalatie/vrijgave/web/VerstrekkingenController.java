package nl.rdm.escalatie.vrijgave.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** De verstrekkingen van een casus, over de API. */
@RestController
@RequestMapping("/api/casussen/{casusnummer}")
@Tag(
    name = "Verstrekkingen",
    description = "Wie wat van het dossier aan wie vrijgaf, zonder inhoud")
class VerstrekkingenController {

  private final Register register;
  private final Clock klok;

  VerstrekkingenController(Register register, Clock klok) {
    this.register = register;
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
}
