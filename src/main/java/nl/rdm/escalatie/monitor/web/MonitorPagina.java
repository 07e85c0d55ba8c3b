package nl.rdm.escalatie.monitor.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.Invoerlezer;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import nl.rdm.escalatie.invoer.web.Formulierbeeld;
import nl.rdm.escalatie.invoer.web.Ingevuld;
import nl.rdm.escalatie.monitor.Monitor;
import nl.rdm.escalatie.monitor.Monitorcijfers;
import nl.rdm.escalatie.monitor.Monitordruk;
import nl.rdm.escalatie.monitor.Monitorrecht;
import nl.rdm.escalatie.monitor.Monitors;
import nl.rdm.escalatie.monitor.Monitors.Ronde;
import nl.rdm.escalatie.monitor.Monitors.Stand;
import nl.rdm.escalatie.monitor.Periode;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** De monitors lezen, en van elke periode een concept maken. */
@Controller
@RequestMapping("/monitor")
class MonitorPagina {

  private static final String VAN = "van";
  private static final String TOT_EN_MET = "totEnMet";
  private static final Map<String, String> LABELS =
      Map.of(VAN, "Eerste dag", TOT_EN_MET, "Laatste dag");
  private static final LocalDate EERSTE_DAG = LocalDate.of(2020, 1, 1);
  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Monitors monitors;
  private final Monitorcijfers cijfers;
  private final Accounts accounts;
  private final Clock klok;

  MonitorPagina(Monitors monitors, Monitorcijfers cijfers, Accounts accounts, Clock klok) {
    this.monitors = monitors;
    this.cijfers = cijfers;
    this.accounts = accounts;
    this.klok = klok;
  }

  /** Een monitor in de lijst, met zijn periode in woorden. */
  record Regel(Ronde ronde, String periode) {}

  @GetMapping
  ModelAndView lijst() {
    lezer();
    return lijst(HttpStatus.OK, new LinkedMultiValueMap<>(), List.of());
  }

  /**
   * Bekijken legt niets vast. Van een monitor die vastligt blijft alleen te zien wat vastligt: een
   * tweede telling over een deel van dezelfde dagen verraadt wat de eerste verbergt.
   */
  @GetMapping("/concept")
  ModelAndView concept(@RequestParam MultiValueMap<String, String> ingevuld) {
    var lezer = lezer();
    if (!Monitorrecht.kiestPeriode(lezer)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "Een periode kiezen is voor wie over de monitor gaat.");
    }
    try {
      var periode = periode(ingevuld, Monitorrecht.kiestElkeDag(lezer));
      return monitors.vanPeriode(periode).filter(Ronde::ligtVast).stream()
          .map(ronde -> new ModelAndView("redirect:/monitor/" + ronde.kenmerk()))
          .findFirst()
          .orElseGet(() -> cijfers("Concept", cijfers.van(periode)));
    } catch (OngeldigeInvoer fout) {
      return lijst(HttpStatus.UNPROCESSABLE_ENTITY, ingevuld, fout.fouten());
    }
  }

  private Periode periode(MultiValueMap<String, String> ingevuld, boolean elkeDag) {
    var bericht = JsonNodeFactory.instance.objectNode();
    for (var veld : List.of(VAN, TOT_EN_MET)) {
      Ingevuld.van(ingevuld, veld).stream()
          .findFirst()
          .ifPresent(waarde -> bericht.put(veld, waarde));
    }
    var in = Invoerlezer.van(bericht);
    var van = in.datum(VAN);
    var totEnMet = in.datum(TOT_EN_MET);
    van.filter(dag -> dag.isBefore(EERSTE_DAG))
        .ifPresent(dag -> in.fout(VAN, "Kies een dag vanaf 1 januari 2020."));
    totEnMet
        .filter(dag -> !dag.isBefore(LocalDate.now(klok)))
        .ifPresent(
            dag ->
                in.fout(
                    TOT_EN_MET, "Kies een dag die voorbij is: anders wijzigen de cijfers nog."));
    if (van.isPresent() && totEnMet.filter(dag -> dag.isBefore(van.get())).isPresent()) {
      in.fout(TOT_EN_MET, "De laatste dag ligt voor de eerste.");
    }
    in.rondAf();
    var periode = new Periode(van.orElseThrow(), totEnMet.orElseThrow().plusDays(1));
    if (!elkeDag && !periode.isHalfjaar()) {
      in.fout(
          TOT_EN_MET,
          "Kies een heel halfjaar: 1 januari tot en met 30 juni, of 1 juli tot en met 31 december.");
    }
    monitors.alle().stream()
        .filter(ronde -> ronde.ligtVast() && ronde.periode().overlapt(periode))
        .filter(ronde -> !ronde.periode().equals(periode))
        .findFirst()
        .ifPresent(
            ronde ->
                in.fout(
                    TOT_EN_MET,
                    "Een deel van deze dagen staat al in %s, die vastligt. Kies precies die periode, of andere dagen."
                        .formatted(ronde.kenmerk())));
    in.rondAf();
    return periode;
  }

  @GetMapping("/{kenmerk}")
  ModelAndView monitor(@PathVariable String kenmerk) {
    var lezer = lezer();
    var ronde = ronde(kenmerk);
    if (ronde.stand() != Stand.CONCEPT) {
      return new ModelAndView("monitor-vrijgegeven")
          .addObject("ronde", ronde)
          .addObject("periode", Monitordruk.periode(ronde.periode()));
    }
    return cijfers("Concept " + kenmerk, cijfers.van(ronde.periode()))
        .addObject(
            "lessen",
            Monitorrecht.leestLessen(lezer) ? monitors.lessen(kenmerk) : Optional.empty());
  }

  @GetMapping("/{kenmerk}/monitor.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String kenmerk) {
    lezer();
    return bestand(kenmerk + ".pdf", MediaType.APPLICATION_PDF, monitors.pdf(kenmerk));
  }

  @GetMapping("/{kenmerk}/monitor.xlsx")
  ResponseEntity<byte[]> xlsx(@PathVariable String kenmerk) {
    lezer();
    return bestand(
        kenmerk + ".xlsx", MediaType.parseMediaType(SPREADSHEET), monitors.xlsx(kenmerk));
  }

  private static ResponseEntity<byte[]> bestand(
      String naam, MediaType soort, Optional<byte[]> bytes) {
    return ResponseEntity.ok()
        .contentType(soort)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(naam).build().toString())
        .body(bytes.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  private ModelAndView lijst(
      HttpStatus status, MultiValueMap<String, String> ingevuld, List<Fout> fouten) {
    return new ModelAndView("monitor", status)
        .addObject(
            "rondes",
            monitors.alle().stream()
                .map(ronde -> new Regel(ronde, Monitordruk.periode(ronde.periode())))
                .toList())
        .addObject("kiest", Monitorrecht.kiestPeriode(lezer()))
        .addObject("elkeDag", Monitorrecht.kiestElkeDag(lezer()))
        .addObject(
            "f",
            new Formulierbeeld(
                veld -> Ingevuld.van(ingevuld, veld),
                MonitorPagina::label,
                MonitorPagina::label,
                fouten));
  }

  private static ModelAndView cijfers(String titel, Monitor monitor) {
    return new ModelAndView("monitor-cijfers")
        .addObject("titel", titel)
        .addObject("periode", Monitordruk.periode(monitor.periode()))
        .addObject("venster", Monitordruk.venster(monitor))
        .addObject("tabellen", monitor.tabellen())
        .addObject("lessen", Optional.empty());
  }

  private Ronde ronde(String kenmerk) {
    return monitors
        .van(kenmerk)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String label(String veld) {
    return LABELS.getOrDefault(veld, "Het formulier");
  }

  private Account lezer() {
    return accounts
        .huidig()
        .filter(Monitorrecht::ziet)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "De monitor is voor wie erover gaat."));
  }
}
