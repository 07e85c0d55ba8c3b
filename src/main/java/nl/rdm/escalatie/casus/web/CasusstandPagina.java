package nl.rdm.escalatie.casus.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.Dossierbijlage;
import nl.rdm.escalatie.casus.Handelingspagina;
import nl.rdm.escalatie.casus.Overleginzage;
import nl.rdm.escalatie.casus.Verstrekkingsinzage;
import nl.rdm.escalatie.dossier.Inzagerecht;
import nl.rdm.escalatie.dossier.Inzagerecht.Omvang;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Hoe een casus ervoor staat, voor iedereen die zijn status mag zien, en wat die eraan kan doen.
 * Zonder inhoud en zonder JavaScript.
 */
@Controller
@RequestMapping("/casussen/{casusnummer}")
class CasusstandPagina {

  private final Handelingsbalie balie;
  private final Casusstanden standen;
  private final Inzagerecht inzage;
  private final Verstrekkingsinzage register;
  private final BuitenTaken buitenTaken;
  private final Overleginzage overleg;
  private final CasusProces proces;
  private final List<Dossierbijlage> bijlagen;
  private final List<Handelingspagina> paginas;

  CasusstandPagina(
      Handelingsbalie balie,
      Casusstanden standen,
      Inzagerecht inzage,
      Verstrekkingsinzage register,
      BuitenTaken buitenTaken,
      Overleginzage overleg,
      CasusProces proces,
      List<Dossierbijlage> bijlagen,
      List<Handelingspagina> paginas) {
    this.balie = balie;
    this.standen = standen;
    this.inzage = inzage;
    this.register = register;
    this.buitenTaken = buitenTaken;
    this.overleg = overleg;
    this.proces = proces;
    this.bijlagen = bijlagen;
    this.paginas = paginas;
  }

  @GetMapping
  ModelAndView stand(@PathVariable String casusnummer) {
    var casus = balie.casus(casusnummer);
    var omvang = inzage.van(casusnummer, balie.lezer()).omvang();
    return new ModelAndView("casus")
        .addObject("casus", standen.van(casus, balie.lezer(), zietOrganisaties(casus, omvang)))
        .addObject("eigenAanmelding", casus.aanmelder().equals(balie.lezer().id()))
        .addObject("leest", leest(omvang))
        .addObject(
            "bijlagen",
            bijlagen.stream()
                .flatMap(bijlage -> bijlage.voor(casus, balie.lezer()).stream())
                .toList())
        .addObject("magLezen", omvang != Omvang.GEEN)
        .addObject("register", register.mag(casus, balie.lezer()))
        .addObject("overleg", overleg.mag(casus, balie.lezer()))
        .addObject("buitenTaken", buitenTaken.mag(casus, balie.lezer()))
        .addObject("daden", daden(casus))
        .addObject("taken", proces.taken(balie.lezer()).getOrDefault(casusnummer, List.of()))
        .addObject("handelingen", handelingen(casus));
  }

  /**
   * Wie afspraken maakten zegt wie er aan tafel zaten: dat weet wie inhoud leest of erover gaat.
   */
  private boolean zietOrganisaties(Casus casus, Omvang omvang) {
    return omvang == Omvang.ALLES
        || omvang == Omvang.VRIJGEGEVEN
        || omvang == Omvang.EIGEN
        || casus.ondersteundDoor(balie.lezer())
        || Stream.of(
                Groepen.gemeente(casus.gemeente()),
                Groepen.AANMELDPUNT,
                Groepen.COORDINATIEPUNT,
                Groepen.RDM_VERANTWOORDELIJKE)
            .anyMatch(balie.lezer()::in);
  }

  private List<BuitenTaken.Daad> daden(Casus casus) {
    return buitenTaken.mag(casus, balie.lezer()) ? buitenTaken.van(casus.casusnummer()) : List.of();
  }

  /** Wat wie is ingelogd nu van de inhoud leest. */
  private static String leest(Omvang omvang) {
    return switch (omvang) {
      case GEEN -> "Niet of nog niet aan u vrijgegeven";
      case AANMELDING -> "U leest wat u zelf aanmeldde";
      case EIGEN ->
          "Niets aan u vrijgegeven. U leest alleen wat u schreef of wat bij uw taak hoort";
      case VRIJGEGEVEN -> "U leest wat aan u is vrijgegeven";
      case ALLES -> "U leest het hele dossier";
    };
  }

  /** Pad en titel van wat wie is ingelogd nu kan doen. */
  private Map<String, String> handelingen(Casus casus) {
    var mogelijk = new LinkedHashMap<String, String>();
    paginas.stream()
        .filter(pagina -> pagina.kan(casus, balie.lezer()))
        .forEach(pagina -> mogelijk.put(pagina.pad(), pagina.titel()));
    balie
        .mogelijk(casus)
        .forEach(handeling -> mogelijk.put(handeling.pad(), handeling.formulier(casus).titel()));
    return mogelijk;
  }
}
