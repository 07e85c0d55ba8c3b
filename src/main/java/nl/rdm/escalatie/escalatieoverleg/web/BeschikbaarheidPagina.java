package nl.rdm.escalatie.escalatieoverleg.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Overleginzage;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.escalatieoverleg.Deelname;
import nl.rdm.escalatie.escalatieoverleg.NieuweLink;
import nl.rdm.escalatie.escalatieoverleg.Opkomst;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Antwoord;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Gevraagde;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.escalatieoverleg.Vervangers;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Wie wanneer kan, en wie komt: voor de gemeente die het overleg plant (R96). Namen en opmerkingen
 * komen uit het dossier; dat zij gelezen zijn wordt vastgelegd.
 */
@Controller
class BeschikbaarheidPagina {

  private final Casussen casussen;
  private final Accounts accounts;
  private final Overleginzage inzage;
  private final Overlegvragen vragen;
  private final Deelname deelname;
  private final NieuweLink nieuweLink;
  private final Dossier dossier;
  private final Clock klok;

  BeschikbaarheidPagina(
      Casussen casussen,
      Accounts accounts,
      Overleginzage inzage,
      Overlegvragen vragen,
      Deelname deelname,
      NieuweLink nieuweLink,
      Dossier dossier,
      Clock klok) {
    this.casussen = casussen;
    this.accounts = accounts;
    this.inzage = inzage;
    this.vragen = vragen;
    this.deelname = deelname;
    this.nieuweLink = nieuweLink;
    this.dossier = dossier;
    this.klok = klok;
  }

  /**
   * Een vraag en haar antwoorden in woorden.
   *
   * @param nieuweLink of de lezer een deelnemer een nieuwe link kan sturen
   * @param kan hoeveel deelnemers of vervangers op elk moment komen
   */
  public record Vraagbeeld(
      String kop,
      String somkop,
      long id,
      boolean gesloten,
      boolean nieuweLink,
      List<String> momenten,
      List<String> kan,
      List<Regel> regels) {}

  /**
   * Wat één deelnemer antwoordde; bij elk moment een code met haar woorden.
   *
   * @param verplicht hij hoort er in elk geval bij
   */
  public record Regel(
      String rol,
      String deelnemer,
      boolean verplicht,
      List<Cel> antwoorden,
      Optional<String> vervanger,
      Optional<String> opmerking) {}

  public record Cel(String woorden, String kleur) {}

  @GetMapping("/casussen/{casusnummer}/beschikbaarheid")
  ModelAndView pagina(@PathVariable String casusnummer) {
    var lezer = accounts.huidig().orElseThrow();
    var casus = casus(casusnummer, lezer);
    if (!inzage.mag(casus, lezer)) {
      throw inzage.open(casus)
          ? new AccessDeniedException("De antwoorden zijn niet voor dit account")
          : new ResponseStatusException(
              HttpStatus.FORBIDDEN,
              "De antwoorden van de deelnemers zijn gesloten: zij zijn te lezen zolang het overleg"
                  + " gepland wordt, tot de uitkomst is vastgelegd.");
    }
    var lijst = vragen.van(casusnummer);
    var namen = lijst.isEmpty() ? Map.<String, String>of() : namen(casusnummer);
    var verplicht = deelname.verplicht(casusnummer);
    boolean planner = inzage.plant(casus, lezer);
    return new ModelAndView("beschikbaarheid")
        .addObject("casusnummer", casusnummer)
        .addObject(
            "vragen",
            lijst.stream().map(vraag -> beeld(vraag, planner, verplicht, namen)).toList());
  }

  /** Wie het overleg plant stuurt een deelnemer een nieuwe link. */
  @PostMapping("/casussen/{casusnummer}/beschikbaarheid")
  ModelAndView nieuweLink(
      @PathVariable String casusnummer,
      @RequestParam long vraag,
      @RequestParam String rol,
      RedirectAttributes doorgeven) {
    var lezer = accounts.huidig().orElseThrow();
    if (!inzage.plant(casus(casusnummer, lezer), lezer)) {
      throw new AccessDeniedException("Een nieuwe link stuurt wie het overleg plant");
    }
    var open =
        vragen.van(casusnummer).stream()
            .filter(een -> een.id() == vraag && nieuweLink.kan(een))
            .filter(een -> een.gevraagden().stream().anyMatch(wie -> wie.rol().equals(rol)))
            .findFirst()
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.CONFLICT,
                        "Op deze vraag kan deze deelnemer niet meer antwoorden."));
    nieuweLink.stuur(open, rol);
    doorgeven.addFlashAttribute(
        "gedaan", "Er is een nieuwe link gestuurd. Naar wie: " + Woorden.van("rol", rol) + ".");
    return new ModelAndView("redirect:/casussen/" + casusnummer + "/beschikbaarheid");
  }

  private Casus casus(String casusnummer, Account lezer) {
    return casussen
        .zichtbaar(casusnummer, lezer)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Map<String, String> namen(String casusnummer) {
    return dossier.lees(casusnummer, accounts.huidig().orElseThrow()).stream()
        .filter(stuk -> stuk.onderwerp().equals(Overleginzage.ONDERWERP))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toMap(Stuk::veld, Stuk::waarde, (eerder, later) -> later),
                namen -> {
                  namen.values().removeIf(Vervangers.VERVALLEN::equals);
                  return namen;
                }));
  }

  private Vraagbeeld beeld(
      Overlegvraag vraag, boolean planner, Set<String> verplicht, Map<String, String> namen) {
    var wanneer = Woorden.tijd(vraag.gesteldOp(), klok.getZone());
    return new Vraagbeeld(
        vraag.soort() == Soort.DATUM
            ? "Wie kan wanneer? Gevraagd op " + wanneer
            : "Wie komt? Uitgenodigd op " + wanneer,
        vraag.soort() == Soort.DATUM
            ? "Kan, zelf of met een vervanger"
            : "Komt, zelf of met een vervanger",
        vraag.id(),
        vraag.gesloten(),
        planner && nieuweLink.kan(vraag),
        vraag.momenten().stream().map(this::tijd).toList(),
        vraag.momenten().stream()
            .map(moment -> Opkomst.op(moment, vraag, verplicht).inWoorden())
            .toList(),
        vraag.gevraagden().stream()
            .map(wie -> regel(vraag, wie, verplicht.contains(wie.rol()), namen))
            .toList());
  }

  private static Regel regel(
      Overlegvraag vraag, Gevraagde gevraagde, boolean verplicht, Map<String, String> namen) {
    var vervanger = Optional.ofNullable(namen.get(vraag.veld("naam", gevraagde.rol())));
    var email = namen.get(vraag.veld("email", gevraagde.rol()));
    return new Regel(
        gevraagde.rol(),
        StringUtils.capitalize(Woorden.van("rol", gevraagde.rol())),
        verplicht,
        vraag.momenten().stream().map(moment -> cel(vraag, gevraagde, moment)).toList(),
        vervanger.map(naam -> naam + " (" + email + "), met mandaat"),
        Optional.ofNullable(namen.get(vraag.veld("opmerking", gevraagde.rol()))));
  }

  private static Cel cel(Overlegvraag vraag, Gevraagde gevraagde, LocalDateTime moment) {
    var antwoord = Optional.ofNullable(gevraagde.antwoorden().get(moment));
    if (antwoord.isEmpty()) {
      return new Cel(
          gevraagde.geantwoordOp().isPresent() ? "niet meer gevraagd" : "nog geen antwoord", "");
    }
    if (antwoord.get() == Antwoord.VERVANGER && vraag.ookVervangerNiet(gevraagde.rol())) {
      return new Cel(Woorden.van("komst", "VERVANGER_NEE"), "fout");
    }
    return new Cel(
        Woorden.van("antwoord", antwoord.get().name()),
        switch (antwoord.get()) {
          case JA -> "goed";
          case NEE -> "fout";
          case VERVANGER -> "let-op";
        });
  }

  private String tijd(LocalDateTime moment) {
    return Woorden.tijd(moment.atZone(klok.getZone()).toInstant(), klok.getZone());
  }
}
