package nl.rdm.escalatie.overzicht.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import nl.rdm.escalatie.invoer.web.Formulierbeeld;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overzicht.Overzicht;
import nl.rdm.escalatie.overzicht.Vragen;
import nl.rdm.escalatie.overzicht.Wegwijzer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Een paar vragen, en dan wat er past. De antwoorden staan alleen in het adres van de pagina: zij
 * is zo te bewaren en door te sturen, en het product houdt er niets van.
 */
@Controller
class WegwijzerPagina {

  private final Wegwijzer wegwijzer;
  private final Overzicht overzicht;

  WegwijzerPagina(Wegwijzer wegwijzer, Overzicht overzicht) {
    this.wegwijzer = wegwijzer;
    this.overzicht = overzicht;
  }

  /**
   * Een richting met de tafel uit het register erbij.
   *
   * @param tafel leeg wanneer de bestemming geen tafel is
   */
  record Uitweg(Wegwijzer.Richting richting, Optional<Overlegtafel> tafel) {}

  @GetMapping("/wegwijzer")
  ModelAndView vraag(@RequestParam Map<String, String> adres) {
    var gekozen = Vragen.van(adres);
    if (gekozen.isEmpty()) {
      return pagina(HttpStatus.OK, gekozen, List.of());
    }
    try {
      var richtingen = wegwijzer.wijs(Vragen.lees(gekozen));
      return pagina(HttpStatus.OK, gekozen, List.of())
          .addObject("komende", Komend.van(overzicht))
          .addObject("uitwegen", richtingen.stream().map(this::uitweg).toList());
    } catch (OngeldigeInvoer fout) {
      return pagina(HttpStatus.UNPROCESSABLE_ENTITY, gekozen, fout.fouten());
    }
  }

  private Uitweg uitweg(Wegwijzer.Richting richting) {
    return new Uitweg(richting, overzicht.tafel(richting.bestemming()));
  }

  private static ModelAndView pagina(
      HttpStatus status, Map<String, String> gekozen, List<Fout> fouten) {
    return new ModelAndView("wegwijzer", status)
        .addObject("vragen", Vragen.ALLE)
        .addObject("gevaar", Vragen.gevaar(gekozen))
        .addObject(
            "f",
            new Formulierbeeld(
                veld -> Optional.ofNullable(gekozen.get(veld)).stream().toList(),
                WegwijzerPagina::label,
                WegwijzerPagina::label,
                fouten));
  }

  private static String label(String naam) {
    return Vragen.ALLE.stream()
        .filter(vraag -> vraag.naam().equals(naam))
        .map(Vragen.Vraag::tekst)
        .findFirst()
        .orElse("Het formulier");
  }
}
