package nl.rdm.escalatie.aanmelding.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.aanmelding.Aanmeldingen.Ontvangst;
import nl.rdm.escalatie.casus.Casus;

/** Het antwoord op een aanmelding. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Aanmeldantwoord(
    @Schema(example = "RDM-2026-0001") String casusnummer,
    @Schema(example = "Enschede") String gemeente,
    @Schema(example = "IN_BEHANDELING") Casus.Status status,
    @Schema(description = "Alleen bij direct gevaar: wat eerst moet", type = "string")
        Optional<String> waarschuwing,
    @Schema(description = "Casussen die u onder hetzelfde kenmerk van de cliënt eerder aanmeldde")
        List<String> eerdereCasussen) {

  /** Wat iedereen bij direct gevaar als eerste leest (besluiten, sectie 4). */
  static final String BEL_EERST =
      "Er is direct gevaar: bel nu 112, de crisisdienst of de huisarts. De regionale"
          + " doorzettingsmacht is geen crisiszorg.";

  static Aanmeldantwoord van(Ontvangst ontvangst) {
    return new Aanmeldantwoord(
        ontvangst.casusnummer(),
        ontvangst.gemeente(),
        Casus.Status.IN_BEHANDELING,
        ontvangst.directGevaar() ? Optional.of(BEL_EERST) : Optional.empty(),
        ontvangst.eerder());
  }
}
