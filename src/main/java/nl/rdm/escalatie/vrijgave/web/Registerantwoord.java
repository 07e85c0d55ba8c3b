package nl.rdm.escalatie.vrijgave.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import nl.rdm.escalatie.dossier.Dossierdeel;
import nl.rdm.escalatie.dossier.Verstrekking;

/** Het register van verstrekkingen over de API; tijden met de tijdzone van de regio. */
record Registerantwoord(String casusnummer, List<Regel> verstrekkingen) {

  record Regel(
      @Schema(description = "De groep die kon lezen") String aan,
      String grondslag,
      @Schema(description = "Leeg wanneer alleen een anonieme tekst is gedeeld") List<String> delen,
      String door,
      OffsetDateTime geopendOp,
      @Schema(description = "null zolang de verstrekking open is") OffsetDateTime geslotenOp,
      String geslotenOm) {}

  static Registerantwoord van(String casusnummer, List<Verstrekking> verstrekkingen, ZoneId zone) {
    return new Registerantwoord(
        casusnummer,
        verstrekkingen.stream()
            .map(
                v ->
                    new Regel(
                        v.aan(),
                        v.grondslag().name(),
                        v.delen().stream().sorted().map(Dossierdeel::name).toList(),
                        v.door(),
                        v.geopendOp().atZone(zone).toOffsetDateTime(),
                        v.geslotenOp().map(op -> op.atZone(zone).toOffsetDateTime()).orElse(null),
                        v.geslotenOm().map(Enum::name).orElse(null)))
            .toList());
  }
}
