package nl.rdm.escalatie.casus;

import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;

/** De casussen van de regio. */
public interface Casussen {

  /**
   * Geeft een nieuwe casus een nummer, legt hem vast en start zijn proces, in de lopende
   * transactie.
   *
   * @param aanmelder inlognaam van wie aanmeldt
   */
  Casus neemOp(Kenmerken kenmerken, String aanmelder);

  Optional<Casus> van(String casusnummer);

  /** De casus, wanneer dit account zijn status mag zien. */
  Optional<Casus> zichtbaar(String casusnummer, Account lezer);

  /**
   * De casussen waarvan dit account de status mag zien, nieuwste eerst.
   *
   * @param pagina vanaf 0
   */
  List<Casus> zichtbaar(Account lezer, int pagina, int grootte);

  /** Hoeveel casussen dit account mag zien. */
  int aantalZichtbaar(Account lezer);

  /** De casus, vastgehouden tot het einde van de transactie: een ander wacht zo lang. */
  Casus houdVast(String casusnummer);
}
