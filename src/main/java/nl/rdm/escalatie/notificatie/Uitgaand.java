package nl.rdm.escalatie.notificatie;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Een bericht dat dit exemplaar nu mag verzenden.
 *
 * @param poging de hoeveelste keer dit is, vanaf 1
 * @param messageId bij elke poging hetzelfde, zodat een ontvanger een dubbele herkent
 */
record Uitgaand(
    long id,
    String casusnummer,
    String soort,
    String ontvanger,
    Map<String, String> gegevens,
    List<String> bijlagen,
    String messageId,
    int poging,
    Instant gemaaktOp) {

  Uitgaand met(Map<String, String> gegevens) {
    return new Uitgaand(
        id, casusnummer, soort, ontvanger, gegevens, bijlagen, messageId, poging, gemaaktOp);
  }
}
