package nl.rdm.escalatie.escalatieoverleg.web;

import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Dossierbijlage;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.DossierVernietigd;
import nl.rdm.escalatie.dossier.Inzagerecht;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.escalatieoverleg.Agenda;
import nl.rdm.escalatie.escalatieoverleg.Overleg;
import nl.rdm.escalatie.escalatieoverleg.Overleggen;
import nl.rdm.escalatie.escalatieoverleg.Overlegtoegang;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * De agenda en de besluitenlijst van één overleg. Wat er is opgeschreven staat er alleen bij voor
 * wie het dossier nu leest, en die inzage wordt vastgelegd (R129).
 */
@Controller
@RequestMapping("/overleggen/{casusnummer}/{ronde}")
class OverlegPagina implements Dossierbijlage {

  private static final String UITKOMST = "trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen";

  private final Overleggen overleggen;
  private final Overlegregels regels;
  private final Casussen casussen;
  private final Dossier dossier;
  private final Inzagerecht inzagerecht;
  private final Accounts accounts;

  OverlegPagina(
      Overleggen overleggen,
      Overlegregels regels,
      Casussen casussen,
      Dossier dossier,
      Inzagerecht inzagerecht,
      Accounts accounts) {
    this.overleggen = overleggen;
    this.regels = regels;
    this.casussen = casussen;
    this.dossier = dossier;
    this.inzagerecht = inzagerecht;
    this.accounts = accounts;
  }

  /** Op de pagina van de casus staat de weg naar het overleg dat loopt of het laatst was. */
  @Override
  public Optional<Verwijzing> voor(Casus casus, Account lezer) {
    return Optional.of(casus)
        .filter(deze -> Overlegtoegang.overleg(deze, lezer))
        .flatMap(deze -> overleggen.laatste(deze.casusnummer()))
        .map(
            overleg ->
                new Verwijzing(
                    "Agenda en besluitenlijst van het bestuurlijk escalatie overleg",
                    "/overleggen/%s/%d".formatted(overleg.casusnummer(), overleg.ronde())));
  }

  /** 404 wanneer het overleg er niet is of niet aan de lezer is. */
  @GetMapping
  ModelAndView overleg(@PathVariable String casusnummer, @PathVariable int ronde) {
    var lezer = accounts.huidig().orElseThrow();
    var overleg = zoek(casusnummer, ronde, lezer);
    return new ModelAndView("overleg")
        .addObject("overleg", regels.van(overleg))
        .addObject("agenda", agenda(overleg))
        .addObject("deelnemers", regels.deelnemers(overleg))
        .addObject("besluiten", regels.besluiten(overleg))
        .addObject("afspraken", regels.afspraken(overleg))
        .addObject("gehouden", overleg.gehouden())
        .addObject("teksten", overleg.gehouden() ? teksten(overleg, lezer) : List.of())
        .addObject("zietCasus", casussen.zichtbaar(casusnummer, lezer).isPresent())
        .addObject("lijst", Overlegtoegang.lijst(lezer));
  }

  /**
   * De agenda alleen, om af te drukken en uit te reiken: zonder wie er komen.
   *
   * @param deel 1 voor wie alleen bij het eerste deel is
   */
  @GetMapping("/agenda")
  ModelAndView agenda(
      @PathVariable String casusnummer,
      @PathVariable int ronde,
      @RequestParam(defaultValue = "2") int deel) {
    var overleg = zoek(casusnummer, ronde, accounts.huidig().orElseThrow());
    return new ModelAndView("agenda")
        .addObject("overleg", regels.van(overleg))
        .addObject("agenda", agenda(overleg).stream().limit(Math.max(1, deel)).toList());
  }

  private static List<Agenda.Deel> agenda(Overleg overleg) {
    return Agenda.voor(!overleg.alleenEersteDeel().isEmpty());
  }

  private Overleg zoek(String casusnummer, int ronde, Account lezer) {
    return casussen.van(casusnummer).filter(casus -> Overlegtoegang.overleg(casus, lezer)).stream()
        .flatMap(casus -> overleggen.van(casusnummer).stream())
        .filter(overleg -> overleg.ronde() == ronde)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Alleen wie er iets van leest opent het dossier: een ander vraagt hier niet om inhoud. */
  private List<Stuk> teksten(Overleg overleg, Account lezer) {
    var inzage = inzagerecht.van(overleg.casusnummer(), lezer);
    var voorbeeld = new Stuk(UITKOMST, "gemisteStappen", "", "", "", overleg.begonOp());
    if (!inzage.leest().test(voorbeeld)) {
      return List.of();
    }
    try {
      return dossier.lees(overleg.casusnummer(), lezer).stream()
          .filter(stuk -> stuk.onderwerp().equals(UITKOMST))
          .filter(stuk -> !stuk.veld().equals("redenVerzetten"))
          .filter(stuk -> overleg.duurde(stuk.op()))
          .toList();
    } catch (DossierVernietigd nietsMeerTeLezen) {
      return List.of();
    }
  }
}
