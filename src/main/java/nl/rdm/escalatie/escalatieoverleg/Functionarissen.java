package nl.rdm.escalatie.escalatieoverleg;

import java.util.Optional;

/** Het register van functies: welke mens er bij een rol in het overleg hoort (R97, R98). */
public interface Functionarissen {

  /**
   * Wie bij deze casus de functie achter deze rol heeft; leeg wanneer het register niemand kent.
   *
   * @param rol code van de deelnemer, zoals {@code ZORGKANTOOR}
   */
  Optional<Functionaris> van(String casusnummer, String rol);

  /** Het e-mailadres van wie toezicht houdt op de organisatie achter deze rol. */
  default Optional<String> toezichtVan(String casusnummer, String rol) {
    return van(casusnummer, rol).flatMap(Functionaris::toezichthouder);
  }
}
