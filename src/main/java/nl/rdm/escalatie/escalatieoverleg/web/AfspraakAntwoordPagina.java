package nl.rdm.escalatie.escalatieoverleg.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.rdm.escalatie.escalatieoverleg.Afspraak;
import nl.rdm.escalatie.escalatieoverleg.Afspraakantwoorden;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.Invoerlezer;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import nl.rdm.escalatie.invoer.web.Formulierbeeld;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Waar een organisatie laat weten of haar afspraak gedaan is: met de link uit haar mail, zonder
 * account, en zonder wat er is afgesproken.
 */
@Controller
@RequestMapping("/antwoord/afspraak/{teken}")
class AfspraakAntwoordPagina {

  private static final String GEDAAN = "gedaan";
  private static final String TOELICHTING = "toelichting";
  private static final String GEEN_BSN = "geenBsn";
  private static final int HOOGSTENS = 10_000;

  private static final Map<String, String> LABELS =
      Map.of(GEDAAN, "Is het gedaan?", TOELICHTING, "Toelichting");

  private static final Map<String, String> KEUZES = Map.of("JA", "Ja", "NEE", "Nee, nog niet");

  private final Afspraakantwoorden antwoorden;

  private final Vraagbaak vraagbaak;

  AfspraakAntwoordPagina(Afspraakantwoorden antwoorden, Vraagbaak vraagbaak) {
    this.vraagbaak = vraagbaak;
    this.antwoorden = antwoorden;
  }

  @GetMapping
  ModelAndView vraag(@PathVariable String teken) {
    return pagina(HttpStatus.OK, antwoorden.lees(teken), new LinkedMultiValueMap<>(), List.of());
  }

  @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView antwoord(
      @PathVariable String teken, @RequestParam MultiValueMap<String, String> ingevuld) {
    var afspraak = antwoorden.lees(teken);
    try {
      var in = lees(ingevuld);
      var gedaan = in.keuze(GEDAAN, KEUZES.keySet());
      var toelichting = in.misschienTekst(TOELICHTING, HOOGSTENS);
      in.rondAf();
      antwoorden.geef(teken, gedaan.equals("JA"), toelichting);
    } catch (OngeldigeInvoer fout) {
      return pagina(HttpStatus.UNPROCESSABLE_ENTITY, afspraak, ingevuld, fout.fouten());
    }
    return pagina(HttpStatus.OK, afspraak, ingevuld, List.of()).addObject("klaar", true);
  }

  private static Invoerlezer lees(MultiValueMap<String, String> ingevuld) {
    var bericht = JsonNodeFactory.instance.objectNode();
    LABELS
        .keySet()
        .forEach(
            veld -> van(ingevuld, veld).stream().findFirst().ifPresent(w -> bericht.put(veld, w)));
    van(ingevuld, GEEN_BSN).forEach(bericht.putArray(GEEN_BSN)::add);
    return Invoerlezer.van(bericht);
  }

  /** Een browser stuurt elk regeleinde als twee tekens. */
  private static List<String> van(MultiValueMap<String, String> ingevuld, String veld) {
    return ingevuld.getOrDefault(veld, List.of()).stream()
        .map(waarde -> waarde.replace("\r\n", "\n").strip())
        .filter(waarde -> !waarde.isEmpty())
        .toList();
  }

  private ModelAndView pagina(
      HttpStatus status,
      Afspraak afspraak,
      MultiValueMap<String, String> ingevuld,
      List<Fout> fouten) {
    return vraagbaak
        .op(new ModelAndView("antwoord-afspraak", status), afspraak.casusnummer())
        .addObject("casusnummer", afspraak.casusnummer())
        .addObject("nummer", afspraak.nummer())
        .addObject("datum", Woorden.dag(afspraak.datum()))
        .addObject("klaar", false)
        .addObject("keuzes", new TreeMap<>(KEUZES))
        .addObject(
            "f",
            new Formulierbeeld(
                veld -> van(ingevuld, veld),
                veld -> LABELS.getOrDefault(veld, veld),
                veld -> LABELS.getOrDefault(veld, veld),
                fouten));
  }
}
