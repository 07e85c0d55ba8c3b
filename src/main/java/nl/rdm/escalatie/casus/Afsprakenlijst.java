package nl.rdm.escalatie.casus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** De afspraken uit bestuurlijke overleggen over een casus, voor wie zijn status mag zien. */
public interface Afsprakenlijst {

  /**
   * Een afspraak zonder wat er is afgesproken.
   *
   * @param verslag het verslag van haar overleg
   * @param volgnummer de hoeveelste van haar overleg
   * @param aantal hoeveel dat overleg er maakte
   * @param uitvoerder code van de rol aan tafel
   * @param eersteDatum zoals zij eerst gold
   * @param datum zoals zij nu geldt
   * @param status code
   * @param antwoord code van wat de organisatie liet weten; leeg zolang zij niet antwoordde
   * @param gemaaktOp wanneer zij is vastgelegd
   */
  record Regel(
      String verslag,
      int volgnummer,
      int aantal,
      String uitvoerder,
      LocalDate eersteDatum,
      LocalDate datum,
      String status,
      Optional<String> antwoord,
      Instant gemaaktOp) {}

  /** Oudste overleg eerst. */
  List<Regel> regels(String casusnummer);
}
