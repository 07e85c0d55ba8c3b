package nl.rdm.escalatie.casus.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.NaastDeTreden.Naast;
import nl.rdm.escalatie.casus.Spoedstand;
import nl.rdm.escalatie.casus.Termijnnaam;
import nl.rdm.escalatie.casus.Verloop.Verblijf;
import nl.rdm.escalatie.casus.WachtOp;
import nl.rdm.escalatie.casus.web.Waarschuwingen.Waarschuwing;
import nl.rdm.escalatie.termijn.Termijn;

/** Een casus zoals de API hem toont; tijden met de tijdzone van de regio. */
record Casusantwoord(
    String casusnummer,
    String gemeente,
    Integer trede,
    String tafel,
    boolean spoed,
    @Schema(description = "Of er spoed is gevraagd, en wat daarmee gebeurde") Spoedstand spoedstand,
    String clientondersteuner,
    String status,
    String uitkomst,
    @Schema(description = "Naam van wie de casus onder zich heeft; null zolang er niemand is")
        String casusregisseur,
    OffsetDateTime aangemeldOp,
    @Schema(description = "Lopende termijnen die na een datum eindigen die van buiten vastligt")
        List<Waarschuwing> waarschuwingen,
    @Schema(description = "Op wie de casus nu wacht; null wanneer hij op niemand wacht")
        WachtOp wachtOp,
    List<TermijnAntwoord> termijnen,
    List<VerblijfAntwoord> verloop,
    @Schema(description = "Tafels naast de treden, voor zover u die ziet")
        List<NaastAntwoord> naast) {

  record TermijnAntwoord(
      String stap,
      String naam,
      Integer trede,
      String tafel,
      OffsetDateTime begin,
      OffsetDateTime vervaltOp,
      OffsetDateTime oorspronkelijkOp,
      String status) {}

  record VerblijfAntwoord(
      int trede, String tafel, OffsetDateTime van, OffsetDateTime tot, String uitkomst) {}

  record NaastAntwoord(String tafel, OffsetDateTime van, OffsetDateTime tot, String uitkomst) {}

  static Casusantwoord van(
      Casus casus,
      Optional<String> casusregisseur,
      List<Waarschuwing> waarschuwingen,
      Optional<WachtOp> wachtOp,
      List<Termijn> termijnen,
      List<Verblijf> verloop,
      List<Naast> naast,
      ZoneId zone) {
    return new Casusantwoord(
        casus.casusnummer(),
        casus.gemeente(),
        casus.trede().orElse(null),
        casus.tafel().orElse(null),
        casus.spoed(),
        casus.spoedstand(),
        casus.clientondersteuner(),
        casus.status().name(),
        casus.uitkomst().orElse(null),
        casusregisseur.orElse(null),
        tijd(casus.aangemeldOp(), zone),
        waarschuwingen,
        wachtOp.orElse(null),
        termijnen.stream().map(termijn -> termijn(termijn, zone)).toList(),
        verloop.stream().map(verblijf -> verblijf(verblijf, zone)).toList(),
        naast.stream().map(keer -> naast(keer, zone)).toList());
  }

  private static TermijnAntwoord termijn(Termijn termijn, ZoneId zone) {
    return new TermijnAntwoord(
        termijn.stap(),
        Termijnnaam.van(termijn),
        termijn.trede().orElse(null),
        termijn.tafel().orElse(null),
        tijd(termijn.begin(), zone),
        tijd(termijn.vervaltOp(), zone),
        tijd(termijn.oorspronkelijkOp(), zone),
        termijn.status().name());
  }

  private static VerblijfAntwoord verblijf(Verblijf verblijf, ZoneId zone) {
    return new VerblijfAntwoord(
        verblijf.trede(),
        verblijf.tafel().orElse(null),
        tijd(verblijf.van(), zone),
        verblijf.tot().map(tot -> tijd(tot, zone)).orElse(null),
        verblijf.uitkomst().orElse(null));
  }

  private static NaastAntwoord naast(Naast keer, ZoneId zone) {
    return new NaastAntwoord(
        keer.tafel(),
        tijd(keer.gebracht(), zone),
        keer.tot().map(tot -> tijd(tot, zone)).orElse(null),
        keer.uitkomst().orElse(null));
  }

  private static OffsetDateTime tijd(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toOffsetDateTime();
  }
}
