package nl.rdm.escalatie.beveiliging.process;

import java.util.List;
import nl.rdm.escalatie.beveiliging.NietVeilig;
import nl.rdm.escalatie.beveiliging.Startkeuring;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Laat het product alleen starten wanneer elke keuring die voor dit profiel geldt slaagt. */
@Component
@Order(0)
class Startkeuringen implements Inrichting {

  private final List<Startkeuring> keuringen;

  Startkeuringen(List<Startkeuring> keuringen) {
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
