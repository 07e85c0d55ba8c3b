package nl.rdm.escalatie.casus.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Regie;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import nl.rdm.escalatie.invoer.web.Formulierbeeld;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hoe een casus ervoor staat, voor iedereen die zijn status mag zien, en wat die er op deze pagina
 * aan mag doen. Zonder inhoud en zonder JavaScript.
 */
@Controller
@RequestMapping("/casussen/{casusnummer}")
class CasusstandPagina {

  private static final String ACCOUNT = "account";
  private static final Map<String, String> LABELS =
      Map.of(ACCOUNT, "Nieuwe casusregisseur", Regie.NOTITIE, "Notitie bij de overdracht");

  private final Overdracht overdracht;
  private final Casussen casussen;
  private final Casusstanden standen;
  private final Regie regie;
  private final Dossier dossier;

  CasusstandPagina(
      Overdracht overdracht,
      Casussen casussen,
      Casusstanden standen,
      Regie regie,
      Dossier dossier) {
    this.overdracht = overdracht;
    this.casussen = casussen;
    this.standen = standen;
    this.regie = regie;
    this.dossier = dossier;
  }

  @GetMapping
  ModelAndView stand(@PathVariable String casusnummer) {
    return pagina(HttpStatus.OK, overdracht.casus(casusnummer), Map.of(), List.of());
  }

  /** Wie na een fout de pagina opnieuw opvraagt, begint opnieuw. */
  @GetMapping("/casusregisseur")
  String terug(@PathVariable String casusnummer) {
    return "redirect:/casussen/{casusnummer}";
  }

  @PostMapping(path = "/casusregisseur", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView draagOver(
      @PathVariable String casusnummer,
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String notitie,
      @RequestParam(defaultValue = "") List<String> geenBsn,
      RedirectAttributes doorgeven) {
    var casus = overdracht.casus(casusnummer);
    // Een browser stuurt elk regeleinde als twee tekens.
    var tekst = notitie.replace("\r\n", "\n").strip();
    if (!zojuistGedaan(casus, account, tekst)) {
      casus = overdracht.overTeDragen(casusnummer);
      try {
        overdracht.draagOver(casus, bericht(account, tekst, geenBsn));
      } catch (OngeldigeInvoer fout) {
        var velden =
            Map.of(ACCOUNT, List.of(account), Regie.NOTITIE, List.of(tekst), "geenBsn", geenBsn);
        return pagina(HttpStatus.UNPROCESSABLE_ENTITY, casus, velden, fout.fouten());
      }
    }
    doorgeven.addFlashAttribute("overgedragen", true);
    // Wie de casus alleen als casusregisseur zag, ziet hem nu niet meer.
    return new ModelAndView(
        casussen.zichtbaar(casusnummer, overdracht.lezer()).isPresent()
            ? "redirect:/casussen/" + casus.casusnummer()
            : "redirect:/");
  }

  /** Wie tweemaal op de knop drukt, heeft één keer overgedragen. */
  private boolean zojuistGedaan(Casus casus, String account, String notitie) {
    return casus.casusregisseur().equals(Optional.of(account))
        && dossier
            .laatste(casus.casusnummer(), Regie.ONDERWERP, Regie.NOTITIE)
            .filter(stuk -> stuk.door().equals(overdracht.lezer().id()))
            .filter(stuk -> stuk.waarde().equals(notitie))
            .isPresent();
  }

  private static ObjectNode bericht(String account, String notitie, List<String> geenBsn) {
    var bericht = JsonNodeFactory.instance.objectNode();
    if (!account.isBlank()) {
      bericht.put(ACCOUNT, account);
    }
    bericht.put(Regie.NOTITIE, notitie);
    geenBsn.forEach(bericht.putArray("geenBsn")::add);
    return bericht;
  }

  private ModelAndView pagina(
      HttpStatus status, Casus casus, Map<String, List<String>> velden, List<Fout> fouten) {
    return new ModelAndView("casus", status)
        .addObject("casus", standen.van(casus))
        .addObject("eigenAanmelding", casus.aanmelder().equals(overdracht.lezer().id()))
        .addObject("kandidaten", overdracht.kan(casus) ? kandidaten(casus) : Map.of())
        .addObject(
            "f",
            new Formulierbeeld(
                veld ->
                    velden.getOrDefault(veld, List.of()).stream()
                        .filter(waarde -> !waarde.isBlank())
                        .toList(),
                veld -> LABELS.getOrDefault(veld, "Het formulier"),
                veld -> LABELS.getOrDefault(veld, "Het formulier"),
                fouten));
  }

  /** Inlognaam en hoe iemand op de pagina heet: {@code Carla Veiligman, coördinatiepunt}. */
  private Map<String, String> kandidaten(Casus casus) {
    var namen = new LinkedHashMap<String, String>();
    regie
        .kandidaten(casus)
        .forEach(
            account -> namen.put(account.id(), account.naam() + ", " + functie(casus, account)));
    return namen;
  }

  private String functie(Casus casus, Account account) {
    return regie.groepen(casus).stream()
        .filter(account::in)
        .findFirst()
        .map(
            groep ->
                groep.startsWith("gemeente-")
                    ? "gemeente " + casus.gemeente()
                    : Woorden.van("functie", groep))
        .orElse("");
  }
}
