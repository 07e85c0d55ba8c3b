package nl.rdm.escalatie.termijn;

import java.util.List;

/**
 * Wie na wie verantwoordelijk wordt wanneer niemand iets doet (R5).
 *
 * @param groepen de verantwoordelijken op volgorde; de eerste staat in het model
 * @param meldingen wie alleen gewaarschuwd wordt, en vanaf welke herhaling
 */
public record Ladder(List<String> groepen, List<Melding> meldingen) {

  /** Een groep die de taak niet krijgt, maar vanaf een herhaling hoort dat er gewacht wordt. */
  public record Melding(String groep, int vanafHerhaling) {}

  public Ladder {
    groepen = List.copyOf(groepen);
    meldingen = List.copyOf(meldingen);
    if (groepen.isEmpty()) {
      throw new IllegalArgumentException("Een ladder heeft ten minste één verantwoordelijke");
    }
  }

  /** Wie in deze periode aan de beurt is; de eerste periode is 1. */
  String groep(int periode) {
    return groepen.get(Math.min(periode, groepen.size()) - 1);
  }
}
