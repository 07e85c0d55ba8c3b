package nl.rdm.escalatie.rapportage;

import java.util.Map;
import nl.rdm.escalatie.notificatie.Bijlagemaker;
import org.springframework.stereotype.Component;

/** Het afschrift van de terugkoppeling als bijlage voor de portefeuillehouder (R114). */
@Component
class AfschriftBijlage implements Bijlagemaker {

  static final String VERWIJZING = "terugkoppeling-afschrift";

  /** Onder deze naam staat in een bericht van welk verslag het afschrift is. */
  static final String VERSLAG = "verslag";

  private final Terugkoppelingen terugkoppelingen;

  AfschriftBijlage(Terugkoppelingen terugkoppelingen) {
    this.terugkoppelingen = terugkoppelingen;
  }

  @Override
  public String verwijzing() {
    return VERWIJZING;
  }

  @Override
  public Bijlage maak(String casusnummer, Map<String, String> gegevens) {
    var pdf =
        terugkoppelingen
            .afschrift(casusnummer, gegevens.getOrDefault(VERSLAG, ""))
            .orElseThrow(() -> new IllegalStateException("Geen afschrift van " + casusnummer));
    return new Bijlage("terugkoppeling-" + casusnummer + "-afschrift.pdf", "application/pdf", pdf);
  }
}
