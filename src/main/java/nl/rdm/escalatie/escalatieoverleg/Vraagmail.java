package nl.rdm.escalatie.escalatieoverleg;

import java.util.Map;
import java.util.Set;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Postgeschiedenis;
import org.springframework.stereotype.Component;

/** De mail waarin een vraag over het overleg stond: wie haar link volgt, leest hetzelfde. */
@Component
class Vraagmail {

  private static final Set<String> SOORTEN = Set.of("datum-gevraagd", "uitnodiging");

  private final Postgeschiedenis verstuurd;

  Vraagmail(Postgeschiedenis verstuurd) {
    this.verstuurd = verstuurd;
  }

  /** Wat er in de mail met deze link stond; leeg wanneer die er niet (meer) is. */
  Map<String, String> met(Antwoordlinks.Link link) {
    return verstuurd.klaargezet(link.casusnummer(), SOORTEN).stream()
        .map(Bericht::gegevens)
        .filter(gegevens -> link.id().equals(gegevens.get(Antwoordlinks.GEGEVEN)))
        .findFirst()
        .orElse(Map.of());
  }
}
