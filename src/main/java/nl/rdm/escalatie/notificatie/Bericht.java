package nl.rdm.escalatie.notificatie;

import java.util.List;
import java.util.Map;

/**
 * Een te versturen bericht aan één ontvanger. Nooit inhoud over een persoon: casusnummer, link en
 * codes (besluiten, sectie 4).
 *
 * @param casusnummer de casus
 * @param aanleiding maakt het bericht uniek per casus en ontvanger, zoals {@code
 *     herinnering:<id>:1}: hetzelfde bericht nogmaals sturen doet niets
 * @param soort naam van het sjabloon, zoals {@code herinnering}
 * @param ontvanger e-mailadres
 * @param gegevens wat het sjabloon toont
 * @param bijlagen verwijzingen naar bijlagen, die pas bij het verzenden gemaakt worden
 */
public record Bericht(
    String casusnummer,
    String aanleiding,
    String soort,
    String ontvanger,
    Map<String, String> gegevens,
    List<String> bijlagen) {

  /** Gegeven dat zegt dat de ontvanger met een account de casus mag zien. */
  public static final String ZIET_CASUS = "zietCasus";

  public Bericht {
    gegevens = Map.copyOf(gegevens);
    bijlagen = List.copyOf(bijlagen);
  }
}
