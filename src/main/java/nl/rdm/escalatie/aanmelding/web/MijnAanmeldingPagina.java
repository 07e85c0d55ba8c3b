package nl.rdm.escalatie.aanmelding.web;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.aanmelding.Aanvullingen;
import nl.rdm.escalatie.aanmelding.Aanvullingen.Uitkomst;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.invoer.Elfproef;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hoe het met een aanmelding staat, en waar een gevraagde aanvulling gegeven wordt; alleen voor wie
 * de casus zelf aanmeldde.
 */
@Controller
@RequestMapping("/aanmelden/{casusnummer}")
class MijnAanmeldingPagina {

  private static final String VELD = "aanvulling";

  private final Casussen casussen;
  private final Casusbeelden beelden;
  private final Aanvullingen aanvullingen;
  private final Dossier dossier;
  private final Melder melder;

  MijnAanmeldingPagina(
      Casussen casussen,
      Casusbeelden beelden,
      Aanvullingen aanvullingen,
      Dossier dossier,
      Melder melder) {
    this.casussen = casussen;
    this.beelden = beelden;
    this.aanvullingen = aanvullingen;
    this.dossier = dossier;
    this.melder = melder;
  }

  @GetMapping
  ModelAndView stand(@PathVariable String casusnummer) {
    var account = melder.account();
    return pagina(HttpStatus.OK, eigen(casusnummer, account), account, Map.of(), List.of());
  }

  /**
   * Geeft de aanvulling.
   *
   * @param verzoek het verzoek dat op de pagina stond; intussen kan er een ander zijn
   */
  @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView vulAan(
      @PathVariable String casusnummer,
      @RequestParam(defaultValue = "") String verzoek,
      @RequestParam(name = VELD, defaultValue = "") String ingevuld,
      @RequestParam(defaultValue = "") List<String> geenBsn,
      RedirectAttributes doorgeven) {
    var account = melder.account();
    var casus = eigen(casusnummer, account);
    // Een browser stuurt elk regeleinde als twee tekens.
    var tekst = ingevuld.replace("\r\n", "\n").strip();
    var velden = Map.of(VELD, List.of(tekst), "geenBsn", geenBsn);
    try {
      var uitkomst = aanvullingen.geef(casusnummer, verzoek, tekst, geenBsn.contains(VELD));
      if (uitkomst == Uitkomst.GEGEVEN || staatInDossier(casusnummer, tekst)) {
        doorgeven.addFlashAttribute("aangevuld", true);
        return new ModelAndView("redirect:/aanmelden/" + casusnummer);
      }
      return pagina(HttpStatus.CONFLICT, casus, account, velden, List.of())
          .addObject("nietVerstuurd", uitkomst.name());
    } catch (OngeldigeInvoer fout) {
      return pagina(HttpStatus.UNPROCESSABLE_ENTITY, casus, account, velden, bijHetVeld(fout));
    }
  }

  private Casus eigen(String casusnummer, Account account) {
    return casussen
        .van(casusnummer)
        .filter(casus -> casus.aanmelder().equals(account.id()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Wie tweemaal op de knop drukt, heeft één keer geantwoord. */
  private boolean staatInDossier(String casusnummer, String tekst) {
    return dossier
        .laatste(casusnummer, "rdm-casus.aanvullingGeven", VELD)
        .filter(stuk -> stuk.waarde().equals(tekst))
        .isPresent();
  }

  private ModelAndView pagina(
      HttpStatus status,
      Casus casus,
      Account account,
      Map<String, List<String>> velden,
      List<Fout> fouten) {
    return new ModelAndView("mijn-aanmelding", status)
        .addObject("casus", beelden.van(casus, account))
        .addObject("f", new Aanmeldformulier(velden).met(fouten));
  }

  /** Het formulier van de taak vraagt één ding: elke fout hoort bij dat veld, als zin. */
  private static List<Fout> bijHetVeld(OngeldigeInvoer geweigerd) {
    return geweigerd.fouten().stream()
        .map(Fout::melding)
        .map(
            melding ->
                melding.equals(Elfproef.MELDING) ? melding : StringUtils.capitalize(melding) + ".")
        .map(melding -> new Fout(VELD, melding))
        .toList();
  }
}
