package nl.rdm.escalatie.overlegtafel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.rdm.escalatie.casus.Verloop.Verblijf;

/**
 * Een casus op de agenda van een tafel: codes en data, nooit inhoud.
 *
 * @param op de dag van het overleg
 * @param uiterlijk tot wanneer de uitkomst er kan zijn zonder te laat te zijn
 * @param eerst de dag waarop hij eerst gepland was; leeg wanneer die nog geldt
 * @param keren hoe vaak deze tafel hem eerder besprak
 * @param keerAangehouden hoe vaak zij hem daarvan aanhield
 * @param sinds sinds wanneer hij bij deze tafel ligt
 * @param uitkomst code; leeg zolang zij er niet is, en wanneer zij niet bekend is
 * @param terugOp wanneer een aangehouden casus terugkomt
 * @param daarna waar de casus na deze tafel kwam; leeg zolang dat niet bepaald is
 */
public record Bespreking(
    String casusnummer,
    LocalDate op,
    Instant uiterlijk,
    Optional<LocalDate> eerst,
    int keren,
    int keerAangehouden,
    Instant sinds,
    Stand stand,
    Optional<String> uitkomst,
    Optional<LocalDate> terugOp,
    Optional<Verblijf> daarna) {

  /** Of de casus besproken is. */
  public enum Stand {
    /** De uitkomst is er nog niet. */
    GEPLAND,
    BESPROKEN,
    /** De casus ging weg voordat de tafel besloot: gestegen, ingetrokken of elders opgelost. */
    VERVALLEN
  }
}
