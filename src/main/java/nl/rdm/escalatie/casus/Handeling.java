package nl.rdm.escalatie.casus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;

/**
 * Iets wat een mens buiten een taak om aan een casus doet, zoals escaleren of spoed vragen: over de
 * API en op de pagina van de casus, met dezelfde rechten en dezelfde weigeringen.
 */
public interface Handeling {

  /**
   * De naam in het adres: {@code /casussen/{nr}/<pad>}, en onder {@code /api} net zo; een termijn
   * staat daar met haar stap: {@code /termijnen/{stap}}.
   */
  String pad();

  /** Of dit account dit bij deze casus mag doen, los van hoe de casus ervoor staat. */
  boolean mag(Casus casus, Account wie);

  /** Waarom het bij deze casus nu niet kan, als zin voor wie het probeert; leeg wanneer het kan. */
  Optional<String> beletsel(Casus casus);

  /**
   * Hetzelfde voor wie het vraagt: wie dit bij een andere stand wel mag, leest hier waarom nu niet,
   * en de pagina biedt het dan niet aan.
   */
  default Optional<String> beletsel(Casus casus, Account wie) {
    return beletsel(casus);
  }

  /** Wat de pagina vraagt. */
  Handelingsformulier formulier(Casus casus);

  /** Hoe het over de API gaat. */
  Aanroep aanroep();

  /**
   * Voert het uit, in één transactie die zo nodig herhaald wordt. Wie dit aanroept heeft {@link
   * #mag} en {@link #beletsel} al nagegaan.
   *
   * @param bericht de velden, elk nog na te kijken
   * @throws nl.rdm.escalatie.invoer.OngeldigeInvoer met elke fout; er is dan niets veranderd
   * @throws Botsing wanneer de casus er intussen niet meer zo voor staat
   */
  void doe(Casus casus, Account wie, ObjectNode bericht);

  /**
   * Of het nog om hetzelfde gaat wanneer een ander net aan de casus werkte; zo niet, dan wordt niet
   * opnieuw geprobeerd.
   */
  default boolean nogHetzelfde(Casus eerst, Casus nu) {
    return true;
  }

  /**
   * Of dit account dit net al precies zo deed: wie tweemaal op de knop drukt, doet het één keer.
   */
  default boolean zojuistGedaan(Casus casus, Account wie, ObjectNode bericht) {
    return false;
  }
}
