package nl.rdm.escalatie.escalatieoverleg.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import nl.rdm.escalatie.escalatieoverleg.Planlevering;
import nl.rdm.escalatie.escalatieoverleg.Planlevering.Zending;
import nl.rdm.escalatie.invoer.Fout;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Wat de twee pagina's om een plan aan te leveren gemeen hebben. */
@Component
class Planformulier {

  private final Planlevering levering;
  private final Clock klok;

  Planformulier(Planlevering levering, Clock klok) {
    this.levering = levering;
    this.klok = klok;
  }

  /** Zonder bestand is het leeg; de keuring zegt dat dan. */
  static Zending zending(List<MultipartFile> bestanden) {
    if (bestanden.size() != 1) {
      return new Zending("", "", new byte[0]);
    }
    var bestand = bestanden.get(0);
    try {
      return new Zending(
          Objects.requireNonNullElse(bestand.getOriginalFilename(), ""),
          Objects.requireNonNullElse(bestand.getContentType(), ""),
          bestand.getBytes());
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  ModelAndView pagina(String sjabloon, HttpStatus status, String casusnummer, List<Fout> fouten) {
    boolean gevraagd = levering.gevraagd(casusnummer);
    return new ModelAndView(sjabloon, gevraagd ? status : HttpStatus.GONE)
        .addObject("casusnummer", casusnummer)
        .addObject("gevraagd", gevraagd)
        .addObject("versies", Planversie.van(levering.versies(casusnummer), klok.getZone()))
        .addObject("fouten", fouten.stream().map(Fout::melding).toList());
  }
}
