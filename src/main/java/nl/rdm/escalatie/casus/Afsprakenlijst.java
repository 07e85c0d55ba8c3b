package nl.rdm.escalatie.casus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** De afspraken uit bestuurlijke overleggen over een casus, voor wie zijn status mag zien. */
public interface Afsprakenlijst {

  /**
   * Een afspraak zonder wat er is afgesproken.
   *
   * @param verslag het verslag van haar overleg
   * @param volgnummer de hoeveelste van haar overleg
   * @param uitvoerder code van de rol aan tafel
   * @param eersteDatum zoals zij eerst gold
   * @param datum zoals zij nu geldt
   * @param status code
   * @param gemaaktOp wanneer zij is vastgelegd
   */
  record Regel(
      String verslag,
      int volgnummer,
      String uitvoerder,
      LocalDate eersteDatum,
      LocalDate datum,
      String status,
      Instant gemaaktOp) {}

  /** Oudste overleg eerst. */
  List<Regel> regels(String casusnummer);
}
