package nl.rdm.escalatie.casus.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.casus.Botsing;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Handeling;
import nl.rdm.escalatie.casus.Handelingsformulier;
import nl.rdm.escalatie.casus.Handelingsformulier.Veld;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import nl.rdm.escalatie.invoer.web.Formulierbeeld;
import nl.rdm.escalatie.invoer.web.Ingevuld;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Eén handeling op een casus, op een eigen pagina zonder JavaScript. */
@Controller
@RequestMapping("/casussen/{casusnummer}/{pad}")
class HandelingPagina {

  private final Handelingsbalie balie;
  private final Casussen casussen;

  HandelingPagina(Handelingsbalie balie, Casussen casussen) {
    this.balie = balie;
    this.casussen = casussen;
  }

  @GetMapping
  ModelAndView formulier(@PathVariable String casusnummer, @PathVariable String pad) {
    var handeling = balie.toegestaan(pad, casusnummer);
    return pagina(HttpStatus.OK, handeling, balie.casus(casusnummer), new Antwoorden(), List.of());
  }

  @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView doe(
      @PathVariable String casusnummer,
      @PathVariable String pad,
      @RequestParam MultiValueMap<String, String> ingevuld,
      RedirectAttributes doorgeven) {
    var casus = balie.casus(casusnummer);
    var handeling = balie.handeling(pad);
    var formulier = handeling.formulier(casus);
    var velden = new Antwoorden(ingevuld);
    var bericht = velden.bericht(formulier.velden());
    try {
      if (!handeling.zojuistGedaan(casus, balie.lezer(), bericht)) {
        balie.doe(balie.toegestaan(pad, casusnummer), casusnummer, bericht);
      }
    } catch (OngeldigeInvoer fout) {
      return pagina(HttpStatus.UNPROCESSABLE_ENTITY, handeling, casus, velden, fout.fouten())
          .addObject("beletsel", Optional.empty());
    } catch (Botsing botsing) {
      if (handeling.zojuistGedaan(nu(casusnummer), balie.lezer(), bericht)) {
        return gedaan(casusnummer, formulier, doorgeven);
      }
      return pagina(HttpStatus.CONFLICT, handeling, casus, velden, List.of())
          .addObject("beletsel", Optional.of(botsing.getMessage()))
          .addObject("teksten", velden.langste());
    }
    return gedaan(casusnummer, formulier, doorgeven);
  }

  private Casus nu(String casusnummer) {
    return casussen.van(casusnummer).orElseThrow();
  }

  private ModelAndView gedaan(
      String casusnummer, Handelingsformulier formulier, RedirectAttributes doorgeven) {
    doorgeven.addFlashAttribute("gedaan", formulier.gedaan());
    // Wie de casus hierdoor niet meer ziet, gaat naar het begin.
    var ziet = casussen.zichtbaar(casusnummer, balie.lezer()).isPresent();
    return new ModelAndView(ziet ? "redirect:/casussen/" + casusnummer : "redirect:/");
  }

  /**
   * Wie te lang over het formulier deed; zonder iets van de casus, want ingelogd is die niet meer.
   */
  @PostMapping("/verlopen")
  ModelAndView verlopen(
      @PathVariable String casusnummer,
      @PathVariable String pad,
      @RequestParam MultiValueMap<String, String> ingevuld,
      CsrfToken teken) {
    // Het teken hoort in een cookie, en die kan alleen voor de eerste regel van de pagina.
    teken.getToken();
    var status = balie.ingelogd() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED;
    return new ModelAndView("handeling-verlopen", status)
        .addObject("opnieuw", "/casussen/" + casusnummer + "/" + pad)
        .addObject("teksten", new Antwoorden(ingevuld).langste());
  }

  private ModelAndView pagina(
      HttpStatus status, Handeling handeling, Casus casus, Antwoorden ingevuld, List<Fout> fouten) {
    Handelingsformulier formulier = handeling.formulier(casus);
    return new ModelAndView("handeling", status)
        .addObject("casusnummer", casus.casusnummer())
        .addObject("pad", handeling.pad())
        .addObject("formulier", formulier)
        .addObject("beletsel", handeling.beletsel(casus, balie.lezer()))
        .addObject(
            "f",
            new Formulierbeeld(
                ingevuld::van,
                veld -> label(formulier, veld),
                veld -> label(formulier, veld),
                fouten));
  }

  private static String label(Handelingsformulier formulier, String naam) {
    return formulier.velden().stream()
        .filter(veld -> veld.naam().equals(naam.replaceFirst("\\[\\d+\\]$", "")))
        .map(Veld::label)
        .findFirst()
        .orElse("Het formulier");
  }

  /** Wat er op de pagina is ingevuld. */
  private record Antwoorden(MultiValueMap<String, String> waarden) {

    Antwoorden() {
      this(new LinkedMultiValueMap<>());
    }

    List<String> van(String naam) {
      return Ingevuld.van(waarden, naam);
    }

    /** Wat iemand niet nog eens wil schrijven. */
    List<String> langste() {
      return waarden.keySet().stream()
          .filter(naam -> !naam.equals("_csrf"))
          .flatMap(naam -> van(naam).stream())
          .filter(waarde -> waarde.contains(" "))
          .toList();
    }

    /** Hetzelfde bericht als over de API; wat leeg bleef, staat er niet in. */
    ObjectNode bericht(List<Veld> velden) {
      var bericht = JsonNodeFactory.instance.objectNode();
      velden.forEach(veld -> zet(bericht, veld));
      van("geenBsn").forEach(bericht.putArray("geenBsn")::add);
      return bericht;
    }

    private void zet(ObjectNode bericht, Veld veld) {
      switch (veld.soort()) {
        case VINK -> bericht.put(veld.naam(), !van(veld.naam()).isEmpty());
        case VERBORGEN -> van(veld.naam()).forEach(getal -> zetGetal(bericht, veld.naam(), getal));
        case KEUZES -> van(veld.naam()).forEach(bericht.withArray(veld.naam())::add);
        default ->
            van(veld.naam()).stream()
                .findFirst()
                .ifPresent(waarde -> bericht.put(veld.naam(), waarde));
      }
    }

    /** Wat geen getal is, weigert de handeling zelf. */
    private static void zetGetal(ObjectNode bericht, String naam, String getal) {
      if (getal.matches("\\d{1,9}")) {
        bericht.put(naam, Integer.parseInt(getal));
      } else {
        bericht.put(naam, getal);
      }
    }
  }
}
