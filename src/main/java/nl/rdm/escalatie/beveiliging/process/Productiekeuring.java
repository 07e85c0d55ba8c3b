package nl.rdm.escalatie.beveiliging.process;

import java.util.List;
import nl.rdm.escalatie.beveiliging.NietVeilig;
import nl.rdm.escalatie.beveiliging.Startkeuring;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Laat het product in productie alleen starten wanneer elke keuring slaagt. */
@Component
@Profile("productie")
@Order(0)
class Productiekeuring implements Inrichting {

  private final List<Startkeuring> keuringen;

  Productiekeuring(List<Startkeuring> keuringen) {
    this.keuringen = keuringen;
  }

  @Override
  public void richtIn() {
    var fouten = keuringen.stream().flatMap(keuring -> keuring.fouten().stream()).toList();
    if (!fouten.isEmpty()) {
      throw new NietVeilig(fouten);
    }
  }
}
