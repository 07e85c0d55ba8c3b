package nl.rdm.escalatie.aanmelding.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rdm.escalatie.aanmelding.Aanmeldingen;
import nl.rdm.escalatie.aanmelding.Codelijsten;
import nl.rdm.escalatie.aanmelding.SleutelHergebruikt;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** De aanmelding voor mensen: dezelfde controle en dezelfde balie als de API, zonder JavaScript. */
@Controller
class AanmeldPagina {

  private static final String SLEUTEL = "sleutel";
  private static final Pattern SLEUTELVORM = Pattern.compile("[0-9a-f-]{36}");

  private final Aanmeldingen aanmeldingen;
  private final Melder melder;

  AanmeldPagina(Aanmeldingen aanmeldingen, Melder melder) {
    this.aanmeldingen = aanmeldingen;
    this.melder = melder;
  }

  @GetMapping("/aanmelden")
  ModelAndView leeg() {
    Account account = melder.account();
    var vooraf =
        Map.of(
            "aanmelder.naam", List.of(account.naam()),
            "aanmelder.email", List.of(account.email()));
    return pagina(HttpStatus.OK, new Aanmeldformulier(vooraf), List.of(), nieuweSleutel());
  }

  @PostMapping(path = "/aanmelden", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView verstuur(
      @RequestParam MultiValueMap<String, String> ingevuld, RedirectAttributes doorgeven) {
    Account account = melder.account();
    var formulier = new Aanmeldformulier(ingevuld);
    var sleutel = sleutel(formulier);
    try {
      var ontvangst =
          aanmeldingen.dienIn(formulier.bericht(), account, Optional.of("pagina:" + sleutel));
      doorgeven.addFlashAttribute("aangemeld", true);
      doorgeven.addFlashAttribute("directGevaar", ontvangst.directGevaar());
      doorgeven.addFlashAttribute("eerder", String.join(", ", ontvangst.eerder()));
      return new ModelAndView("redirect:/aanmelden/" + ontvangst.casusnummer());
    } catch (OngeldigeInvoer fout) {
      var fouten = Aanmeldlabels.inVolgorde(fout.fouten());
      return pagina(HttpStatus.UNPROCESSABLE_ENTITY, formulier, fouten, sleutel);
    } catch (SleutelHergebruikt fout) {
      return pagina(HttpStatus.CONFLICT, formulier, List.of(), nieuweSleutel())
          .addObject("eerderVerstuurd", fout.casusnummer());
    }
  }

  /** De sleutel waarmee de pagina voor het eerst getoond werd: één formulier is één casus. */
  static String sleutel(Aanmeldformulier formulier) {
    return Optional.of(formulier.waarde(SLEUTEL))
        .filter(waarde -> SLEUTELVORM.matcher(waarde).matches())
        .orElseGet(AanmeldPagina::nieuweSleutel);
  }

  static ModelAndView pagina(
      HttpStatus status, Aanmeldformulier formulier, List<Fout> fouten, String sleutel) {
    return new ModelAndView("aanmelden", status)
        .addObject("f", formulier.met(fouten))
        .addObject(SLEUTEL, sleutel)
        .addObject("rijen", Aanmeldformulier.RIJEN)
        .addObject("rollen", Codelijsten.ROLLEN)
        .addObject("gemeenten", Codelijsten.GEMEENTEN)
        .addObject("financiering", Codelijsten.FINANCIERING)
        .addObject("leefgebieden", Codelijsten.LEEFGEBIEDEN)
        .addObject("toestemming", Codelijsten.TOESTEMMING)
        .addObject("tafels", Codelijsten.TAFELS)
        .addObject("uitkomsten", Codelijsten.UITKOMSTEN)
        .addObject("externeTermijnen", Codelijsten.EXTERNE_TERMIJNEN)
        .addObject("spoedgronden", Codelijsten.SPOEDGRONDEN)
        .addObject("clientondersteuner", Codelijsten.CLIENTONDERSTEUNER);
  }

  private static String nieuweSleutel() {
    return UUID.randomUUID().toString();
  }
}
