package nl.rdm.escalatie.casus.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Regie;
import nl.rdm.escalatie.casus.Spoedstand;
import nl.rdm.escalatie.casus.Termijnnaam;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.casus.web.Casusstand.Spoedlabel;
import nl.rdm.escalatie.casus.web.Casusstand.Termijnregel;
import nl.rdm.escalatie.casus.web.Casusstand.Verblijfregel;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Zoekt bij elkaar hoe een casus ervoor staat: wat de API toont, in woorden. */
@Component
class Casusstanden {

  private static final DateTimeFormatter TIJD =
      DateTimeFormatter.ofPattern("EE d MMMM yyyy, HH:mm", Locale.forLanguageTag("nl-NL"));

  private final Verloop verloop;
  private final Termijnen termijnen;
  private final Waarschuwingen waarschuwingen;
  private final Regie regie;
  private final Clock klok;

  Casusstanden(
      Verloop verloop,
      Termijnen termijnen,
      Waarschuwingen waarschuwingen,
      Regie regie,
      Clock klok) {
    this.verloop = verloop;
    this.termijnen = termijnen;
    this.waarschuwingen = waarschuwingen;
    this.regie = regie;
    this.klok = klok;
  }

  Casusstand van(Casus casus) {
    var lijst = termijnen.van(casus.casusnummer());
    return new Casusstand(
        casus.casusnummer(),
        woord("status", casus.status().name()),
        woord("gemeente", casus.gemeente()),
        casus.trede().map(trede -> woord("trede", trede.toString())),
        casus.tafel().map(tafel -> woord("tafel", tafel)),
        spoed(casus),
        casus.uitkomst().map(uitkomst -> woord("uitkomst", uitkomst)),
        regie.naam(casus),
        woord(
            "clientondersteuner",
            casus.ondersteuner().isPresent() ? "AANGENOMEN" : casus.clientondersteuner()),
        waarschuwingen.van(lijst).stream().map(Waarschuwingen.Waarschuwing::tekst).toList(),
        lijst.stream().map(this::regel).toList(),
        verloop.van(casus.casusnummer()).stream().map(this::regel).toList());
  }

  private static Optional<Spoedlabel> spoed(Casus casus) {
    return Optional.of(casus.spoedstand())
        .filter(stand -> stand != Spoedstand.GEEN)
        .map(
            stand ->
                new Spoedlabel(
                    woord("spoedlabel", stand.name()), stand.geldt() ? "fout" : "let-op"));
  }

  private Termijnregel regel(Termijn termijn) {
    return new Termijnregel(
        Termijnnaam.van(termijn),
        waar(termijn.trede(), termijn.tafel()),
        tijd(termijn.begin()),
        tijd(termijn.vervaltOp()),
        Optional.of(termijn.oorspronkelijkOp())
            .filter(eerst -> !eerst.equals(termijn.vervaltOp()))
            .map(this::tijd),
        woord("stand", termijn.status().name()),
        switch (termijn.status()) {
          case GEHAALD -> "goed";
          case VERSTREKEN -> "fout";
          case VERZET -> "let-op";
          case LOOPT, VERVALLEN -> "";
        });
  }

  private Verblijfregel regel(Verloop.Verblijf verblijf) {
    return new Verblijfregel(
        waar(Optional.of(verblijf.trede()), verblijf.tafel()),
        tijd(verblijf.van()),
        verblijf.tot().map(this::tijd),
        verblijf.uitkomst().map(uitkomst -> woord("uitkomst", uitkomst)));
  }

  private static String waar(Optional<Integer> trede, Optional<String> tafel) {
    return trede.map(nummer -> "Trede " + nummer).orElse("Voordeur")
        + tafel.map(id -> ", " + woord("tafel", id)).orElse("");
  }

  private static String woord(String gegeven, String code) {
    return StringUtils.capitalize(Woorden.van(gegeven, code));
  }

  private String tijd(Instant moment) {
    return TIJD.format(moment.atZone(klok.getZone()));
  }
}
