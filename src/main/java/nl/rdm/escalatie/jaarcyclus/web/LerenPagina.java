package nl.rdm.escalatie.jaarcyclus.web;

import java.time.Clock;
import java.time.Instant;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.jaarcyclus.Jaaroogst;
import nl.rdm.escalatie.jaarcyclus.Jaaroogst.Vrucht;
import nl.rdm.escalatie.jaarcyclus.Leerrecht;
import nl.rdm.escalatie.jaarcyclus.Leersessies;
import nl.rdm.escalatie.jaarcyclus.Leersessies.Leersessie;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** De leer- en evaluatiesessies over de jaren, en van elke het resultaat om te drukken (R116). */
@Controller
class LerenPagina {

  private final Leersessies sessies;
  private final Jaaroogst oogst;
  private final Casussen casussen;
  private final Accounts accounts;
  private final Clock klok;

  LerenPagina(
      Leersessies sessies, Jaaroogst oogst, Casussen casussen, Accounts accounts, Clock klok) {
    this.sessies = sessies;
    this.oogst = oogst;
    this.casussen = casussen;
    this.accounts = accounts;
    this.klok = klok;
  }

  /** Een sessie in woorden. */
  record Regel(Leersessie sessie, int jaar, String stand) {}

  /** Een casus om over te praten, met een link voor wie zijn status mag zien. */
  record Vruchtregel(Vrucht vrucht, boolean link) {}

  @GetMapping("/leren")
  ModelAndView leren() {
    lezer();
    return new ModelAndView("leren")
        .addObject("regels", sessies.alle().stream().map(this::regel).toList());
  }

  @GetMapping("/leren/{kenmerk}")
  ModelAndView sessie(@PathVariable String kenmerk) {
    var lezer = lezer();
    var sessie =
        sessies.van(kenmerk).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var vruchten = oogst.tussen(sessie.vanaf(), sessie.begonnenOp());
    var gezien = vruchten.stream().filter(vrucht -> Leerrecht.ziet(lezer, vrucht)).toList();
    return new ModelAndView("leersessie")
        .addObject("regel", regel(sessie))
        .addObject("periode", dag(sessie.vanaf()) + " tot " + dag(sessie.begonnenOp()))
        .addObject("stukken", sessies.stukken(kenmerk))
        .addObject("vorige", vorige(sessie))
        .addObject("zietCasussen", Leerrecht.zietCasussen(lezer))
        .addObject("ongezien", vruchten.size() - gezien.size())
        .addObject("vruchten", gezien.stream().map(vrucht -> vruchtregel(vrucht, lezer)).toList());
  }

  private Vruchtregel vruchtregel(Vrucht vrucht, Account lezer) {
    return new Vruchtregel(vrucht, casussen.zichtbaar(vrucht.casusnummer(), lezer).isPresent());
  }

  /** Wat er de vorige keer is afgesproken, of leeg. */
  private String vorige(Leersessie sessie) {
    return sessies.alle().stream()
        .filter(eerder -> eerder.begonnenOp().isBefore(sessie.begonnenOp()))
        .flatMap(eerder -> sessies.vastgelegd(eerder.kenmerk(), "verbeteringen").stream())
        .findFirst()
        .orElse("");
  }

  private Regel regel(Leersessie sessie) {
    var op = sessie.overlegOp().map(moment -> Woorden.tijd(moment, klok.getZone())).orElse("");
    var stand =
        switch (sessie.stand()) {
          case VOORBEREIDEN -> "Het coördinatiepunt bereidt de sessie voor";
          case GEPLAND -> "Gepland op " + op;
          case GEHOUDEN -> "Gehouden op " + op;
          case NIET_GEHOUDEN ->
              op.isEmpty()
                  ? "Niet gehouden: niemand bereidde de sessie voor"
                  : "Niet gehouden: niemand legde vast of de sessie van " + op + " er was";
        };
    return new Regel(sessie, sessie.begonnenOp().atZone(klok.getZone()).getYear(), stand);
  }

  private String dag(Instant moment) {
    return Woorden.dag(moment.atZone(klok.getZone()));
  }

  private Account lezer() {
    return accounts
        .huidig()
        .filter(Leerrecht::leest)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "Wat de regio leerde is voor wie aan de leer- en evaluatiesessie deelneemt."));
  }
}
