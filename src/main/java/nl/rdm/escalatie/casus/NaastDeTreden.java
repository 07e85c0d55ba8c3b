package nl.rdm.escalatie.casus;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rdm.escalatie.beveiliging.Groepen;

/**
 * De tafels die een casus naast zijn treden heeft: TopX en de Levensloopaanpak (C7). Zijn trede en
 * zijn {@link Verloop} blijven zoals zij zijn, wat hier ook gebeurt.
 */
public interface NaastDeTreden {

  /** De enige tafel waarvan niemand leest wat zij opschrijft (R53). */
  String TOPX = Groepen.BESLOTEN_TAFEL;

  /** De tafels naast de treden. */
  List<String> TAFELS = List.of(TOPX, "levensloopaanpak");

  /**
   * Een keer dat een casus naar zo'n tafel gebracht is.
   *
   * @param aanTafel leeg zolang de gemeente nog met haar procesmanager overlegt
   * @param tot leeg zolang het loopt
   * @param uitkomst leeg zolang die er niet is
   */
  record Naast(
      String tafel,
      Instant gebracht,
      Optional<Instant> aanTafel,
      Optional<Instant> tot,
      Optional<String> uitkomst) {

    public boolean loopt() {
      return tot.isEmpty();
    }

    /** Of de tafel de casus nu heeft; daarna is de gemeente aan zet, en sluit de inhoud. */
    public boolean ligtAanTafel() {
      return loopt() && aanTafel.isPresent() && uitkomst.isEmpty();
    }
  }

  /** Alle keren, oudste eerst. */
  List<Naast> van(String casusnummer);

  /**
   * De casussen die nu aan een van deze tafels liggen, en wie de Levensloopaanpak opnam zolang de
   * casus in behandeling is: zij werkt verder met het aanspreekpunt (R88).
   */
  Set<String> aanTafel(Collection<String> tafels);

  void gebracht(String casusnummer, String tafel);

  void komtAanTafel(String casusnummer, String tafel);

  /** De tafel is klaar; het is pas voorbij wanneer de gemeente het overnam. */
  void besproken(String casusnummer, String tafel, String uitkomst);

  /** Het is voorbij; wat al voorbij was verandert niet. */
  void eindigt(String casusnummer, String tafel, String uitkomst);
}
