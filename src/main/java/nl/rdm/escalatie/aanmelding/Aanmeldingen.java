package nl.rdm.escalatie.aanmelding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;

/** De voordeur: elke aanmelding komt hier binnen, van de API, de pagina of een ander onderdeel. */
public interface Aanmeldingen {

  /**
   * Kijkt een aanmelding na en legt haar vast, in één transactie: casus, dossier, berichten en
   * logboek.
   *
   * @param aanmelding in de vorm van het contract van {@code POST /api/aanmeldingen}
   * @param aanmelder wie aanmeldt
   * @param sleutel dezelfde sleutel met dezelfde aanmelding geeft dezelfde casus
   * @throws nl.rdm.escalatie.invoer.OngeldigeInvoer met elke fout; er is dan niets vastgelegd
   * @throws SleutelHergebruikt wanneer de sleutel al bij een andere aanmelding hoort
   */
  Ontvangst dienIn(ObjectNode aanmelding, Account aanmelder, Optional<String> sleutel);

  /**
   * Een ontvangen aanmelding.
   *
   * @param directGevaar dan eerst: bel 112, de crisisdienst of de huisarts
   * @param eerder casussen die deze aanmelder onder hetzelfde kenmerk eerder aanmeldde
   */
  record Ontvangst(
      String casusnummer, String gemeente, boolean directGevaar, List<String> eerder) {}
}
