package nl.rdm.escalatie.vrijgave.web;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Verstrekking;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Het register van verstrekkingen van een casus op een pagina, en als bestand voor een rekenblad.
 */
@Controller
class VerstrekkingenPagina {

  private static final List<String> KOPPEN =
      List.of("Aan wie", "Wat", "Grondslag", "Vrijgegeven door", "Van", "Tot", "Waarom gesloten");

  private final Register register;
  private final Accounts accounts;
  private final Clock klok;

  VerstrekkingenPagina(Register register, Accounts accounts, Clock klok) {
    this.register = register;
    this.accounts = accounts;
    this.klok = klok;
  }

  @GetMapping("/casussen/{casusnummer}/verstrekkingen")
  ModelAndView pagina(@PathVariable String casusnummer) {
    return new ModelAndView("verstrekkingen")
        .addObject("casusnummer", casusnummer)
        .addObject("koppen", KOPPEN)
        .addObject("regels", regels(casusnummer));
  }

  @GetMapping("/casussen/{casusnummer}/verstrekkingen.csv")
  ResponseEntity<byte[]> csv(@PathVariable String casusnummer) {
    var rijen = new ArrayList<List<String>>();
    rijen.add(Stream.concat(Stream.of("Casusnummer"), KOPPEN.stream()).toList());
    register.van(casusnummer).forEach(verstrekking -> rijen.add(rij(casusnummer, verstrekking)));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("verstrekkingen-" + casusnummer + ".csv")
                .build()
                .toString())
        .body(Csv.van(rijen).getBytes(StandardCharsets.UTF_8));
  }

  private List<Registerregel> regels(String casusnummer) {
    return register.van(casusnummer).stream()
        .map(verstrekking -> Registerregel.van(verstrekking, accounts, klok.getZone()))
        .toList();
  }

  /** Als op de pagina, met tijden die een rekenblad kan sorteren. */
  private List<String> rij(String casusnummer, Verstrekking verstrekking) {
    var regel = Registerregel.van(verstrekking, accounts, klok.getZone());
    return List.of(
        casusnummer,
        regel.aan(),
        regel.wat(),
        regel.grondslag(),
        regel.door(),
        tijd(verstrekking.geopendOp()),
        verstrekking.geslotenOp().map(this::tijd).orElse(""),
        regel.waarom().orElse(""));
  }

  private String tijd(Instant op) {
    return ISO_OFFSET_DATE_TIME.format(op.atZone(klok.getZone()).truncatedTo(SECONDS));
  }
}
