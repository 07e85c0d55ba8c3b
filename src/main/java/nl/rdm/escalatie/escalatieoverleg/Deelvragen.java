package nl.rdm.escalatie.escalatieoverleg;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Antwoord;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Gevraagde;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.Vervangers.Vervanging;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Postgeschiedenis;
import org.springframework.stereotype.Component;

/** Wat een deelnemer leest die zijn link volgt: de vraag, wat hij al zei, en wat zijn mail zei. */
@Component
class Deelvragen {

  private static final Set<String> MAILS = Set.of("datum-gevraagd", "uitnodiging");

  private final Overlegvragen vragen;
  private final Vervangers vervangers;
  private final Postgeschiedenis verstuurd;
  private final Clock klok;

  Deelvragen(Overlegvragen vragen, Vervangers vervangers, Postgeschiedenis verstuurd, Clock klok) {
    this.vragen = vragen;
    this.vervangers = vervangers;
    this.verstuurd = verstuurd;
    this.klok = klok;
  }

  Deelvraag van(Antwoordlinks.Link link) {
    var vraag = vragen.van(link);
    var nu = LocalDateTime.ofInstant(klok.instant(), klok.getZone());
    return new Deelvraag(
        vraag.casusnummer(),
        vraag.soort(),
        link.voor(),
        vraag.momenten().stream().filter(moment -> moment.isAfter(nu)).toList(),
        eerder(vraag, link.voor()),
        vervangers.van(vraag, link.voor()).map(Vervanging::vervanger),
        gemaild(link));
  }

  /** Bij meer momenten alleen dat hij al antwoordde. */
  private Optional<String> eerder(Overlegvraag vraag, String rol) {
    if (vraag.soort() == Soort.DATUM) {
      return geantwoord(vraag, rol).map(wie -> "GEANTWOORD");
    }
    if (vraag.ookVervangerNiet(rol)) {
      return Optional.of("VERVANGER_NEE");
    }
    return geantwoord(vraag, rol)
        .or(() -> vragen.toenGevraagd(vraag, rol))
        .map(wie -> wie.antwoorden().get(vraag.momenten().get(0)))
        .map(Antwoord::name);
  }

  private static Optional<Gevraagde> geantwoord(Overlegvraag vraag, String rol) {
    return vraag.gevraagden().stream()
        .filter(wie -> wie.rol().equals(rol))
        .filter(wie -> wie.geantwoordOp().isPresent())
        .findFirst();
  }

  private Map<String, String> gemaild(Antwoordlinks.Link link) {
    return verstuurd.klaargezet(link.casusnummer(), MAILS).stream()
        .map(Bericht::gegevens)
        .filter(gegevens -> link.id().equals(gegevens.get(Antwoordlinks.GEGEVEN)))
        .findFirst()
        .orElse(Map.of());
  }
}
