package nl.rdm.escalatie.escalatieoverleg.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import nl.rdm.escalatie.escalatieoverleg.Planlevering;
import nl.rdm.escalatie.escalatieoverleg.Planlevering.Zending;
import nl.rdm.escalatie.escalatieoverleg.Planvraag;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Wat de twee pagina's om een plan aan te leveren gemeen hebben. */
@Component
class Planformulier {

  private final Planlevering levering;
  private final Planvraag planvraag;
  private final Clock klok;

  Planformulier(Planlevering levering, Planvraag planvraag, Clock klok) {
    this.levering = levering;
    this.planvraag = planvraag;
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
    var versies =
        Planversie.van(
            levering.versies(casusnummer), planvraag.nietCompleetOp(casusnummer), klok.getZone());
    return new ModelAndView(sjabloon, gevraagd ? status : HttpStatus.GONE)
        .addObject("casusnummer", casusnummer)
        .addObject("gevraagd", gevraagd)
        .addObject("waarom", gevraagd ? "" : planvraag.gesloten(casusnummer))
        .addObject("voor", voor(casusnummer))
        .addObject(
            "aanvullen", !versies.isEmpty() && versies.get(versies.size() - 1).nietCompleet())
        .addObject("versies", versies)
        .addObject("fouten", fouten.stream().map(Fout::melding).toList());
  }

  private String voor(String casusnummer) {
    return planvraag
        .uiterlijk(casusnummer)
        .map(uiterlijk -> "voor " + Woorden.tijd(uiterlijk, klok.getZone()))
        .orElse("zo snel mogelijk");
  }
}
