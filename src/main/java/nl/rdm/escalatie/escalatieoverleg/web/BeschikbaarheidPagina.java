package nl.rdm.escalatie.escalatieoverleg.web;

import java.util.Map;
import java.util.stream.Collectors;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Overleginzage;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.escalatieoverleg.Deelname;
import nl.rdm.escalatie.escalatieoverleg.NieuweLink;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.escalatieoverleg.Vervangers;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Wie wanneer kan, en wie komt: voor de gemeente die het overleg plant (R96). Namen en opmerkingen
 * komen uit het dossier; dat zij gelezen zijn wordt vastgelegd.
 */
@Controller
class BeschikbaarheidPagina {

  private final Casussen casussen;
  private final Accounts accounts;
  private final Overleginzage inzage;
  private final Overlegvragen vragen;
  private final Deelname deelname;
  private final NieuweLink nieuweLink;
  private final Dossier dossier;
  private final Vraagbeelden beelden;

  BeschikbaarheidPagina(
      Casussen casussen,
      Accounts accounts,
      Overleginzage inzage,
      Overlegvragen vragen,
      Deelname deelname,
      NieuweLink nieuweLink,
      Dossier dossier,
      Vraagbeelden beelden) {
    this.casussen = casussen;
    this.accounts = accounts;
    this.inzage = inzage;
    this.vragen = vragen;
    this.deelname = deelname;
    this.nieuweLink = nieuweLink;
    this.dossier = dossier;
    this.beelden = beelden;
  }

  @GetMapping("/casussen/{casusnummer}/beschikbaarheid")
  ModelAndView pagina(@PathVariable String casusnummer) {
    var lezer = accounts.huidig().orElseThrow();
    var casus = casus(casusnummer, lezer);
    if (!inzage.mag(casus, lezer)) {
      throw inzage.open(casus)
          ? new AccessDeniedException("De antwoorden zijn niet voor dit account")
          : new ResponseStatusException(
              HttpStatus.FORBIDDEN,
              "De antwoorden van de deelnemers zijn gesloten: zij zijn te lezen zolang het overleg"
                  + " gepland wordt, tot de uitkomst is vastgelegd.");
    }
    var lijst = vragen.van(casusnummer);
    var namen = lijst.isEmpty() ? Map.<String, String>of() : namen(casusnummer);
    var verplicht = deelname.verplicht(casusnummer);
    boolean planner = inzage.plant(casus, lezer);
    return new ModelAndView("beschikbaarheid")
        .addObject("casusnummer", casusnummer)
        .addObject(
            "vragen",
            lijst.stream().map(vraag -> beelden.van(vraag, planner, verplicht, namen)).toList());
  }

  /** Wie het overleg plant stuurt een deelnemer een nieuwe link. */
  @PostMapping("/casussen/{casusnummer}/beschikbaarheid")
  ModelAndView nieuweLink(
      @PathVariable String casusnummer,
      @RequestParam long vraag,
      @RequestParam String rol,
      RedirectAttributes doorgeven) {
    var lezer = accounts.huidig().orElseThrow();
    if (!inzage.plant(casus(casusnummer, lezer), lezer)) {
      throw new AccessDeniedException("Een nieuwe link stuurt wie het overleg plant");
    }
    var open =
        vragen.van(casusnummer).stream()
            .filter(een -> een.id() == vraag && nieuweLink.kan(een))
            .filter(een -> een.gevraagden().stream().anyMatch(wie -> wie.rol().equals(rol)))
            .findFirst()
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.CONFLICT,
                        "Op deze vraag kan deze deelnemer niet meer antwoorden."));
    nieuweLink.stuur(open, rol);
    doorgeven.addFlashAttribute(
        "gedaan", "Er is een nieuwe link gestuurd. Naar wie: " + Woorden.van("rol", rol) + ".");
    return new ModelAndView("redirect:/casussen/" + casusnummer + "/beschikbaarheid");
  }

  private Casus casus(String casusnummer, Account lezer) {
    return casussen
        .zichtbaar(casusnummer, lezer)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Map<String, String> namen(String casusnummer) {
    return dossier.lees(casusnummer, accounts.huidig().orElseThrow()).stream()
        .filter(stuk -> stuk.onderwerp().equals(Overleginzage.ONDERWERP))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toMap(Stuk::veld, Stuk::waarde, (eerder, later) -> later),
                namen -> {
                  namen.values().removeIf(Vervangers.VERVALLEN::equals);
                  return namen;
                }));
  }
}
