package nl.rdm.escalatie.register.web;

import java.util.List;
import java.util.stream.Collectors;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import nl.rdm.escalatie.invoer.web.Formulierbeeld;
import nl.rdm.escalatie.invoer.web.Ingevuld;
import nl.rdm.escalatie.register.Ingang;
import nl.rdm.escalatie.register.Ingehaald;
import nl.rdm.escalatie.register.Register;
import nl.rdm.escalatie.register.Registerdeel;
import nl.rdm.escalatie.register.Registerrecht;
import nl.rdm.escalatie.register.Veld;
import nl.rdm.escalatie.register.Veld.Vorm;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Het register lezen en bijhouden, zonder JavaScript. */
@Controller
@RequestMapping("/register")
class RegisterPagina {

  private static final String NOG_LEEG =
      "Dit is nog leeg. Vul het in voordat u zegt dat het klopt.";

  private final Register register;
  private final Registerbeeld beeld;
  private final Accounts accounts;

  RegisterPagina(Register register, Registerbeeld beeld, Accounts accounts) {
    this.register = register;
    this.beeld = beeld;
    this.accounts = accounts;
  }

  @GetMapping
  ModelAndView alles() {
    var lezer = lezer();
    return new ModelAndView("register")
        .addObject("jaarcyclus", Registerrecht.zietJaarcyclus(lezer))
        .addObject(
            "delen",
            register.delen().stream()
                .filter(deel -> Registerrecht.leest(lezer, deel))
                .map(deel -> beeld.deel(deel, lezer))
                .toList());
  }

  @GetMapping("/{deel}/nieuw")
  ModelAndView nieuw(@PathVariable String deel) {
    return formulier(HttpStatus.OK, uitbreidbaar(deel), new LinkedMultiValueMap<>(), List.of());
  }

  @PostMapping(path = "/{deel}/nieuw", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView voegToe(
      @PathVariable String deel,
      @RequestParam MultiValueMap<String, String> ingevuld,
      RedirectAttributes doorgeven) {
    var in = uitbreidbaar(deel);
    try {
      var sleutel = register.voegToe(in, ingevuld, lezer());
      doorgeven.addFlashAttribute("gedaan", "Toegevoegd aan het register.");
      return naar(in, sleutel);
    } catch (OngeldigeInvoer fout) {
      return formulier(HttpStatus.UNPROCESSABLE_ENTITY, in, ingevuld, fout.fouten());
    }
  }

  @GetMapping("/{deel}/{sleutel}")
  ModelAndView ingang(@PathVariable String deel, @PathVariable String sleutel) {
    var in = deel(deel);
    var ingang = ingang(in, sleutel);
    return formulier(HttpStatus.OK, in, ingang, nu(ingang), List.of());
  }

  private static MultiValueMap<String, String> nu(Ingang ingang) {
    var nu = new LinkedMultiValueMap<String, String>();
    ingang.waarden().forEach(nu::add);
    return nu;
  }

  @PostMapping(path = "/{deel}/{sleutel}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView wijzig(
      @PathVariable String deel,
      @PathVariable String sleutel,
      @RequestParam(defaultValue = "-1") long versie,
      @RequestParam MultiValueMap<String, String> ingevuld,
      RedirectAttributes doorgeven) {
    var in = deel(deel);
    var ingang = teWijzigen(in, sleutel);
    try {
      register.wijzig(in, sleutel, ingevuld, versie, lezer());
      doorgeven.addFlashAttribute("gedaan", "De wijziging staat in het register.");
      return naar(in, sleutel);
    } catch (OngeldigeInvoer fout) {
      return formulier(HttpStatus.UNPROCESSABLE_ENTITY, in, ingang, ingevuld, fout.fouten());
    } catch (Ingehaald ander) {
      return formulier(HttpStatus.CONFLICT, in, ingang(in, sleutel), ingevuld, List.of())
          .addObject("ingehaald", true);
    }
  }

  /**
   * Wie een ingang naging en niets te wijzigen had, ook buiten de jaarlijkse ronde; wat nog leeg is
   * klopt niet.
   */
  @PostMapping("/{deel}/{sleutel}/bevestigd")
  ModelAndView bevestig(
      @PathVariable String deel, @PathVariable String sleutel, RedirectAttributes doorgeven) {
    var in = deel(deel);
    var ingang = teWijzigen(in, sleutel);
    var leeg = ingang.ontbreekt(in.velden());
    if (!leeg.isEmpty()) {
      return formulier(
          HttpStatus.UNPROCESSABLE_ENTITY,
          in,
          ingang,
          nu(ingang),
          leeg.stream().map(veld -> new Fout(veld.naam(), NOG_LEEG)).toList());
    }
    register.bevestig(in, sleutel, true, lezer().id());
    doorgeven.addFlashAttribute("gedaan", "In het register staat dat dit nog klopt.");
    return naar(in, sleutel);
  }

  /** Wie te lang over het formulier deed; zonder iets uit het register. */
  @PostMapping("/{deel}/{sleutel}/verlopen")
  ModelAndView verlopen(
      @PathVariable String deel,
      @PathVariable String sleutel,
      @RequestParam MultiValueMap<String, String> ingevuld,
      CsrfToken teken) {
    // Het teken hoort in een cookie, en die kan alleen voor de eerste regel van de pagina.
    teken.getToken();
    return new ModelAndView(
            "handeling-verlopen",
            accounts.huidig().isPresent() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED)
        .addObject("opnieuw", "/register/" + deel + "/" + sleutel)
        .addObject("teksten", teksten(deel, ingevuld));
  }

  /** Alles wat zij schreef in een keer, met bij elk veld hoe het heet. */
  private List<String> teksten(String deel, MultiValueMap<String, String> ingevuld) {
    var tekst =
        register.deel(deel).map(Registerdeel::velden).orElse(List.of()).stream()
            .filter(veld -> !veld.vorm().equals(Vorm.KEUZE) && !veld.vorm().equals(Vorm.VINK))
            .filter(veld -> StringUtils.hasText(ingevuld.getFirst(veld.naam())))
            .map(veld -> veld.label() + ": " + ingevuld.getFirst(veld.naam()).strip())
            .collect(Collectors.joining("\n"));
    return tekst.isEmpty() ? List.of() : List.of(tekst);
  }

  private ModelAndView formulier(
      HttpStatus status,
      Registerdeel deel,
      MultiValueMap<String, String> ingevuld,
      List<Fout> fouten) {
    return new ModelAndView("register-nieuw", status)
        .addObject("deel", deel)
        .addObject("velden", deel.velden())
        .addObject("f", formulier(deel, ingevuld, fouten));
  }

  private ModelAndView formulier(
      HttpStatus status,
      Registerdeel deel,
      Ingang ingang,
      MultiValueMap<String, String> ingevuld,
      List<Fout> fouten) {
    return new ModelAndView("register-ingang", status)
        .addObject("deel", deel)
        .addObject("ingang", ingang)
        .addObject("feiten", beeld.feiten(deel, ingang))
        .addObject("nagegaan", beeld.nagegaan(ingang))
        .addObject("geschiedenis", beeld.geschiedenis(deel, ingang))
        .addObject("wijzigt", Registerrecht.wijzigt(lezer(), deel, ingang.sleutel()))
        .addObject(
            "velden",
            deel.velden().stream().filter(veld -> !veld.naam().equals(deel.sleutel())).toList())
        .addObject("f", formulier(deel, ingevuld, fouten));
  }

  private static Formulierbeeld formulier(
      Registerdeel deel, MultiValueMap<String, String> ingevuld, List<Fout> fouten) {
    return new Formulierbeeld(
        veld -> Ingevuld.van(ingevuld, veld),
        veld -> label(deel, veld),
        veld -> label(deel, veld),
        fouten);
  }

  private static String label(Registerdeel deel, String naam) {
    return deel.velden().stream()
        .filter(veld -> veld.naam().equals(naam))
        .map(Veld::label)
        .findFirst()
        .orElse("Het formulier");
  }

  private Account lezer() {
    return accounts
        .huidig()
        .filter(Registerrecht::ziet)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "Het register is voor wie het bijhoudt of er casussen mee begeleidt. Het"
                        + " overzicht van de tafels mag iedereen lezen."));
  }

  private Registerdeel deel(String id) {
    var lezer = lezer();
    var deel =
        register.deel(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!Registerrecht.leest(lezer, deel)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN,
          "Hierin staan namen van mensen. U leest de rest van het register wel.");
    }
    return deel;
  }

  private Registerdeel uitbreidbaar(String id) {
    var deel = deel(id);
    if (!deel.uitbreidbaar()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (!Registerrecht.voegtToe(lezer(), deel)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "De themagroep voegt iets toe aan het register.");
    }
    return deel;
  }

  private Ingang ingang(Registerdeel deel, String sleutel) {
    return register
        .van(deel, sleutel)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Ingang teWijzigen(Registerdeel deel, String sleutel) {
    var ingang = ingang(deel, sleutel);
    if (!Registerrecht.wijzigt(lezer(), deel, sleutel)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "Deze ingang van het register houdt een ander bij.");
    }
    return ingang;
  }

  private static ModelAndView naar(Registerdeel deel, String sleutel) {
    return new ModelAndView("redirect:/register/{deel}/{sleutel}")
        .addObject("deel", deel.id())
        .addObject("sleutel", sleutel);
  }
}
