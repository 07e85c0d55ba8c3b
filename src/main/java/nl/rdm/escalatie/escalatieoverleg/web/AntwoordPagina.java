package nl.rdm.escalatie.escalatieoverleg.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rdm.escalatie.escalatieoverleg.Antwoordbalie;
import nl.rdm.escalatie.escalatieoverleg.Deelvraag;
import nl.rdm.escalatie.escalatieoverleg.Overlegantwoord;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import nl.rdm.escalatie.invoer.web.Formulierbeeld;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Waar een deelnemer zonder account zegt wanneer hij kan, of dat hij komt. Zonder JavaScript, en
 * zonder iets over de cliënt.
 */
@Controller
@RequestMapping("/antwoord/{soort:datum|komst}/{teken}")
class AntwoordPagina {

  private static final List<String> TEKSTEN =
      List.of("vervangerNaam", "vervangerEmail", "opmerking");

  private final Antwoordbalie balie;
  private final Vraagbaak vraagbaak;
  private final Clock klok;

  AntwoordPagina(Antwoordbalie balie, Vraagbaak vraagbaak, Clock klok) {
    this.balie = balie;
    this.vraagbaak = vraagbaak;
    this.klok = klok;
  }

  /** Een vraag op de pagina: de naam van haar veld, en het moment in woorden. */
  public record Moment(String veld, String woorden) {}

  @GetMapping
  ModelAndView vraag(@PathVariable String soort, @PathVariable String teken) {
    return pagina(HttpStatus.OK, balie.gevraagd(soort(soort), teken), Map.of(), List.of());
  }

  @PostMapping
  ModelAndView antwoord(
      @PathVariable String soort,
      @PathVariable String teken,
      @RequestParam MultiValueMap<String, String> ingevuld) {
    var gevraagd = balie.gevraagd(soort(soort), teken);
    try {
      var antwoord = balie.antwoord(soort(soort), teken, bericht(gevraagd, ingevuld));
      return pagina(HttpStatus.OK, gevraagd, ingevuld, List.of())
          .addObject("gedaan", gegeven(antwoord))
          .addObject("antwoord", antwoord);
    } catch (OngeldigeInvoer fout) {
      return pagina(HttpStatus.UNPROCESSABLE_ENTITY, gevraagd, ingevuld, fout.fouten());
    }
  }

  private static Soort soort(String pad) {
    return pad.equals("datum") ? Soort.DATUM : Soort.KOMST;
  }

  private ModelAndView pagina(
      HttpStatus status,
      Deelvraag gevraagd,
      Map<String, List<String>> ingevuld,
      List<Fout> fouten) {
    var keuzes = new LinkedHashMap<String, String>();
    Overlegantwoord.keuzes(gevraagd.rol())
        .forEach(
            keuze ->
                keuzes.put(keuze.name(), Woorden.van("keuze" + gevraagd.soort(), keuze.name())));
    var momenten =
        gevraagd.momenten().stream()
            .map(moment -> new Moment(Overlegantwoord.veld(moment), tijd(moment)))
            .toList();
    return vraagbaak
        .op(new ModelAndView("antwoord-overleg", status), gevraagd.casusnummer())
        .addObject("casusnummer", gevraagd.casusnummer())
        .addObject("duur", Optional.ofNullable(gevraagd.gemaild().get("duurMinuten")))
        .addObject(
            "uiterlijk",
            Optional.ofNullable(gevraagd.gemaild().get("vervaltOp"))
                .map(Instant::parse)
                .map(moment -> Woorden.tijd(moment, klok.getZone())))
        .addObject("komst", gevraagd.soort() == Soort.KOMST)
        .addObject("deelnemer", Woorden.van("rol", gevraagd.rol()))
        .addObject("eerder", gevraagd.eerder().orElse(""))
        .addObject("vervanger", gevraagd.vervanger().map(wie -> wie.naam()).orElse(""))
        .addObject("magVervangen", keuzes.containsKey("VERVANGER"))
        .addObject("momenten", momenten)
        .addObject("keuzes", keuzes)
        .addObject(
            "f",
            new Formulierbeeld(
                veld -> waarden(ingevuld, veld),
                veld -> label(momenten, veld),
                veld -> label(momenten, veld),
                fouten));
  }

  private Map<String, String> gegeven(Overlegantwoord antwoord) {
    var woorden = new LinkedHashMap<String, String>();
    antwoord
        .antwoorden()
        .forEach((moment, code) -> woorden.put(tijd(moment), Woorden.van("antwoord", code.name())));
    return woorden;
  }

  private String tijd(LocalDateTime moment) {
    return Woorden.tijd(moment.atZone(klok.getZone()).toInstant(), klok.getZone());
  }

  private static String label(List<Moment> momenten, String veld) {
    return Stream.concat(
            momenten.stream().filter(moment -> moment.veld().equals(veld)).map(Moment::woorden),
            Stream.of(Woorden.van("antwoordveld", veld)))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> waarden(Map<String, List<String>> ingevuld, String veld) {
    return ingevuld.getOrDefault(veld, List.of()).stream()
        // Een browser stuurt elk regeleinde als twee tekens.
        .map(waarde -> waarde.replace("\r\n", "\n").strip())
        .filter(waarde -> !waarde.isEmpty())
        .toList();
  }

  /** Alleen wat de pagina vraagt; wat leeg bleef, staat er niet in. */
  private static ObjectNode bericht(Deelvraag gevraagd, Map<String, List<String>> ingevuld) {
    var bericht = JsonNodeFactory.instance.objectNode();
    Stream.concat(gevraagd.momenten().stream().map(Overlegantwoord::veld), TEKSTEN.stream())
        .forEach(
            veld ->
                waarden(ingevuld, veld).stream()
                    .findFirst()
                    .ifPresent(waarde -> bericht.put(veld, waarde)));
    bericht.put("mandaat", !waarden(ingevuld, "mandaat").isEmpty());
    waarden(ingevuld, "geenBsn").forEach(bericht.putArray("geenBsn")::add);
    return bericht;
  }
}
