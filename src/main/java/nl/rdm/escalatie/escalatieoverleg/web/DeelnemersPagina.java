package nl.rdm.escalatie.escalatieoverleg.web;

import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Handelingspagina;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.escalatieoverleg.Deelname;
import nl.rdm.escalatie.escalatieoverleg.Deelname.Functie;
import nl.rdm.escalatie.escalatieoverleg.Functionaris;
import nl.rdm.escalatie.escalatieoverleg.Functionarissen;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Wie het register bij elke functie kent, voor wie de deelnemers vaststelt en het coördinatiepunt
 * dat meedenkt (R96). De namen staan alleen hier: in een variabele van de engine zouden zij jaren
 * in haar geschiedenis staan, en een officier die over zorgmachtigingen gaat zegt daar iets over de
 * cliënt. Welke instelling aanmeldde komt uit het dossier; dat iemand het las wordt vastgelegd, en
 * de portefeuillehouder leest het niet.
 */
@Controller
class DeelnemersPagina implements Handelingspagina {

  private static final String TAAK = "userTask_deelnemersVaststellen";
  private static final String INSTELLING = "INSTELLING";
  private static final String ONTVANGST = "trede-3-bestuurlijk-escalatieoverleg.casusOntvangen";

  private final Casussen casussen;
  private final Accounts accounts;
  private final CasusProces proces;
  private final Deelname deelname;
  private final Functionarissen register;
  private final Dossier dossier;

  DeelnemersPagina(
      Casussen casussen,
      Accounts accounts,
      CasusProces proces,
      Deelname deelname,
      Functionarissen register,
      Dossier dossier) {
    this.casussen = casussen;
    this.accounts = accounts;
    this.proces = proces;
    this.deelname = deelname;
    this.register = register;
    this.dossier = dossier;
  }

  /**
   * Een functie en wie haar heeft.
   *
   * @param uitleg wat er staat wanneer er geen naam is
   */
  public record Regel(
      String functie, boolean verplicht, Optional<Functionaris> wie, String uitleg) {}

  @Override
  public String pad() {
    return "deelnemers";
  }

  @Override
  public String titel() {
    return "Nakijken wie het register bij welke functie kent";
  }

  @Override
  public boolean kan(Casus casus, Account wie) {
    var aanZet = proces.aanZet(casus.casusnummer(), TAAK);
    return aanZet.is(wie)
        || !aanZet.groepen().isEmpty()
            && wie.in(Groepen.COORDINATIEPUNT)
            && casus.ooitInhoudVoor(Groepen.COORDINATIEPUNT);
  }

  @GetMapping("/casussen/{casusnummer}/deelnemers")
  ModelAndView pagina(@PathVariable String casusnummer) {
    var lezer = accounts.huidig().orElseThrow();
    var casus =
        casussen
            .zichtbaar(casusnummer, lezer)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!kan(casus, lezer)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN,
          "Dit is te lezen voor wie de deelnemers van het overleg vaststelt, zolang dat loopt.");
    }
    return new ModelAndView("deelnemers")
        .addObject("casusnummer", casusnummer)
        .addObject("regels", regels(casus, lezer));
  }

  private List<Regel> regels(Casus casus, Account lezer) {
    var metInstelling = !lezer.in(Groepen.PORTEFEUILLEHOUDER);
    var genoemd = metInstelling ? genoemd(casus, lezer) : Optional.<String>empty();
    return deelname.functies(casus.casusnummer()).stream()
        .map(functie -> regel(casus, functie, metInstelling, genoemd))
        .toList();
  }

  private Regel regel(
      Casus casus, Functie functie, boolean metInstelling, Optional<String> genoemd) {
    var instelling = functie.rol().equals(INSTELLING);
    var wie =
        instelling && !metInstelling
            ? Optional.<Functionaris>empty()
            : register.van(casus.casusnummer(), functie.rol());
    return new Regel(
        StringUtils.capitalize(Woorden.van("rol", functie.rol())),
        functie.verplicht(),
        wie,
        instelling && !metInstelling
            ? "Welke instelling dat is, leest u niet."
            : genoemd
                .filter(namen -> instelling)
                .map(namen -> "Niet in het register. Het coördinatiepunt noemde: " + namen)
                .orElse(
                    "Niet in het register. Kiest u deze functie, vul dan naam en e-mailadres in."));
  }

  /** Wat het coördinatiepunt opschreef toen geen instelling aanmeldde (C13). */
  private Optional<String> genoemd(Casus casus, Account lezer) {
    return dossier.lees(casus.casusnummer(), lezer).stream()
        .filter(stuk -> stuk.onderwerp().equals(ONTVANGST))
        .filter(stuk -> stuk.veld().equals("instellingen"))
        .map(Stuk::waarde)
        .reduce((eerder, later) -> later);
  }
}
