package nl.rdm.escalatie.overlegtafel;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.NaastDeTreden;

/**
 * Een tafel uit het register (R127).
 *
 * @param id zoals in {@code tafel-<id>}
 * @param trede leeg voor een tafel die naast de treden staat (C7)
 * @param deelnemers leeg zolang de regio ze niet noemt, net als {@code uitstroom}, {@code
 *     clientondersteuning} en {@code afspraken}
 * @param contact e-mailadres; leeg zolang de regio er geen weet, net als {@code telefoon}
 * @param ritme het vaste overleg, leeg voor een tafel die binnen de termijn van een taak reageert
 * @param indientermijnDagen zoveel kalenderdagen voor het overleg moeten de stukken er zijn
 * @param overlegStap de stap waaronder de bespreking valt
 */
public record Overlegtafel(
    String id,
    String naam,
    Optional<Integer> trede,
    String doel,
    String regie,
    Optional<String> voorzitter,
    String deelnemers,
    String aanmelders,
    String instroom,
    String uitstroom,
    String clientondersteuning,
    String afspraken,
    Optional<String> contact,
    Optional<String> telefoon,
    Optional<String> website,
    Optional<Ritme> ritme,
    int indientermijnDagen,
    String overlegStap) {

  /** De tafel van R74: zij plant geen overleg, haar klok loopt dag en nacht. */
  public static final String CRISISTEAM = "crisisteam";

  /**
   * Of deze betrokkene van een overleg en een uitkomst hoort. Van TopX horen de cliëntondersteuner
   * en de aanmelder, die de cliënt zelf kan zijn, alleen wat de voorzitter zelf met hen deelt: dat
   * dossier is strafrechtelijk (C6, R53).
   */
  public boolean vertelt(String wie) {
    return !id.equals(NaastDeTreden.TOPX)
        || !Set.of(Betrokkenen.CLIENTONDERSTEUNER, Betrokkenen.AANMELDER).contains(wie);
  }

  /** Of deze tafel naast de treden staat (C7). */
  public boolean naastDeTreden() {
    return NaastDeTreden.TAFELS.contains(id);
  }

  /**
   * Een vast overleg: eerste datum, om de hoeveel dagen, en hoe laat wanneer dat vastligt.
   *
   * @param aanname wat hiervan in geen bron staat; leeg wanneer de regio het bevestigde
   */
  public record Ritme(
      LocalDate eerste, int dagen, Optional<LocalTime> tijd, Optional<String> aanname) {

    public Ritme {
      if (dagen < 1) {
        throw new IllegalArgumentException("Een ritme telt ten minste één dag");
      }
    }

    /** Het eerste overleg op of na deze dag. */
    public LocalDate opOfNa(LocalDate dag) {
      long voorbij = Math.max(0, dag.toEpochDay() - eerste.toEpochDay());
      return eerste.plusDays((voorbij + dagen - 1) / dagen * dagen);
    }
  }
}
