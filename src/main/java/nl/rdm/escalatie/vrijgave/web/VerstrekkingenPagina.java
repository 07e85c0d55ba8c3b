package nl.rdm.escalatie.vrijgave.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.rdm.escalatie.beveiliging.Accounts;
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
    rijen.add(KOPPEN);
    regels(casusnummer).forEach(regel -> rijen.add(rij(regel)));
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

  private static List<String> rij(Registerregel regel) {
    return List.of(
        regel.aan(),
        regel.wat(),
        regel.grondslag(),
        regel.door(),
        regel.geopend(),
        regel.gesloten().orElse(""),
        regel.waarom().orElse(""));
  }
}
