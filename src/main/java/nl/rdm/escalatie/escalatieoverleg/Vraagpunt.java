package nl.rdm.escalatie.escalatieoverleg;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.notificatie.Bericht;
import org.springframework.stereotype.Component;

/**
 * Bij wie terechtkan wie aan het bestuurlijk overleg meedoet: bij het coördinatiepunt, of zonder
 * veiligheidsrisico bij de RDM-verantwoordelijke (C4).
 */
@Component
public class Vraagpunt {

  /** Gegeven van een bericht dat het coördinatiepunt vervangt. */
  private static final String GEGEVEN = "contact";

  private final Casussen casussen;
  private final Betrokkenen betrokkenen;

  Vraagpunt(Casussen casussen, Betrokkenen betrokkenen) {
    this.casussen = casussen;
    this.betrokkenen = betrokkenen;
  }

  /** Adressen van de RDM-verantwoordelijken; leeg wanneer het coördinatiepunt vragen krijgt. */
  public List<String> verantwoordelijken(String casusnummer) {
    return casussen
            .van(casusnummer)
            .filter(casus -> casus.ooitInhoudVoor(Groepen.COORDINATIEPUNT))
            .isPresent()
        ? List.of()
        : betrokkenen.van(casusnummer, Groepen.RDM_VERANTWOORDELIJKE);
  }

  /** Het bericht, met bij wie de ontvanger terechtkan wanneer dat een ander is. */
  public Bericht in(Bericht bericht) {
    return new Bericht(
        bericht.casusnummer(),
        bericht.aanleiding(),
        bericht.soort(),
        bericht.ontvanger(),
        met(bericht.casusnummer(), bericht.gegevens()),
        bericht.bijlagen());
  }

  /** Deze gegevens, met bij wie de ontvanger terechtkan wanneer dat een ander is. */
  public Map<String, String> met(String casusnummer, Map<String, String> gegevens) {
    var wie = verantwoordelijken(casusnummer);
    var eigen = new HashMap<>(gegevens);
    if (!wie.isEmpty()) {
      eigen.put(GEGEVEN, String.join(" of ", wie));
    }
    return eigen;
  }
}
