package nl.rdm.escalatie.notificatie;

import java.util.List;
import java.util.Optional;

/** De uitgaande post zoals de beheerder haar beheert. */
public interface Postvak {

  /** De geparkeerde berichten en daarna de nieuwste andere, samen hoogstens {@code aantal}. */
  List<Poststuk> lijst(int aantal);

  /** Een bericht dat als bestand weggeschreven is, leeg wanneer dat er niet is. */
  Optional<Bekeken> bekijk(long id);

  /** Biedt een geparkeerd bericht opnieuw aan; zegt of het geparkeerd was. */
  boolean opnieuw(long id);

  /**
   * Een weggeschreven bericht, zonder wat er in de bijlagen staat: de beheerder ziet geen inhoud
   * (besluiten, sectie 4).
   *
   * @param bijlagen namen van de bestanden
   */
  record Bekeken(
      String van,
      String aan,
      String onderwerp,
      String nummer,
      String tekst,
      List<String> bijlagen) {}
}
