package nl.rdm.escalatie.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;

/** Wat de regio bijhoudt: lezen voor wie ermee werkt, wijzigen voor wie erover gaat. */
public interface Register {

  /** Alle delen, in de volgorde van de pagina. */
  List<Registerdeel> delen();

  Optional<Registerdeel> deel(String id);

  /** De ingangen van een deel, op naam. */
  List<Ingang> ingangen(Registerdeel deel);

  Optional<Ingang> van(Registerdeel deel, String sleutel);

  /** De wijzigingen van een ingang, laatste eerst. */
  List<Wijziging> geschiedenis(Registerdeel deel, String sleutel);

  /**
   * Wijzigt een ingang; wat gelijk bleef, komt niet in de geschiedenis.
   *
   * @param ingevuld bij elk veld wat het formulier stuurde; onder {@code geenBsn} de velden waarvan
   *     de gebruiker bevestigt dat er geen BSN in staat
   * @param versie van de ingang zoals het formulier hem toonde
   * @throws nl.rdm.escalatie.invoer.OngeldigeInvoer met elke fout; er is dan niets gewijzigd
   * @throws Ingehaald wanneer de ingang ondertussen anders is
   */
  void wijzig(
      Registerdeel deel,
      String sleutel,
      Map<String, List<String>> ingevuld,
      long versie,
      Account door);

  /**
   * Legt vast of een ingang is nagegaan (R121).
   *
   * @param door inlognaam, of het systeem wanneer niemand het deed
   */
  void bevestig(Registerdeel deel, String sleutel, boolean klopt, String door);

  /** De ingangen waarvan sinds dit moment iets wijzigde, per deel op naam. */
  List<Ingang> gewijzigdSinds(Instant moment);

  /**
   * Voegt een ingang toe.
   *
   * @return haar sleutel
   * @throws nl.rdm.escalatie.invoer.OngeldigeInvoer met elke fout; er is dan niets toegevoegd
   */
  String voegToe(Registerdeel deel, Map<String, List<String>> ingevuld, Account door);
}
