package nl.rdm.escalatie.overlegtafel.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.invoer.web.Bladeren;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.overlegtafel.Bespreking;
import nl.rdm.escalatie.overlegtafel.Bespreking.Stand;
import nl.rdm.escalatie.overlegtafel.Besprekingen;
import nl.rdm.escalatie.overlegtafel.Besprekingen.Dag;
import nl.rdm.escalatie.overlegtafel.Overlegplanning;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import nl.rdm.escalatie.overlegtafel.Tafeltoegang;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** De agenda en de besluitenlijst van een tafel, per overleg en om af te drukken; nooit inhoud. */
@Controller
@RequestMapping("/tafels")
class TafelPagina {

  private final Overlegtafels tafels;
  private final Overlegplanning planning;
  private final Besprekingen besprekingen;
  private final Besprekingsregels regels;
  private final Accounts accounts;
  private final Clock klok;

  TafelPagina(
      Overlegtafels tafels,
      Overlegplanning planning,
      Besprekingen besprekingen,
      Besprekingsregels regels,
      Accounts accounts,
      Clock klok) {
    this.tafels = tafels;
    this.planning = planning;
    this.besprekingen = besprekingen;
    this.regels = regels;
    this.accounts = accounts;
    this.klok = klok;
  }

  /** De tafels van wie is ingelogd; wie er één heeft gaat meteen door. */
  @GetMapping
  ModelAndView lijst() {
    var eigen = tafels.alle().stream().filter(tafel -> ziet(tafel.id())).toList();
    if (eigen.isEmpty()) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "De agenda's zijn voor de tafels zelf en het aanmeldpunt.");
    }
    return eigen.size() == 1
        ? new ModelAndView("redirect:/tafels/" + eigen.get(0).id())
        : new ModelAndView("tafels").addObject("tafels", eigen);
  }

  /** 404 voor wie niet bij deze tafel hoort, alsof zij er niet is. */
  @GetMapping("/{id}")
  ModelAndView tafel(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int pagina) {
    var tafel = zoek(id);
    var vandaag = LocalDate.now(klok);
    var dagen = besprekingen.dagen(id);
    var voorbij =
        dagen.stream()
            .filter(dag -> dag.op().isBefore(vandaag))
            .sorted(Comparator.comparing(Dag::op).reversed())
            .toList();
    return new ModelAndView("tafel")
        .addObject("tafel", tafel)
        .addObject("meer", eigenTafels() > 1)
        .addObject("vast", vastOverleg(tafel))
        .addObject(
            "komend",
            dagen.stream().filter(dag -> !dag.op().isBefore(vandaag)).map(Dagregel::van).toList())
        .addObject("onderweg", regels.onderweg(besprekingen.onderweg(id), lezer()))
        .addObject(
            "voorbij",
            voorbij.stream()
                .skip((long) pagina * Bladeren.GROOTTE)
                .limit(Bladeren.GROOTTE)
                .map(Dagregel::van)
                .toList())
        .addObject("bladeren", new Bladeren(pagina, voorbij.size()));
  }

  /**
   * Een overleg in een lijst.
   *
   * @param op in het adres
   * @param dag in woorden
   * @param open hoeveel uitkomsten er nog niet zijn
   */
  record Dagregel(LocalDate op, String dag, String casussen, long open) {

    static Dagregel van(Dag dag) {
      return new Dagregel(
          dag.op(),
          Woorden.dag(dag.op()),
          dag.casussen() == 1 ? "1 casus" : dag.casussen() + " casussen",
          dag.open());
    }
  }

  /** De agenda van één overleg, en wat er besloten is. */
  @GetMapping("/{id}/{datum}")
  ModelAndView overleg(@PathVariable String id, @PathVariable String datum) {
    var tafel = zoek(id);
    var dag = dag(datum);
    var alle = besprekingen.op(id, dag);
    return new ModelAndView("tafeloverleg")
        .addObject("tafel", tafel)
        .addObject("wanneer", Woorden.dag(dag))
        .addObject("agenda", regels(id, alle, stand -> stand == Stand.GEPLAND))
        .addObject("besluiten", regels(id, alle, stand -> stand != Stand.GEPLAND));
  }

  /** Met spoed eerst. */
  private List<Besprekingsregel> regels(
      String tafel, List<Bespreking> alle, Predicate<Stand> welke) {
    return alle.stream()
        .filter(bespreking -> welke.test(bespreking.stand()))
        .map(bespreking -> regels.van(tafel, bespreking, lezer()))
        .sorted(Comparator.comparing(regel -> regel.spoed().isEmpty()))
        .toList();
  }

  /** De eerstvolgende dag waarop deze tafel vast bijeenkomt. */
  private Optional<Dagregel> vastOverleg(Overlegtafel tafel) {
    return tafel
        .ritme()
        .map(ritme -> planning.eerstvolgend(tafel, ZonedDateTime.now(klok), false, true).op())
        .map(op -> Dagregel.van(new Dag(op, 0, 0)));
  }

  private Overlegtafel zoek(String id) {
    return tafels
        .van(id)
        .filter(tafel -> ziet(tafel.id()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static LocalDate dag(String datum) {
    try {
      return LocalDate.parse(datum);
    } catch (DateTimeException geenDag) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, geenDag);
    }
  }

  private long eigenTafels() {
    return tafels.alle().stream().filter(tafel -> ziet(tafel.id())).count();
  }

  private boolean ziet(String tafel) {
    return Tafeltoegang.ziet(lezer(), tafel);
  }

  private Account lezer() {
    return accounts.huidig().orElseThrow();
  }
}
