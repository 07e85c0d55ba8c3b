package nl.rdm.escalatie.jaarcyclus.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.Invoerlezer;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import nl.rdm.escalatie.invoer.web.Formulierbeeld;
import nl.rdm.escalatie.invoer.web.Ingevuld;
import nl.rdm.escalatie.jaarcyclus.Knelpunt;
import nl.rdm.escalatie.jaarcyclus.Knelpunten;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Een knelpunt of signaal melden, en lezen wat ervan kwam (R122). */
@Controller
@RequestMapping("/knelpunten")
class KnelpuntPagina {

  private static final String TAFEL = "tafel";
  private static final String TEKST = "tekst";
  private static final Map<String, String> LABELS =
      Map.of(TAFEL, "Over welke tafel", TEKST, "Wat is het knelpunt?");

  private final Knelpunten knelpunten;
  private final Overlegtafels tafels;
  private final Accounts accounts;
  private final Clock klok;

  KnelpuntPagina(Knelpunten knelpunten, Overlegtafels tafels, Accounts accounts, Clock klok) {
    this.knelpunten = knelpunten;
    this.tafels = tafels;
    this.accounts = accounts;
    this.klok = klok;
  }

  /** Een melding met haar woorden. */
  record Regel(Knelpunt knelpunt, String wanneer, String wie, String over) {}

  @GetMapping
  ModelAndView lijst() {
    return pagina(HttpStatus.OK, new LinkedMultiValueMap<>(), List.of());
  }

  @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView meld(
      @RequestParam MultiValueMap<String, String> ingevuld, RedirectAttributes doorgeven) {
    try {
      var kenmerk = meld(ingevuld);
      doorgeven.addFlashAttribute("gedaan", kenmerk);
      return new ModelAndView("redirect:/knelpunten");
    } catch (OngeldigeInvoer fout) {
      return pagina(HttpStatus.UNPROCESSABLE_ENTITY, ingevuld, fout.fouten());
    }
  }

  private String meld(MultiValueMap<String, String> ingevuld) {
    var bericht = JsonNodeFactory.instance.objectNode();
    for (var veld : List.of(TAFEL, TEKST)) {
      Ingevuld.van(ingevuld, veld).stream()
          .findFirst()
          .ifPresent(waarde -> bericht.put(veld, waarde));
    }
    Ingevuld.van(ingevuld, "geenBsn").forEach(bericht.putArray("geenBsn")::add);
    var in = Invoerlezer.van(bericht);
    var tafel = in.misschienKeuze(TAFEL, keuzes().keySet());
    var tekst = in.tekst(TEKST, Knelpunten.LENGTE);
    in.rondAf();
    return knelpunten.meld(lezer(), tafel, tekst);
  }

  /** Wie te lang over het formulier deed. */
  @PostMapping("/verlopen")
  ModelAndView verlopen(@RequestParam MultiValueMap<String, String> ingevuld, CsrfToken teken) {
    // Het teken hoort in een cookie, en die kan alleen voor de eerste regel van de pagina.
    teken.getToken();
    return new ModelAndView(
            "handeling-verlopen",
            accounts.huidig().isPresent() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED)
        .addObject("opnieuw", "/knelpunten")
        .addObject("teksten", Ingevuld.van(ingevuld, TEKST));
  }

  private ModelAndView pagina(
      HttpStatus status, MultiValueMap<String, String> ingevuld, List<Fout> fouten) {
    return new ModelAndView("knelpunten", status)
        .addObject("tafels", keuzes())
        .addObject("regels", knelpunten.voor(lezer()).stream().map(this::regel).toList())
        .addObject(
            "f",
            new Formulierbeeld(
                veld -> Ingevuld.van(ingevuld, veld),
                KnelpuntPagina::label,
                KnelpuntPagina::label,
                fouten));
  }

  private Regel regel(Knelpunt knelpunt) {
    return new Regel(
        knelpunt,
        Woorden.dag(knelpunt.op().atZone(klok.getZone())),
        accounts.naam(knelpunt.melder()),
        knelpunt.tafel().map(tafel -> keuzes().getOrDefault(tafel, tafel)).orElse("De regio"));
  }

  private Map<String, String> keuzes() {
    var keuzes = new LinkedHashMap<String, String>();
    tafels.alle().forEach(tafel -> keuzes.put(tafel.id(), tafel.naam()));
    return keuzes;
  }

  private static String label(String veld) {
    return LABELS.getOrDefault(veld, "Het formulier");
  }

  private Account lezer() {
    return accounts.huidig().orElseThrow();
  }
}
