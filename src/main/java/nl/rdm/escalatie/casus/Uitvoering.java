package nl.rdm.escalatie.casus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.rdm.escalatie.beveiliging.Account;

/**
 * Voert een {@link Handeling} uit, ook wanneer een ander op hetzelfde moment aan de casus werkt.
 */
public interface Uitvoering {

  /**
   * In één transactie; wie door een ander werd ingehaald begint opnieuw, met de casus zoals hij dan
   * is.
   *
   * @throws nl.rdm.escalatie.invoer.OngeldigeInvoer met elke fout; er is dan niets veranderd
   * @throws Botsing wanneer het niet kan zoals de casus er nu voor staat
   */
  void doe(Handeling handeling, String casusnummer, Account wie, ObjectNode bericht);
}
