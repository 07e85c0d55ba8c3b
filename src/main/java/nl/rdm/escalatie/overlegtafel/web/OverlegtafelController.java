package nl.rdm.escalatie.overlegtafel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Het register van overlegtafels, voor iedereen met een account. */
@RestController
@RequestMapping("/api/overlegtafels")
@Tag(name = "Overlegtafels", description = "Het register van overlegtafels")
class OverlegtafelController {

  private final Overlegtafels tafels;

  OverlegtafelController(Overlegtafels tafels) {
    this.tafels = tafels;
  }

  @GetMapping
  @Operation(summary = "Het register van overlegtafels")
  List<Tafelantwoord> alle() {
    return tafels.alle().stream().map(Tafelantwoord::van).toList();
  }

  /** Een tafel zoals de API haar toont; zonder vast overleg zijn datum en ritme leeg. */
  record Tafelantwoord(
      String id,
      String naam,
      Integer trede,
      String doel,
      String regie,
      String voorzitter,
      String deelnemers,
      String aanmelders,
      String instroom,
      String uitstroom,
      String clientondersteuning,
      String afspraken,
      String contact,
      String telefoon,
      String website,
      LocalDate eersteOverleg,
      Integer ritmeDagen,
      String tijd,
      int indientermijnDagen) {

    static Tafelantwoord van(Overlegtafel tafel) {
      return new Tafelantwoord(
          tafel.id(),
          tafel.naam(),
          tafel.trede().orElse(null),
          tafel.doel(),
          tafel.regie(),
          tafel.voorzitter().orElse(null),
          tafel.deelnemers(),
          tafel.aanmelders(),
          tafel.instroom(),
          tafel.uitstroom(),
          tafel.clientondersteuning(),
          tafel.afspraken(),
          tafel.contact().orElse(null),
          tafel.telefoon().orElse(null),
          tafel.website().orElse(null),
          tafel.ritme().map(Overlegtafel.Ritme::eerste).orElse(null),
          tafel.ritme().map(Overlegtafel.Ritme::dagen).orElse(null),
          tafel.ritme().flatMap(Overlegtafel.Ritme::tijd).map(LocalTime::toString).orElse(null),
          tafel.indientermijnDagen());
    }
  }
}
