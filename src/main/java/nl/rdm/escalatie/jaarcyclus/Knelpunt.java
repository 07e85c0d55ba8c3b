package nl.rdm.escalatie.jaarcyclus;

import java.time.Instant;
import java.util.Optional;

/**
 * Een knelpunt of signaal dat iemand meldde (R122).
 *
 * @param tafel id van de tafel waar het over gaat; leeg: de hele regio
 * @param melder inlognaam
 * @param antwoord wat de themagroep ervan vond; leeg zolang zij niets schreef
 */
public record Knelpunt(
    String kenmerk,
    Optional<String> tafel,
    String melder,
    Instant op,
    Stand stand,
    String tekst,
    Optional<String> antwoord) {

  /** Hoe het ermee staat. */
  public enum Stand {
    OPEN,
    AFGEHANDELD,
    /** Ligt bij de expertgroep en de stuurgroep. */
    VOORGELEGD,
    /** Niemand beoordeelde het op tijd: het komt terug bij de jaarlijkse evaluatie. */
    NAAR_EVALUATIE
  }
}
