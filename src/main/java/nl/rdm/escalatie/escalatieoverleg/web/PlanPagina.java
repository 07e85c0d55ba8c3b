package nl.rdm.escalatie.escalatieoverleg.web;

import java.util.List;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Botsing;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Handelingspagina;
import nl.rdm.escalatie.escalatieoverleg.Planlevering;
import nl.rdm.escalatie.escalatieoverleg.Planvraag;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Waar wie het plan beoordeelt een plan aanlevert dat anders dan met de link binnenkwam (R101). */
@Controller
@RequestMapping("/casussen/{casusnummer}/plan")
class PlanPagina implements Handelingspagina {

  private static final String SJABLOON = "plan";

  private final Planlevering levering;
  private final Planvraag planvraag;
  private final Planformulier formulier;
  private final Casussen casussen;
  private final Accounts accounts;

  PlanPagina(
      Planlevering levering,
      Planvraag planvraag,
      Planformulier formulier,
      Casussen casussen,
      Accounts accounts) {
    this.levering = levering;
    this.planvraag = planvraag;
    this.formulier = formulier;
    this.casussen = casussen;
    this.accounts = accounts;
  }

  @Override
  public String pad() {
    return "plan";
  }

  @Override
  public String titel() {
    return "Plan van aanpak aanleveren";
  }

  @Override
  public boolean kan(Casus casus, Account wie) {
    return levering.gaatErover(casus.casusnummer(), wie);
  }

  @GetMapping
  public ModelAndView vraag(@PathVariable String casusnummer) {
    toegestaan(casusnummer);
    return formulier.pagina(SJABLOON, HttpStatus.OK, casusnummer, List.of());
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  public ModelAndView lever(
      @PathVariable String casusnummer,
      @RequestParam(name = "bestand", defaultValue = "") List<MultipartFile> bestanden,
      RedirectAttributes doorgeven) {
    var wie = toegestaan(casusnummer);
    var zending = Planformulier.zending(bestanden);
    try {
      levering.namensInstelling(casusnummer, zending, wie);
      doorgeven.addFlashAttribute("gedaan", "Het plan staat in het dossier.");
      return new ModelAndView("redirect:/casussen/" + casusnummer);
    } catch (OngeldigeInvoer fout) {
      return formulier
          .pagina(SJABLOON, HttpStatus.UNPROCESSABLE_ENTITY, casusnummer, fout.fouten())
          .addObject("leeg", zending.leeg());
    } catch (Botsing teLaat) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, teLaat.getMessage(), teLaat);
    }
  }

  /** 404 voor wie de casus niet ziet, 403 voor wie er niet of niet meer over gaat. */
  private Account toegestaan(String casusnummer) {
    var lezer = accounts.huidig().orElseThrow();
    var casus =
        casussen
            .zichtbaar(casusnummer, lezer)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!levering.gevraagd(casusnummer)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN,
          "Er wordt nu geen plan van aanpak gevraagd. " + planvraag.gesloten(casusnummer));
    }
    if (!kan(casus, lezer)) {
      throw new AccessDeniedException("Niet voor dit account");
    }
    return lezer;
  }
}
