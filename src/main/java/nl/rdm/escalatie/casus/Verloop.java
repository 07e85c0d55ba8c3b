package nl.rdm.escalatie.casus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Langs welke treden en tafels een casus ging, en hoe hij er nu voor staat. */
public interface Verloop {

  /**
   * Een verblijf.
   *
   * @param trede 1 tot en met 4
   * @param tafel id van de tafel, leeg voor de trede als geheel
   * @param tot leeg zolang de casus er ligt
   * @param uitkomst leeg zolang die er niet is
   */
  record Verblijf(
      int trede,
      Optional<String> tafel,
      Instant van,
      Optional<Instant> tot,
      Optional<String> uitkomst) {

    /** Of de casus daar op dat moment lag, ook op het moment dat hij er wegging. */
    public boolean duurde(Instant op) {
      return !van.isAfter(op) && tot.map(einde -> !einde.isBefore(op)).orElse(true);
    }
  }

  /**
   * Een bespreking elders, vóór de aanmelding.
   *
   * @param tafel id van de tafel
   * @param tot de laatste dag daar
   * @param uitkomst code, zonder oplossing
   */
  record Elders(String tafel, LocalDate tot, String uitkomst) {}

  /** Wat elders gebeurde en het aanmeldpunt naging (C3), oudste eerst. */
  List<Elders> elders(String casusnummer);

  /** Het aanmeldpunt ging na dat klopt wat er elders gebeurde. */
  void eldersKlopt(String casusnummer);

  /** Alle verblijven, oudste eerst. */
  List<Verblijf> van(String casusnummer);

  /** De casussen die ooit aan deze tafel waren, ook wie er nu is. */
  List<String> ooitAan(String tafel);

  void tredeBegint(String casusnummer, int trede);

  /** De trede eindigt, en daarmee ook de tafel waar de casus nog lag. */
  void tredeEindigt(String casusnummer, int trede, String uitkomst);

  void tafelBegint(String casusnummer, int trede, String tafel);

  void tafelEindigt(String casusnummer, int trede, String tafel, String uitkomst);

  /** De gemeente die het aanmeldpunt aanwijst wanneer de woonplaats onbekend is (C10). */
  void wijsGemeenteAan(String casusnummer, String gemeente);

  /** Hoe de casus er met spoed voor staat. */
  void zetSpoed(String casusnummer, Spoedstand stand);

  /** Er wordt om een cliëntondersteuner gevraagd; wie er al is blijft tot een ander aanneemt. */
  void clientondersteuningGevraagd(String casusnummer);

  /**
   * Hoe het met de cliëntondersteuner staat.
   *
   * @param stand {@code GEWENST}, {@code AANWEZIG} of {@code AFGEZIEN}
   * @param account wie de casus aannam
   */
  void zetClientondersteuner(String casusnummer, String stand, Optional<String> account);

  /** Beëindigt de casus of laat hem weer lopen. */
  void zetStatus(String casusnummer, Casus.Status status);
}
