package nl.rdm.escalatie.escalatieoverleg.web;

import java.util.List;
import nl.rdm.escalatie.casus.Botsing;
import nl.rdm.escalatie.escalatieoverleg.Planlevering;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Waar de instelling haar plan aanlevert, met de link uit haar mail en zonder account (R101). De
 * link blijft geldig: tot het plan compleet is telt steeds de laatste versie. Over de cliënt staat
 * hier niets, ook niet wat er aan het plan ontbreekt.
 */
@Controller
@RequestMapping("/antwoord/plan/{teken}")
class PlanAntwoordPagina {

  private static final String SJABLOON = "antwoord-plan";

  private final Antwoordlinks links;
  private final Planlevering levering;
  private final Planformulier formulier;
  private final Vraagbaak vraagbaak;

  PlanAntwoordPagina(
      Antwoordlinks links, Planlevering levering, Planformulier formulier, Vraagbaak vraagbaak) {
    this.links = links;
    this.levering = levering;
    this.formulier = formulier;
    this.vraagbaak = vraagbaak;
  }

  @GetMapping
  ModelAndView vraag(@PathVariable String teken, @RequestParam(required = false) String ontvangen) {
    return pagina(HttpStatus.OK, casusnummer(teken), List.of())
        .addObject("ontvangen", ontvangen != null);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ModelAndView lever(
      @PathVariable String teken,
      @RequestParam(name = "bestand", defaultValue = "") List<MultipartFile> bestanden) {
    var casusnummer = casusnummer(teken);
    var zending = Planformulier.zending(bestanden);
    try {
      levering.vanInstelling(casusnummer, zending);
      return new ModelAndView("redirect:/antwoord/plan/" + teken + "?ontvangen");
    } catch (OngeldigeInvoer fout) {
      return pagina(HttpStatus.UNPROCESSABLE_ENTITY, casusnummer, fout.fouten())
          .addObject("leeg", zending.leeg());
    } catch (Botsing teLaat) {
      return pagina(HttpStatus.GONE, casusnummer, List.of());
    }
  }

  private String casusnummer(String teken) {
    return links.lees(Planlevering.DOEL, teken).casusnummer();
  }

  private ModelAndView pagina(HttpStatus status, String casusnummer, List<Fout> fouten) {
    return vraagbaak.op(formulier.pagina(SJABLOON, status, casusnummer, fouten), casusnummer);
  }
}
