package nl.rdm.escalatie.casus.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import nl.rdm.escalatie.casus.ExterneTermijnen;
import nl.rdm.escalatie.casus.Termijnnaam;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.termijn.Termijn;
import org.springframework.stereotype.Component;

/**
 * Welke lopende termijnen eindigen na een datum die van buiten vastligt. De dag zelf is inhoud en
 * staat alleen in het dossier.
 */
@Component
class Waarschuwingen {

  private final ExterneTermijnen extern;
  private final Clock klok;

  Waarschuwingen(ExterneTermijnen extern, Clock klok) {
    this.extern = extern;
    this.klok = klok;
  }

  /**
   * Een termijn die te laat eindigt.
   *
   * @param tekst hetzelfde als zin
   */
  record Waarschuwing(String stap, OffsetDateTime vervaltOp, String tekst) {}

  /** De waarschuwingen bij de termijnen van één casus. */
  List<Waarschuwing> van(List<Termijn> termijnen) {
    return extern.teLaat(termijnen).stream().map(this::waarschuwing).toList();
  }

  private Waarschuwing waarschuwing(Termijn termijn) {
    return new Waarschuwing(
        termijn.stap(),
        termijn.vervaltOp().atZone(klok.getZone()).toOffsetDateTime(),
        "%s loopt tot %s. Dat is na een datum die van buiten vastligt; zie het dossier."
            .formatted(
                Termijnnaam.van(termijn), Woorden.tijd(termijn.vervaltOp(), klok.getZone())));
  }
}
